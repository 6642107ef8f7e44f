import type { ShownItem, ShownPage } from '../../src/recommendations/showing/shown.service.js';
import { dayInVietnam, formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import type { Translate } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { AnswerText } from './answer-text.js';
import { Until } from './commitment-list.js';
import { publicPath } from './paths.js';
import { originsInWords } from './public-list-page.js';
import { OutcomeTag, ShownTag } from './stage-tag.js';

/** One recommendation from the children's words to what became of it. */
export function PublicItemPage({ shown }: { shown: ShownPage }) {
  const t = useText();
  const { item, topic, names } = shown;
  const facts = [
    { label: t('answers.column.topic'), value: topic },
    { label: t('answers.public.from'), value: originsInWords(item, names, t) },
    { label: t('answers.public.answers'), value: leadIn(item, names, t) },
    { label: t('answers.public.published'), value: formatDay(dayInVietnam(item.publishedAt)) },
  ];
  return (
    <Layout
      title={item.title}
      crumbs={[{ text: t('answers.public.title'), href: publicPath }, { text: item.title }]}
    >
      <PageHeading title={item.title} lead={<ShownTag state={item.state} />}>
        <PrintButton />
      </PageHeading>
      <Card title={t('answers.public.asked')} accent="sea">
        <p class="keep-lines">{item.text}</p>
      </Card>
      <Answered shown={shown} />
      <Promised shown={shown} />
      <Since shown={shown} />
      <SummaryList rows={facts} />
    </Layout>
  );
}

function leadIn({ leadSlug, isByOwnDistrict }: ShownItem, names: Map<string, string>, t: Translate): string {
  if (isByOwnDistrict) return t('answers.public.the-district');
  return leadSlug === null ? '' : (names.get(leadSlug) ?? '');
}

function Answered({ shown: { answers, spoken } }: { shown: ShownPage }) {
  const t = useText();
  if (answers.length === 0 && !spoken) return null;
  return (
    <Card title={t('answers.answer.title')} accent="sun">
      {answers.map((answer) => (
        <AnswerText key={answer.id} answer={answer} none="" />
      ))}
      {spoken && (
        <>
          <h3>{t('answers.spoken.title')}</h3>
          <p class="soft small">{spoken.speaker}</p>
          <p class="keep-lines">{spoken.text}</p>
        </>
      )}
    </Card>
  );
}

function Promised({ shown: { commitments, names } }: { shown: ShownPage }) {
  const t = useText();
  if (commitments.length === 0) return null;
  return (
    <Card title={t('answers.commitment.title')}>
      <ul>
        {commitments.map((one) => (
          <li key={one.id}>
            <span class="keep-lines">{one.text}</span>
            <span class="table__under">
              {names.get(one.ownerSlug) ?? t('answers.public.the-district')} · <Until commitment={one} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Since({ shown: { progress, names } }: { shown: ShownPage }) {
  const t = useText();
  if (progress.length === 0) return null;
  return (
    <Card title={t('answers.progress.title')}>
      <ol class="timeline">
        {progress.map(({ id, day, unitSlug, text, outcome, cause }) => (
          <li key={id}>
            <p class="soft small">
              {formatDay(day as Day)} · {names.get(unitSlug) ?? t('answers.public.the-district')}
            </p>
            <p class="keep-lines">{text}</p>
            {outcome && <OutcomeTag outcome={outcome} />}
            {cause && <p class="keep-lines small">{cause}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

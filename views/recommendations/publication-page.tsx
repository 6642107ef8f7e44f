import type { Event } from '../../src/programme/event.entity.js';
import type { ReadyItem, Readiness } from '../../src/recommendations/answering/publication.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { AnswerText } from './answer-text.js';
import { deskPath, forumPath, matterPath, publicPath } from './paths.js';
import { OutcomeTag } from './stage-tag.js';

interface PublicationPageProps {
  event: Event;
  ready: Readiness;
  names: Map<string, string>;
  form: FormState;
}

/** "What will everybody read, and is it right?" Everything that is ready goes out together. */
export function PublicationPage({ event, ready, names, form }: PublicationPageProps) {
  const t = useText();
  const title = t('answers.publication.title');
  const { items, seen } = ready;
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('answers.publication.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('answers.publication.none')} text={t('answers.publication.none-text')}>
          <a href={publicPath}>{t('answers.public.title')}</a>
        </EmptyState>
      ) : (
        <>
          <p>{t('answers.publication.text', { count: items.length })}</p>
          {items.map((item) => (
            <Item key={item.row.id} item={item} names={names} />
          ))}
          <PostForm action={forumPath(event.slug, 'publication')}>
            <HiddenField name="seen" value={seen} />
            <Buttons>
              <Button kind="action">{t('answers.publication.publish', { count: items.length })}</Button>
            </Buttons>
          </PostForm>
        </>
      )}
    </Layout>
  );
}

function Item({ item, names }: { item: ReadyItem; names: Map<string, string> }) {
  const t = useText();
  const { row, answer, spoken, commitments, progress } = item;
  return (
    <Card title={`${row.number ?? ''}. ${row.title}`} note={row.leadSlug && names.get(row.leadSlug)}>
      <p class="keep-lines origin">{row.text}</p>
      <AnswerText answer={answer} none="" />
      {spoken && (
        <>
          <h3>{t('answers.spoken.title')}</h3>
          <p class="soft small">{spoken.speaker}</p>
          <p class="keep-lines">{spoken.text}</p>
        </>
      )}
      {commitments.map(({ id, text, ownerSlug, dueOn }) => (
        <p key={id} class="keep-lines">
          <strong>{t('answers.commitment.one')}:</strong> {text} ({names.get(ownerSlug) ?? ownerSlug},{' '}
          {formatDay(dueOn as Day)})
        </p>
      ))}
      {progress.map(({ id, day, text, outcome, cause }) => (
        <p key={id} class="keep-lines">
          <strong>{formatDay(day as Day)}:</strong> {text} {outcome && <OutcomeTag outcome={outcome} />}{' '}
          {cause}
        </p>
      ))}
      <p>
        <a href={matterPath(row.id)}>{t('answers.open-one', { number: row.number ?? 0 })}</a>
      </p>
    </Card>
  );
}

import type { MatterView } from '../../src/recommendations/gathering/matter-views.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { PrintButton } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { MatterAnswer } from './matter-answer.js';
import { MatterAssignment } from './matter-assignment.js';
import { MatterCare } from './matter-care.js';
import { MatterDialogue } from './matter-dialogue.js';
import { mistakenForm } from './matter-forms.js';
import type { MatterForms } from './matter-forms.js';
import { MatterHistory } from './matter-history.js';
import { MatterMerging } from './matter-merging.js';
import { MatterProgress } from './matter-progress.js';
import { deskPath, matterPath } from './paths.js';
import { OutcomeTag, StageTag } from './stage-tag.js';

export interface MatterProps {
  view: MatterView;
  forms: MatterForms;
}

/** "What is asked here, who answers, and what is to be done next?" */
export function MatterPage({ view, forms }: MatterProps) {
  const t = useText();
  const { row } = view;
  const form = mistakenForm(forms);
  const title = t('answers.one', { number: row.number ?? 0 });
  return (
    <Layout
      wide
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={row.title} lead={<Standing view={view} />}>
        <PrintButton />
      </PageHeading>
      <Columns>
        <div>
          <Words view={view} />
          <MatterAnswer view={view} forms={forms} />
          <MatterDialogue view={view} forms={forms} />
          <MatterProgress view={view} forms={forms} />
        </div>
        <div>
          <DueCard view={view} />
          <MatterAssignment view={view} forms={forms} />
          <MatterMerging view={view} forms={forms} />
          <MatterCare view={view} forms={forms} />
          <MatterHistory view={view} />
        </div>
      </Columns>
    </Layout>
  );
}

function Standing({ view: { row, names, topics, group } }: { view: MatterView }) {
  const t = useText();
  const root = group.find(({ id }) => id === row.rootId);
  const topic = topics.find(({ slug }) => slug === row.topicSlug)?.name;
  return (
    <>
      {row.mergedIntoId === null && <StageTag stage={row.stage} />}{' '}
      {row.outcome && <OutcomeTag outcome={row.outcome} />}{' '}
      {[topic, t(`recommendations.level.${row.level}`), row.leadSlug && names.get(row.leadSlug)]
        .filter(Boolean)
        .join(' · ')}
      {row.mergedIntoId !== null && root && (
        <>
          {' '}
          <a href={matterPath(root.id)}>{t('answers.merge.into', { number: root.number ?? 0 })}</a>
        </>
      )}
    </>
  );
}

/** In the children's words, with those of all origins. */
function Words({ view: { row, group, names } }: { view: MatterView }) {
  const t = useText();
  const shown = row.mergedIntoId === null ? group : [row];
  const count = shown.reduce((sum, { backers }) => sum + backers, 0);
  return (
    <Card
      title={t(shown.length > 1 ? 'answers.words-of-all' : 'answers.words', { count: shown.length })}
      note={shown.length > 1 ? t('answers.backed-in-all', { count }) : undefined}
      accent="sea"
    >
      {shown.map((one) => (
        <div key={one.id} class="origin">
          <p class="soft small">
            {one.number}.{' '}
            {[
              names.get(one.unitSlug) ?? one.unitSlug,
              one.groupName,
              t(`recommendations.backed.${one.backing}`, { count: one.backers }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {shown.length > 1 && (
            <p>
              <a href={matterPath(one.id)}>{one.title}</a>
            </p>
          )}
          <p class="keep-lines">{one.text}</p>
        </div>
      ))}
    </Card>
  );
}

/** The last day, and how it was reckoned. */
function DueCard({ view: { due, draftsUntil, row } }: { view: MatterView }) {
  const t = useText();
  if (!due || row.stage === 'answered' || row.stage === 'approved') return null;
  const days = due.holidays.map(({ day, name }) => `${formatDay(day as Day)} (${name})`).join(', ');
  return (
    <Card title={t('answers.due.title', { day: formatDay(due.on) })} accent="sun">
      {due.before ? (
        <p>{t('answers.due.extended', { day: formatDay(due.before) })}</p>
      ) : (
        <>
          <p>{t('answers.due.reckoned', { count: due.count, from: formatDay(due.from) })}</p>
          <p class="soft small">
            {days === '' ? t('answers.due.no-holidays') : t('answers.due.holidays', { days })}
          </p>
        </>
      )}
      {draftsUntil && row.stage === 'assigned' && (
        <p>{t('answers.due.drafts', { day: formatDay(draftsUntil) })}</p>
      )}
    </Card>
  );
}

import type { DialogueView, Question } from '../../src/recommendations/answering/briefing.service.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PartStat, Stats } from '../ui/stat.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { briefingPath, deskPath, matterPath } from './paths.js';
import { StageTag } from './stage-tag.js';

/** The recorder's desk during the dialogue: units in the order of their seats, what each is asked, and what is written down already. */
export function DialoguePage({ view }: { view: DialogueView }) {
  const t = useText();
  const { event, units, questions } = view;
  const title = t('answers.dialogue.title');
  const recorded = questions.filter(({ spoken }) => spoken !== null).length;
  return (
    <Layout wide title={title} crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}>
      <PageHeading title={title} lead={event.name}>
        <PrintButton />
      </PageHeading>
      <Stats>
        <PartStat value={recorded} max={questions.length} label={t('answers.dialogue.recorded')} />
      </Stats>
      <Next view={view} />
      {units.length === 0 && <EmptyState title={t('answers.desk.none')} text={t('answers.dialogue.none')} />}
      {units.map((one) => (
        <UnitCard key={one.unit.slug} one={one} event={event.slug} />
      ))}
    </Layout>
  );
}

/** In the order of the page. */
function Next({ view: { units } }: { view: DialogueView }) {
  const t = useText();
  const next = units.flatMap(({ questions }) => questions).find(({ spoken }) => spoken === null)?.row;
  if (!next) return null;
  return (
    <p class="no-print">
      <ButtonLink href={matterPath(next.id)}>
        {t('answers.dialogue.next', { number: next.number ?? 0, title: next.title })}
      </ButtonLink>
    </p>
  );
}

function UnitCard({
  one: { unit, questions },
  event,
}: {
  one: DialogueView['units'][number];
  event: string;
}) {
  const t = useText();
  return (
    <Card title={unit.shortName}>
      <DataTable
        hideCaption
        caption={unit.shortName}
        rows={questions}
        rowKey={({ row }) => row.id}
        columns={[
          { heading: t('answers.column.title'), cell: (question) => <Title question={question} /> },
          { heading: t('answers.column.stage'), cell: ({ row }) => <StageTag stage={row.stage} /> },
          { heading: t('answers.spoken.title'), cell: (question) => <Spoken question={question} /> },
          {
            heading: t('answers.commitment.title'),
            numeric: true,
            cell: ({ commitments }) => commitments.length,
          },
        ]}
      />
      <p class="no-print">
        <ButtonLink kind="secondary" small href={briefingPath({ eventSlug: event, unitSlug: unit.slug })}>
          {t('answers.briefing.open')}
        </ButtonLink>
      </p>
    </Card>
  );
}

function Title({ question: { row } }: { question: Question }) {
  return (
    <>
      {row.number}. <a href={matterPath(row.id)}>{row.title}</a>
    </>
  );
}

function Spoken({ question: { spoken } }: { question: Question }) {
  const t = useText();
  if (!spoken) return <Tag text={t('answers.spoken.missing')} />;
  return <Tag tone="green" text={t('answers.spoken.there')} />;
}

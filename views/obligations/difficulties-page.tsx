import type { Difficulty } from '../../src/obligations/difficulty.entity.js';
import type { DifficultyState } from '../../src/obligations/difficulty-words.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<DifficultyState, TagTone> = { waiting: 'yellow', answered: 'green', 'passed-up': 'blue' };

export function DifficultyTag({ state }: { state: DifficultyState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`obligations.difficulty.state.${state}`)} />;
}

/** What hinders units, those that wait for an answer first. */
export function DifficultiesPage({ rows }: { rows: { difficulty: Difficulty; unit: Unit }[] }) {
  const t = useText();
  const title = t('obligations.difficulty.title');
  return (
    <Layout wide title={title} crumbs={[{ text: t('home.nav.desk'), href: '/desk' }, { text: title }]}>
      <PageHeading title={title} lead={t('obligations.difficulty.lead')}>
        <ButtonLink href="/difficulties/new">{t('obligations.difficulty.write')}</ButtonLink>
      </PageHeading>
      {rows.length === 0 ? (
        <EmptyState title={t('obligations.difficulty.none')} text={t('obligations.difficulty.none-text')} />
      ) : (
        <DataTable
          hideCaption
          openRows
          caption={title}
          rows={rows}
          rowKey={({ difficulty }) => difficulty.id}
          columns={[
            {
              heading: t('obligations.difficulty.about'),
              cell: ({ difficulty }) => <a href={`/difficulties/${difficulty.id}`}>{difficulty.title}</a>,
            },
            { heading: t('obligations.column.unit'), cell: ({ unit }) => unit.shortName },
            {
              heading: t('obligations.column.state'),
              cell: ({ difficulty }) => <DifficultyTag state={difficulty.state} />,
            },
            {
              heading: t('obligations.difficulty.changed'),
              cell: ({ difficulty }) => formatMoment(difficulty.changedAt),
            },
          ]}
        />
      )}
    </Layout>
  );
}

import type { UnitKind, UnitLevel } from '../../src/programme/plan/plan.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { SearchBox } from '../ui/search-box.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { useSetupCrumbs } from './crumbs.js';

export type UnitFilter = 'all' | UnitLevel | 'ended';

export interface UnitRow {
  slug: string;
  name: string;
  shortName: string;
  officeName: string;
  kind: UnitKind;
  level: UnitLevel;
  parent: string;
  /** Last day as people read it; empty when no end is known. */
  validTo: string;
  valid: boolean;
  successors: string[];
}

export interface UnitsPageProps {
  search: string;
  filter: UnitFilter;
  counts: { filter: UnitFilter; count: number }[];
  rows: UnitRow[];
  paging: { page: number; pageSize: number; total: number };
}

/** All bodies that the month knows, with the way to change each. */
export function UnitsPage({ search, filter, counts, rows, paging }: UnitsPageProps) {
  const t = useText();
  const title = t('programme.setup.units');
  const address = (changes: Record<string, string>) => addressOf({ q: search, filter, ...changes });
  const chips = counts.map((one) => ({
    text: t(`programme.unit-filter.${one.filter}`),
    href: address({ filter: one.filter }),
    count: one.count,
    current: one.filter === filter,
  }));
  return (
    <Layout title={title} wide crumbs={useSetupCrumbs(title)}>
      <PageHeading title={title} lead={t('programme.setup.units-lead')}>
        <ButtonLink href="/setup/units/new">{t('programme.setup.unit.add')}</ButtonLink>
        <PrintButton />
      </PageHeading>
      <SearchBox
        action="/setup/units"
        label={t('programme.setup.unit.search')}
        value={search}
        keep={{ filter }}
      />
      <FilterChips chips={chips} />
      {rows.length === 0 ? <NoUnits /> : <UnitTable rows={rows} />}
      <Pagination {...paging} href={(page) => address({ page: String(page) })} />
    </Layout>
  );
}

function UnitTable({ rows }: { rows: UnitRow[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t('programme.setup.units')}
      hideCaption
      openRows
      rows={rows}
      rowKey={({ slug }) => slug}
      columns={[
        { heading: t('programme.unit.short-name'), cell: (unit) => <UnitName {...unit} /> },
        { heading: t('programme.unit.kind'), cell: ({ kind }) => t(`programme.unit-kind.${kind}`) },
        { heading: t('programme.unit.level'), cell: ({ level }) => t(`programme.unit-level.${level}`) },
        { heading: t('programme.unit.parent'), cell: ({ parent }) => parent || '–' },
        { heading: t('programme.unit.validity'), cell: (unit) => <Validity {...unit} /> },
      ]}
    />
  );
}

function UnitName({ slug, shortName, name, officeName }: UnitRow) {
  return (
    <>
      <a href={`/setup/units/${slug}`}>{shortName}</a>
      {[name, officeName]
        .filter((line) => line !== '' && line !== shortName)
        .map((line) => (
          <div key={line} class="soft small">
            {line}
          </div>
        ))}
    </>
  );
}

function Validity({ valid, validTo, successors }: UnitRow) {
  const t = useText();
  return (
    <>
      {valid ? (
        <Tag tone="green" text={t('programme.unit.valid')} />
      ) : (
        <Tag text={t('programme.unit.not-valid')} />
      )}
      {validTo && <div class="soft small">{t('programme.unit.until', { day: validTo })}</div>}
      {!valid && successors.length > 0 && (
        <div class="soft small">{t('programme.unit.followed-by', { names: successors.join(', ') })}</div>
      )}
    </>
  );
}

function NoUnits() {
  const t = useText();
  return <EmptyState title={t('programme.setup.unit.none')} text={t('programme.setup.unit.none-text')} />;
}

function addressOf(query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '' && value !== 'all');
  return filled.length > 0 ? `/setup/units?${new URLSearchParams(filled).toString()}` : '/setup/units';
}

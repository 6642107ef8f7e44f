import { delegationRoles } from '../../src/delegates/delegate-roles.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { Count } from '../../src/delegates/delegation-board.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import type { Translate } from '../text/text.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';

type Row = { unit: Unit; counts: Count[] } | 'total';
type Kind = 'may' | 'must';

interface QuotaTableProps {
  rows: { unit: Unit; counts: Count[] }[];
  form: FormState;
}

/** Units down, roles across; the last row adds up what is stored. */
export function QuotaTable({ rows, form }: QuotaTableProps) {
  const t = useText();
  const columns = delegationRoles.flatMap((role) => [
    column({ role, kind: 'may' }, { rows, form }, t),
    column({ role, kind: 'must' }, { rows, form }, t),
    {
      heading: `${t(`delegates.role.${role}`)}: ${t('delegates.quotas.taken')}`,
      cell: (row: Row) => valueOf(row, { role, kind: 'taken' }, rows),
      numeric: true,
    },
  ]);
  const unit = {
    heading: t('delegates.board.unit'),
    cell: (row: Row) => (row === 'total' ? t('delegates.quotas.total') : row.unit.shortName),
  };
  return (
    <DataTable
      hideCaption
      caption={t('delegates.quotas.caption')}
      columns={[unit, ...columns]}
      rows={[...rows, 'total' as const]}
      rowKey={(row) => (row === 'total' ? row : row.unit.slug)}
    />
  );
}

function column(
  { role, kind }: Pick<NumberCellProps, 'role' | 'kind'>,
  { rows, form }: QuotaTableProps,
  t: Translate,
) {
  return {
    heading: `${t(`delegates.role.${role}`)}: ${t(`delegates.quotas.${kind}`)}`,
    cell: (row: Row) =>
      row === 'total' ? (
        valueOf(row, { role, kind }, rows)
      ) : (
        <NumberCell unit={row.unit} role={role} kind={kind} form={form} />
      ),
    numeric: true,
  };
}

interface NumberCellProps {
  unit: Unit;
  role: DelegationRole;
  kind: Kind;
  form: FormState;
}

function NumberCell({ unit, role, kind, form }: NumberCellProps) {
  const t = useText();
  const name = `${unit.slug}.${role}.${kind}`;
  const error = errorOf(form, name);
  const label = {
    unit: unit.shortName,
    role: t(`delegates.role.${role}`),
    kind: t(`delegates.quotas.${kind}`),
  };
  return (
    <span class="number-cell">
      <input
        class={`govuk-input govuk-input--width-3${error ? ' govuk-input--error' : ''}`}
        id={name}
        name={name}
        value={form.values[name]}
        inputmode="numeric"
        autocomplete="off"
        aria-label={t('delegates.quotas.cell', label)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && (
        <span id={`${name}-error`} class="govuk-error-message">
          {error}
        </span>
      )}
    </span>
  );
}

function valueOf(
  row: Row,
  { role, kind }: { role: DelegationRole; kind: Kind | 'taken' },
  rows: QuotaTableProps['rows'],
): number {
  const counts = row === 'total' ? rows.flatMap((one) => one.counts) : row.counts;
  return counts.filter((count) => count.role === role).reduce((sum, count) => sum + count[kind], 0);
}

import { delegationRoles } from '../../src/delegates/delegate-roles.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { Count } from '../../src/delegates/delegation-board.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import type { Translate } from '../text/text.js';
import { Button } from '../ui/button.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { Theirs } from '../ui/field-group.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { quotaKinds, sumTyped } from './quota-sums.js';
import type { QuotaKind } from './quota-sums.js';

type Row = { unit: Unit; counts: Count[] } | 'total';

interface QuotaTableProps {
  eventSlug: string;
  rows: { unit: Unit; counts: Count[] }[];
  form: FormState;
}

/** Units down, roles across; the last row adds up what the inputs hold. */
export function QuotaTable({ eventSlug, rows, form }: QuotaTableProps) {
  const t = useText();
  const columns = delegationRoles.flatMap((role) => [
    ...quotaKinds.map((kind) => column({ role, kind }, form, t)),
    {
      heading: headingOf(role, 'taken', t),
      cell: (row: Row) => takenIn(row === 'total' ? rows : [row], role),
      numeric: true,
    },
  ]);
  const unit = {
    heading: t('delegates.board.unit'),
    cell: (row: Row) => (row === 'total' ? t('delegates.quotas.total') : row.unit.shortName),
  };
  const copy = {
    heading: t('delegates.quotas.copy-heading'),
    cell: (row: Row) => (row === 'total' ? '' : <CopyButton eventSlug={eventSlug} unit={row.unit} />),
  };
  return (
    <div class="quota-table" data-totals>
      <DataTable
        hideCaption
        caption={t('delegates.quotas.caption')}
        columns={[unit, ...columns, copy]}
        rows={[...rows, 'total' as const]}
        rowKey={(row) => (row === 'total' ? row : row.unit.slug)}
      />
    </div>
  );
}

function column(cell: { role: DelegationRole; kind: QuotaKind }, form: FormState, t: Translate) {
  return {
    heading: headingOf(cell.role, cell.kind, t),
    cell: (row: Row) =>
      row === 'total' ? (
        <output data-total={`${cell.role}.${cell.kind}`}>{sumTyped(form, cell)}</output>
      ) : (
        <NumberCell {...cell} unit={row.unit} form={form} />
      ),
    numeric: true,
  };
}

function headingOf(role: DelegationRole, kind: QuotaKind | 'taken', t: Translate): string {
  return `${t(`delegates.role.${role}`)}: ${t(`delegates.quotas.${kind}`)}`;
}

interface NumberCellProps {
  unit: Unit;
  role: DelegationRole;
  kind: QuotaKind;
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
        data-adds={`${role}.${kind}`}
        aria-label={t('delegates.quotas.cell', label)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      <Theirs form={form} name={name} />
      {error && (
        <span id={`${name}-error`} class="govuk-error-message">
          {error}
        </span>
      )}
    </span>
  );
}

/** Sends the table as typed, to another address: the row's numbers become everybody's. */
function CopyButton({ eventSlug, unit }: { eventSlug: string; unit: Unit }) {
  const t = useText();
  return (
    <Button
      small
      kind="secondary"
      name="copy"
      value={unit.slug}
      formaction={`/setup/quotas/${eventSlug}/copies`}
      aria-label={t('delegates.quotas.copy-label', { unit: unit.shortName })}
    >
      {t('delegates.quotas.copy')}
    </Button>
  );
}

function takenIn(rows: { counts: Count[] }[], role: DelegationRole): number {
  const counts = rows.flatMap((row) => row.counts.filter((count) => count.role === role));
  return counts.reduce((sum, { taken }) => sum + taken, 0);
}

import type { PileRow, PileView } from '../../src/consents/paper-pile.service.js';
import { delegationPath } from '../delegates/paths.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { HiddenField } from '../ui/fields.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { GivenOnField, useGuardianRelations } from './signature-fields.js';

interface PileProps {
  view: PileView;
  form: FormState;
}

interface RowProps {
  row: PileRow;
  form: FormState;
}

/** Papers that agree to everything, one row a person; nothing is chosen beforehand. */
export function PileCard({ view, form }: PileProps) {
  const t = useText();
  if (view.delegation.consents.size === 0) return null;
  return (
    <Card title={t('consents.pile')} accent={view.rows.length > 0 ? 'sun' : undefined}>
      {view.rows.length === 0 ? <p>{t('consents.pile-done')}</p> : <Pile view={view} form={form} />}
    </Card>
  );
}

function Pile({ view: { delegation, rows }, form }: PileProps) {
  const t = useText();
  const columns = [
    { heading: t('consents.person'), cell: (row: PileRow) => <Person row={row} /> },
    { heading: t('consents.pile-choice'), cell: (row: PileRow) => <Choice row={row} form={form} /> },
    { heading: t('consents.signer'), cell: (row: PileRow) => <Signer row={row} form={form} /> },
    { heading: t('consents.relation-label'), cell: (row: PileRow) => <Relation row={row} form={form} /> },
  ];
  return (
    <PostForm action={`${delegationPath(delegation)}/consents`}>
      <p>{t('consents.pile-text')}</p>
      {rows.length >= 100 && <p class="soft small">{t('consents.pile-first')}</p>}
      <HiddenField name="method" value="paper" />
      <GivenOnField form={form} />
      <DataTable
        hideCaption
        caption={t('consents.pile-caption')}
        columns={columns}
        rows={rows}
        rowKey={({ delegate }) => delegate.id}
      />
      <Button>{t('consents.pile-save')}</Button>
    </PostForm>
  );
}

function Person({ row: { delegate } }: { row: PileRow }) {
  return <a href={`/delegates/${delegate.id}/consents/new`}>{delegate.name}</a>;
}

function Choice({ row: { delegate, version, mayAgreeToAll }, form }: RowProps) {
  const t = useText();
  if (!mayAgreeToAll) return <span class="soft">{t('consents.pile-other')}</span>;
  const name = `choice.${delegate.id}`;
  return (
    <>
      <HiddenField name={`version.${delegate.id}`} value={version} />
      <select
        class="govuk-select"
        id={name}
        name={name}
        aria-label={t('consents.pile-person', { name: delegate.name })}
      >
        <option value="">{t('consents.pile-none')}</option>
        <option value="all" selected={form.values[name] === 'all'}>
          {t('consents.pile-all')}
        </option>
      </select>
    </>
  );
}

function Signer({ row: { delegate, mayAgreeToAll }, form }: RowProps) {
  const t = useText();
  if (!mayAgreeToAll) return <>–</>;
  if (delegate.role !== 'child') return <span class="soft">{t('consents.pile-self')}</span>;
  const name = `signer.${delegate.id}`;
  return (
    <>
      <input
        class="govuk-input"
        type="text"
        id={name}
        name={name}
        value={form.values[name] ?? delegate.guardianName}
        autocomplete="off"
        aria-label={t('consents.pile-signer', { name: delegate.name })}
        aria-invalid={errorOf(form, name) ? true : undefined}
      />
      <Mistake form={form} name={name} />
    </>
  );
}

function Relation({ row: { delegate, mayAgreeToAll }, form }: RowProps) {
  const t = useText();
  const options = useGuardianRelations();
  if (!mayAgreeToAll || delegate.role !== 'child') return <>–</>;
  const name = `relation.${delegate.id}`;
  return (
    <>
      <select
        class="govuk-select"
        id={name}
        name={name}
        aria-label={t('consents.pile-relation', { name: delegate.name })}
        aria-invalid={errorOf(form, name) ? true : undefined}
      >
        <option value="">{t('common.choose')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={form.values[name] === value}>
            {text}
          </option>
        ))}
      </select>
      <Mistake form={form} name={name} />
    </>
  );
}

function Mistake({ form, name }: { form: FormState; name: string }) {
  const error = errorOf(form, name);
  return error ? <p class="govuk-error-message">{error}</p> : null;
}

import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import type { ListLine } from '../../src/lists/list-lines.js';
import { delegationCrumbs, delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { FileField } from '../ui/file-field.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';

export interface SignedListPageProps {
  view: DelegationView;
  lines: ListLine[];
  code: string;
  isHandedIn: boolean;
  form: FormState;
}

/** Number and day of the signed list, beside the lines that will be kept as signed. */
export function SignedListPage({ view, lines, code, isHandedIn, form }: SignedListPageProps) {
  const t = useText();
  const title = t('lists.signed.form-title');
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('lists.signed.lead')} />
      {isHandedIn ? (
        <RecordForm view={view} code={code} form={form} />
      ) : (
        <p>{t('lists.signed.not-handed-in')}</p>
      )}
      <Lines lines={lines} code={code} />
    </Layout>
  );
}

function RecordForm({ view, code, form }: Pick<SignedListPageProps, 'view' | 'code' | 'form'>) {
  const t = useText();
  return (
    <PostForm action={`${delegationPath(view)}/signed-lists`} multipart>
      <HiddenField name="code" value={code} />
      <TextField
        form={form}
        name="number"
        width={20}
        label={t('lists.signed.number')}
        hint={t('lists.signed.number-hint')}
      />
      <DateField
        form={form}
        name="signedOn"
        label={t('lists.signed.day')}
        hint={t('lists.signed.day-hint')}
      />
      <FileField
        form={form}
        name="scans"
        label={t('lists.signed.scans')}
        hint={t('lists.signed.scans-hint')}
        accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
        multiple
      />
      <Buttons>
        <Button>{t('lists.signed.save')}</Button>
        <ButtonLink kind="secondary" href={delegationPath(view)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
      </Buttons>
    </PostForm>
  );
}

function Lines({ lines, code }: { lines: ListLine[]; code: string }) {
  const t = useText();
  const columns = [
    { heading: t('delegates.field.name'), cell: ({ name }: ListLine) => name },
    { heading: t('delegates.field.role'), cell: ({ role }: ListLine) => t(`delegates.role.${role}`) },
    {
      heading: t('delegates.field.born'),
      cell: ({ born }: ListLine) => (born ? formatDay(born) : '–'),
    },
    {
      heading: t('delegates.field.school'),
      cell: ({ school, className }: ListLine) => [school, className].filter(Boolean).join(', ') || '–',
    },
  ];
  return (
    <>
      <h2>{t('lists.signed.lines', { count: lines.length })}</h2>
      <p>{t('lists.signed.compare', { code })}</p>
      <DataTable
        hideCaption
        caption={t('delegates.list-caption')}
        columns={columns}
        rows={lines}
        rowKey={({ delegateId }) => delegateId}
      />
      <p class="soft small">{t('lists.order')}</p>
    </>
  );
}

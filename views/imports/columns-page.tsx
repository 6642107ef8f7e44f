import { columnKeys } from '../../src/imports/columns.js';
import type { ColumnView } from '../../src/imports/column-view.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import type { Translate } from '../text/text.js';
import { importCrumbs } from './import-place.js';
import type { ImportAround } from './import-place.js';
import { Steps } from './steps.js';

export interface ColumnsPageProps extends ImportAround {
  columns: ColumnView[];
  isConversionSeen: boolean;
  isConverted: boolean;
  form: FormState;
}

/** What each column holds, and how text in old fonts would look; asked only where the file leaves it open. */
export function ColumnsPage(view: ColumnsPageProps) {
  const t = useText();
  const title = t('imports.columns.title');
  return (
    <Layout wide title={title} crumbs={importCrumbs(view, t, title)} hasErrors={view.form.errors.length > 0}>
      <ErrorSummary form={view.form} />
      <PageHeading title={title} lead={view.fileName || t('imports.pasted-rows')} />
      <Steps current="columns" />
      <PostForm action={`/imports/${view.id}/columns`} method="PUT">
        <SheetCard view={view} />
        <FontCard view={view} />
        <ColumnsTable columns={view.columns} />
        <Buttons>
          <Button>{t('imports.columns.go-on')}</Button>
          <ButtonLink kind="link" href={`/imports/${view.id}`}>
            {t('imports.columns.skip')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

/** Of a file with several lists, which one is read. */
function SheetCard({ view: { lists, sheet, form } }: { view: ColumnsPageProps }) {
  const t = useText();
  if (lists.length < 2) return null;
  const options = lists.map((list) => ({ value: String(list.sheet), text: list.name }));
  return (
    <Card title={t('imports.columns.sheets-title')}>
      <RadioField
        form={{ ...form, values: { sheet: String(sheet), ...form.values } }}
        name="sheet"
        label={t('imports.columns.sheet')}
        hint={t('imports.columns.sheet-hint')}
        options={options}
      />
    </Card>
  );
}

function FontCard({ view: { columns, form, isConversionSeen, isConverted } }: { view: ColumnsPageProps }) {
  const t = useText();
  const old = columns.filter(({ encoding }) => encoding !== null);
  if (old.length === 0 && isConverted) return null;
  const chosen = isConverted ? 'yes' : 'no';
  const values = isConversionSeen ? { convert: chosen, ...form.values } : form.values;
  const options = (['yes', 'no'] as const).map((value) => ({
    value,
    text: t(`imports.columns.convert-${value}`),
  }));
  const samples = old.flatMap(({ letter, samples: texts }) =>
    texts.filter(({ raw, unicode }) => raw !== unicode).map((text) => ({ letter, ...text })),
  );
  return (
    <Card title={t('imports.columns.fonts-title')} accent="sun">
      <p>{t('imports.columns.fonts-text', { columns: old.map(({ letter }) => letter).join(', ') })}</p>
      {samples.length > 0 && (
        <DataTable
          caption={t('imports.columns.fonts-caption')}
          columns={[
            { heading: t('imports.columns.column'), cell: ({ letter }) => letter },
            { heading: t('imports.columns.before'), cell: ({ raw }) => raw },
            { heading: t('imports.columns.after'), cell: ({ unicode }) => <strong>{unicode}</strong> },
          ]}
          rows={samples}
          rowKey={({ letter, raw }) => letter + raw}
        />
      )}
      <RadioField
        form={{ ...form, values }}
        name="convert"
        label={t('imports.columns.convert')}
        options={options}
      />
    </Card>
  );
}

function ColumnsTable({ columns }: { columns: ColumnView[] }) {
  const t = useText();
  return (
    <DataTable
      caption={t('imports.columns.caption')}
      columns={[
        { heading: t('imports.columns.column'), cell: ({ letter }: ColumnView) => letter },
        { heading: t('imports.columns.heading'), cell: ({ heading }: ColumnView) => heading || '–' },
        {
          heading: t('imports.columns.samples'),
          cell: ({ samples }: ColumnView) => samples.map(({ unicode }) => unicode).join(' · '),
        },
        { heading: t('imports.columns.holds'), cell: (view: ColumnView) => <KeySelect view={view} t={t} /> },
      ]}
      rows={columns}
      rowKey={({ letter }) => letter}
    />
  );
}

function KeySelect({ view: { column, letter, heading, key }, t }: { view: ColumnView; t: Translate }) {
  return (
    <select
      class="govuk-select"
      name="column"
      aria-label={t('imports.columns.choice-label', { column: letter, heading })}
    >
      {columnKeys.map((one) => (
        <option key={one} value={`${String(column)}:${one}`} selected={one === (key ?? 'ignored')}>
          {t(`imports.column.${one}`)}
        </option>
      ))}
    </select>
  );
}

import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { CellText } from '../../src/imports/column-view.js';
import type { JudgedRow } from '../../src/imports/outcomes.js';
import { DelegateFields } from '../delegates/delegate-fields.js';
import type { BirthRange } from '../delegates/delegate-fields.js';
import { inWords } from '../delegates/stale-words.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxField, HiddenField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { importCrumbs } from './import-place.js';
import type { ImportAround } from './import-place.js';

export interface CorrectionPageProps extends ImportAround {
  row: JudgedRow;
  /** Another line of the list looks like the same person. */
  isRepeated: boolean;
  /** The person was in the delegation and has left. */
  hasLeft: boolean;
  birthRange: BirthRange | null;
  /** What the unit may send. */
  roles: DelegationRole[];
  /** The birth date as the file says, where it could not be read. */
  bornInFile: CellText | null;
  form: FormState;
}

/** One line of a list in the form, to be mended without sending the file again. */
export function CorrectionPage(view: CorrectionPageProps) {
  const t = useText();
  const form = inWords(view.form, t);
  const { id, row, birthRange } = view;
  const title = t('imports.correction.title', { row: row.row });
  return (
    <Layout title={title} crumbs={importCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={row.details.name} />
      <Problems row={row} />
      <PostForm class="form delegate-form" action={`/imports/${id}/rows/${String(row.row)}`} method="PUT">
        <HiddenField name="version" value={view.version} />
        <DelegateFields
          form={form}
          roles={view.roles}
          hasNote={false}
          asksCircumstances={false}
          twin={null}
          birthRange={birthRange}
          bornNote={view.bornInFile ? t('imports.correction.born', { ...view.bornInFile }) : undefined}
        />
        <Different view={view} />
        <Buttons>
          <Button>{t('imports.correction.save')}</Button>
          <ButtonLink kind="link" href={`/imports/${id}`}>
            {t('delegates.cancel')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

/** Says that the line is meant as it stands. */
function Different({ view: { form, isRepeated, hasLeft } }: { view: CorrectionPageProps }) {
  const t = useText();
  if (!isRepeated && !hasLeft) return null;
  return (
    <CheckboxField
      form={form}
      name="different"
      label={t(hasLeft ? 'imports.correction.add-again' : 'delegates.different')}
    />
  );
}

function Problems({ row: { problems } }: { row: JudgedRow }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Message tone="warning">
      <ul class="cell-problems">
        {problems.map(({ cell, key, params }) => (
          <li key={cell + key}>
            <strong>{t('imports.lines.cell', { cell })}</strong> {t(key, params)}
          </li>
        ))}
      </ul>
    </Message>
  );
}

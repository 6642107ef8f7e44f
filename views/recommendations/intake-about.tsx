import type { IntakeView } from '../../src/recommendations/intake/intake-views.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { DocumentField } from '../ui/document-field.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { pathOfPlace } from './paths.js';

/** When the forum was, how many came, and its signed document. */
export function About({ view, form }: { view: IntakeView; form: FormState }) {
  const t = useText();
  const { intake } = view;
  return (
    <Card title={t('recommendations.about.title')}>
      <FileList view={view} />
      <PostForm action={pathOfPlace(view)} method="PUT" multipart>
        <HiddenField name="version" value={intake.version} />
        <DateField form={form} name="heldOn" label={t('recommendations.about.held-on')} optional />
        <TextField
          form={form}
          name="children"
          label={t('recommendations.about.children')}
          width={5}
          inputmode="numeric"
          optional
        />
        <TextField
          form={form}
          name="documentNumber"
          label={t('recommendations.about.number')}
          hint={t('recommendations.about.number-hint')}
          width={20}
          maxLength={60}
          optional
        />
        <DocumentField multiple form={form} name="files" label={t('recommendations.about.files')} />
        <Button kind="secondary">{t('recommendations.about.save')}</Button>
      </PostForm>
    </Card>
  );
}

function FileList({ view: { files } }: { view: IntakeView }) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <ul class="govuk-list">
      {files.map(({ id, name }) => (
        <li key={id} class="buttons">
          <PostForm action={`/intake-files/${id}/openings`}>
            <Button kind="link" small>
              {name || t('recommendations.about.file')}
            </Button>
          </PostForm>
          <PostForm action={`/intake-files/${id}`} method="DELETE">
            <Button kind="danger" small aria-label={t('recommendations.about.remove-file', { name })}>
              {t('recommendations.about.remove')}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}

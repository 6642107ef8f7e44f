import type { ConcernView } from '../../src/recommendations/care/concerns.service.js';
import { formFields } from '../../src/recommendations/care/concern-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { concernsPath } from './paths.js';

/** Form 01 of Decree 56/2017, as far as it is known; an investigation it is not. */
export function FormOne({ view, form: typed }: { view: ConcernView; form: FormState | undefined }) {
  const t = useText();
  const form = typed ?? { values: { ...view.form }, errors: [] };
  if (view.state === 'closed')
    return (
      <Card title={t('recommendations.concern.form.title')}>
        <dl>
          {formFields.map((field) => (
            <div key={field}>
              <dt>{t(`recommendations.concern.form.${field}`)}</dt>
              <dd class="keep-lines">{view.form?.[field] ?? '–'}</dd>
            </div>
          ))}
        </dl>
      </Card>
    );
  return (
    <Details
      summary={t('recommendations.concern.form.title')}
      open={typed !== undefined || view.form !== null}
    >
      <p>{t('recommendations.concern.form.lead')}</p>
      <PostForm action={`${concernsPath}/${view.id}/form`} method="PUT">
        <HiddenField name="version" value={view.version} />
        {formFields.map((field) => (
          <TextArea
            key={field}
            form={form}
            name={field}
            label={t(`recommendations.concern.form.${field}`)}
            rows={2}
            maxLength={1000}
            optional
          />
        ))}
        <Button kind="secondary">{t('recommendations.concern.form.save')}</Button>
      </PostForm>
    </Details>
  );
}

import { measures } from '../../src/delegates/delegate-roles.js';
import type { Event } from '../../src/programme/event.entity.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FieldSet } from '../ui/field-set.js';
import { CheckboxField, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SeenField } from '../ui/seen-field.js';
import { boardCrumbs } from './paths.js';

/** Whether an event counts how its children are made up, and the committee's targets. */
export function CompositionPage({ event, form }: { event: Event; form: FormState }) {
  const t = useText();
  const title = t('delegates.shape.title');
  const crumbs = [...boardCrumbs(event, t), { text: title }];
  return (
    <Layout title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('delegates.shape.lead', { event: event.name })} />
      <PostForm class="form" action={`/setup/composition/${event.slug}`} method="PUT">
        <SeenField form={form} />
        <CheckboxField
          form={form}
          name="countsComposition"
          label={t('delegates.shape.counts')}
          hint={t('delegates.shape.counts-hint')}
        />
        <FieldSet legend={t('delegates.shape.targets')}>
          <p class="soft">{t('delegates.shape.targets-hint')}</p>
          {measures.map((measure) => (
            <TextField
              key={measure}
              optional
              form={form}
              name={measure}
              label={t(`delegates.shape.measure.${measure}`)}
              width={3}
              inputmode="numeric"
              autocomplete="off"
            />
          ))}
        </FieldSet>
        <Button>{t('delegates.shape.save')}</Button>
      </PostForm>
    </Layout>
  );
}

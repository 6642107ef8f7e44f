import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { criteria } from '../../src/selections/criteria.js';
import type { ChoiceView } from '../../src/selections/selection-reader.service.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, RadioField, TextArea } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { selectionCrumbs, selectionsPath } from './paths.js';

/** "Is it this child, and why?" */
export function ChoicePage({ view, form }: { view: ChoiceView; form: FormState }) {
  const t = useText();
  const { child, national, balance } = view;
  const title = t('selections.choice.title', { name: child.name });
  const { girls, boys, units } = balance;
  return (
    <Layout title={title} crumbs={selectionCrumbs(view, t, child.name)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('selections.choice.lead', { event: national.name })} />
      <Child view={view} />
      <p>{t('selections.choice.now', { girls, boys, units })}</p>
      <PostForm class="form" action={selectionsPath(view)}>
        <HiddenField name="child" value={child.id} />
        <RadioField
          form={form}
          name="criterion"
          label={t('selections.choice.criterion')}
          options={criteria.map((value) => ({ value, text: t(`selections.criterion.${value}`) }))}
        />
        <TextArea
          optional
          form={form}
          name="reason"
          label={t('selections.choice.reason')}
          hint={t('selections.choice.reason-hint')}
          rows={3}
        />
        <p>{t('selections.choice.next')}</p>
        <Buttons>
          <Button>{t('selections.choice.save')}</Button>
          <ButtonLink kind="link" href={selectionsPath(view)}>
            {t('selections.cancel')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Child({ view: { child, unitName } }: { view: ChoiceView }) {
  const t = useText();
  const rows = [
    { label: t('selections.column.unit'), value: unitName },
    { label: t('delegates.field.born'), value: child.born && formatDay(child.born as Day) },
    { label: t('delegates.field.gender'), value: child.gender && t(`delegates.gender.${child.gender}`) },
    {
      label: t('selections.column.school'),
      value: [child.school, child.className].filter(Boolean).join(', '),
    },
  ];
  return <SummaryList rows={rows} />;
}

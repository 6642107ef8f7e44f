import type { RuleSetupView } from '../../src/delegates/shape/profile-setup.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SeenField } from '../ui/seen-field.js';
import { boardCrumbs, rulePath, rulesPath } from './paths.js';
import { RuleLine, ruleText } from './rule-list.js';

interface RulePageProps {
  view: RuleSetupView;
  form?: FormState;
}

/** One rule of an event's profile: its number, and whether the committee goes without it. */
export function RulePage({ view, form = emptyForm }: RulePageProps) {
  const t = useText();
  const { event, rule } = view;
  const title = ruleText(rule, t);
  const crumbs = [
    ...boardCrumbs(event, t),
    { text: t('delegates.rules.title'), href: rulesPath(event) },
    { text: title },
  ];
  return (
    <Layout title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={view.source} />
      <Card title={t('delegates.rules.now')}>
        <p>
          <RuleLine rule={rule} />
        </p>
      </Card>
      <NumberCard view={view} form={form} />
      <OverrulingCard view={view} form={form} />
      <Buttons>
        <ButtonLink kind="secondary" href={rulesPath(event)}>
          {t('delegates.rules.back')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

function NumberCard({ view: { event, rule, values }, form }: Required<RulePageProps>) {
  const t = useText();
  const shown = { ...form, values: { ...values, ...form.values } };
  return (
    <Card title={t('delegates.rules.number-title')}>
      <PostForm action={rulePath(event, rule)} method="PUT">
        <SeenField form={shown} />
        <TextField
          form={shown}
          name="number"
          label={t(`delegates.rules.number-of.${rule.slug}`)}
          width={3}
          inputmode="numeric"
          autocomplete="off"
        />
        <Button kind="secondary">{t('delegates.rules.save-number')}</Button>
      </PostForm>
    </Card>
  );
}

function OverrulingCard({ view: { event, rule }, form }: Required<RulePageProps>) {
  const t = useText();
  const path = `${rulePath(event, rule)}/overruling`;
  return (
    <Card title={t('delegates.rules.overrule-title')}>
      {rule.overruled ? (
        <PostForm action={path} method="DELETE">
          <Button kind="secondary">{t('delegates.rules.restore')}</Button>
        </PostForm>
      ) : (
        <PostForm action={path}>
          <TextArea
            form={form}
            name="reason"
            label={t('delegates.rules.reason')}
            hint={t('delegates.rules.reason-hint')}
            rows={3}
          />
          <Button kind="danger">{t('delegates.rules.overrule')}</Button>
        </PostForm>
      )}
    </Card>
  );
}

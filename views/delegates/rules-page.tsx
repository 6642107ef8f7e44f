import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { ProfileSetupView } from '../../src/delegates/shape/profile-setup.js';
import type { Judgement } from '../../src/delegates/shape/profiles.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField } from '../ui/fields.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SeenField } from '../ui/seen-field.js';
import { boardCrumbs, rulePath, rulesPath } from './paths.js';
import { RuleLine } from './rule-list.js';

interface RulesPageProps {
  view: ProfileSetupView;
  form?: FormState;
}

/** Which rules an event is held against, and how it stands. */
export function RulesPage({ view, form = emptyForm }: RulesPageProps) {
  const t = useText();
  const { event, judgement } = view;
  const title = t('delegates.rules.title');
  const crumbs = [...boardCrumbs(event, t), { text: title }];
  return (
    <Layout title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('delegates.rules.lead', { event: event.name })} />
      <Choice view={view} form={form} />
      {judgement && <Chosen view={view} judgement={judgement} />}
    </Layout>
  );
}

function Choice({ view: { event, offered, values: stored }, form }: Required<RulesPageProps>) {
  const t = useText();
  const options = offered.map(({ slug, source, issuedOn, inForceFrom }) => ({
    value: slug,
    text: source,
    hint: t('delegates.rules.dates', { issued: formatDay(issuedOn), from: formatDay(inForceFrom) }),
  }));
  const shown = { ...form, values: { ...stored, ...form.values } };
  return (
    <Card>
      <PostForm action={rulesPath(event)} method="PUT">
        <SeenField form={shown} />
        <RadioField
          form={shown}
          name="profile"
          label={t('delegates.rules.profile')}
          hint={t('delegates.rules.profile-hint')}
          options={[{ value: '', text: t('delegates.rules.none') }, ...options]}
        />
        <Button>{t('delegates.rules.save')}</Button>
      </PostForm>
    </Card>
  );
}

function Chosen({
  view: { event },
  judgement: { profile, rules },
}: {
  view: ProfileSetupView;
  judgement: Judgement;
}) {
  const t = useText();
  const isYounger = event.startsOn !== null && event.startsOn < profile.inForceFrom;
  const words = { source: profile.source, from: formatDay(profile.inForceFrom) };
  return (
    <Card title={t('delegates.rules.now')} note={profile.source}>
      {isYounger && <Message>{t('delegates.rules.younger', words)}</Message>}
      <ul class="plain-list history">
        {rules.map((rule) => (
          <li key={rule.slug}>
            <RuleLine rule={rule} />
            <a href={rulePath(event, rule)}>{t('delegates.rules.change')}</a>
          </li>
        ))}
        {profile.asksForCommitment && <li>{t('delegates.rules.commitment')}</li>}
      </ul>
    </Card>
  );
}

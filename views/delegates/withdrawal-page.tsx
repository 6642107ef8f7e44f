import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import type { HistoryStep } from '../../src/delegates/history/histories.service.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { ApprovedAgain } from './approved-again.js';
import { AskedInstead } from './asked-instead.js';
import { LeaverFacts } from './leaver-facts.js';
import { delegationCrumbs } from './paths.js';

export interface WithdrawalPageProps {
  view: DelegationView;
  delegate: Delegate;
  form: FormState;
  meanwhile: HistoryStep[];
}

/** Somebody leaves the delegation, and nobody comes in their place yet. */
export function WithdrawalPage({ view, delegate, form, meanwhile }: WithdrawalPageProps) {
  const t = useText();
  const { id, name, version } = delegate;
  const title = t('delegates.departure.withdraw-title', { name });
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('delegates.departure.withdraw-lead')} />
      <AskedInstead view={view} delegateId={id} />
      <ApprovedAgain view={view} />
      <LeaverFacts delegate={delegate} meanwhile={meanwhile} />
      <PostForm class="form" action={`/delegates/${id}/withdrawal`}>
        <HiddenField name="version" value={version} />
        <TextArea
          form={form}
          name="reason"
          label={t('delegates.departure.reason')}
          hint={t('delegates.departure.reason-hint')}
          rows={3}
        />
        <Buttons>
          <Button kind="danger">
            {t(view.mayAsk ? 'delegates.change.send' : 'delegates.departure.withdraw-save')}
          </Button>
          <ButtonLink kind="secondary" href={`/delegates/${id}/substitution/new`}>
            {t(view.mayAsk ? 'delegates.departure.substitute-ask' : 'delegates.departure.substitute-instead')}
          </ButtonLink>
          <ButtonLink kind="link" href={`/delegates/${id}`}>
            {t('delegates.cancel')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
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
import { DelegateFields } from './delegate-fields.js';
import { mayWait } from './delegate-form-page.js';
import type { DelegateFormPageProps } from './delegate-form-page.js';
import { LeaverFacts } from './leaver-facts.js';
import { delegationCrumbs } from './paths.js';

export interface SubstitutionPageProps extends Omit<DelegateFormPageProps, 'delegate'> {
  leaver: Delegate;
  meanwhile: HistoryStep[];
}

/** Somebody else takes the place: the role stays, all else is the new person's own. */
export function SubstitutionPage(props: SubstitutionPageProps) {
  const t = useText();
  const { view, leaver, form, meanwhile } = props;
  const title = t('delegates.departure.substitute-title', { name: leaver.name });
  return (
    <Layout title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('delegates.departure.substitute-lead')} />
      <AskedInstead view={view} delegateId={leaver.id} />
      <ApprovedAgain view={view} />
      <LeaverFacts delegate={leaver} meanwhile={meanwhile} />
      <PostForm class="form delegate-form" action={`/delegates/${leaver.id}/substitution`}>
        <HiddenField name="version" value={leaver.version} />
        <Reason form={form} />
        <DelegateFields
          form={form}
          roles={[leaver.role as DelegationRole]}
          hasNote={false}
          asksCircumstances={view.composition !== null}
          twin={props.twin}
          birthRange={props.birthRange}
          legend={t('delegates.departure.substitute')}
        />
        <Actions {...props} />
      </PostForm>
    </Layout>
  );
}

function Reason({ form }: { form: FormState }) {
  const t = useText();
  return (
    <TextArea
      form={form}
      name="reason"
      label={t('delegates.departure.reason')}
      hint={t('delegates.departure.reason-hint')}
      rows={3}
    />
  );
}

function Actions({ view, leaver }: SubstitutionPageProps) {
  const t = useText();
  return (
    <Buttons>
      <Button>{t(view.mayAsk ? 'delegates.change.send' : 'delegates.departure.substitute-save')}</Button>
      {!view.mayAsk && mayWait(view) && (
        <Button kind="secondary" name="later" value="yes">
          {t('delegates.save-later')}
        </Button>
      )}
      <ButtonLink kind="link" href={`/delegates/${leaver.id}`}>
        {t('delegates.cancel')}
      </ButtonLink>
    </Buttons>
  );
}

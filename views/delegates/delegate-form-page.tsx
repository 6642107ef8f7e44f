import type { Delegate } from '../../src/delegates/delegate.entity.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { rolesAt } from '../../src/delegates/delegate-roles.js';
import { isByChoice } from '../../src/programme/event-kinds.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { ChangeReason } from './change-reason.js';
import { changePath, changeTitle } from './change-words.js';
import { DelegateFields } from './delegate-fields.js';
import type { BirthRange } from './delegate-fields.js';
import { delegationCrumbs, delegationPath } from './paths.js';
import { inWords } from './stale-words.js';
import { delegationName } from './delegation-name.js';

export interface DelegateFormPageProps {
  view: Pick<
    DelegationView,
    | 'event'
    | 'unit'
    | 'isCommittee'
    | 'delegation'
    | 'quotas'
    | 'mayAsk'
    | 'mayEdit'
    | 'window'
    | 'requests'
    | 'composition'
  >;
  form: FormState;
  /** The stored person; null for a new one. */
  delegate: Delegate | null;
  /** Someone of the delegation who may be the same person as the one in the form. */
  twin: Pick<Delegate, 'id' | 'name'> | null;
  birthRange: BirthRange | null;
}

/** One person's details, to be entered or changed. */
export function DelegateFormPage({ view, form, delegate, twin, birthRange }: DelegateFormPageProps) {
  const t = useText();
  const title = t(delegate ? 'delegates.edit-title' : 'delegates.new-title');
  const back = delegate ? `/delegates/${delegate.id}` : delegationPath(view);
  const worded = inWords(form, t);
  return (
    <Layout
      title={title}
      crumbs={delegationCrumbs(view, t, delegate?.name ?? title)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={worded} />
      <PageHeading title={title} lead={delegate ? delegate.name : delegationName(view, t)} />
      <Before view={view} delegate={delegate} />
      <PostForm
        class="form delegate-form"
        action={delegate ? back : `${back}/delegates`}
        method={delegate ? 'PUT' : 'POST'}
      >
        {delegate && <HiddenField name="version" value={delegate.version} />}
        <DelegateFields
          form={worded}
          roles={rolesAt(view.event, view.quotas, delegate ? [delegate] : [])}
          hasNote={Boolean(delegate?.healthSealed)}
          asksCircumstances={view.composition !== null}
          twin={twin}
          birthRange={birthRange}
        />
        {view.mayAsk && <ChangeReason form={worded} />}
        <Actions view={view} back={back} isNew={delegate === null} />
      </PostForm>
    </Layout>
  );
}

/** What to know before anything is typed. */
function Before({ view, delegate }: Pick<DelegateFormPageProps, 'view' | 'delegate'>) {
  const t = useText();
  const { freezesAt } = view.window;
  const waiting = view.requests.find(
    ({ delegateId, state }) => delegateId === delegate?.id && state === 'waiting',
  );
  if (view.mayAsk && freezesAt)
    return (
      <Message tone="warning" title={t('delegates.change.form-title')}>
        <p>{t('delegates.change.form-text', { at: formatMoment(freezesAt) })}</p>
        {waiting?.kind === 'edit' && <p>{t('delegates.change.form-again')}</p>}
        {waiting && waiting.kind !== 'edit' && (
          <p>
            {t('delegates.change.replaces')} <a href={changePath(waiting)}>{changeTitle(waiting, t)}</a>
          </p>
        )}
      </Message>
    );
  if (delegate && isByChoice(view.event)) return <Message>{t('selections.identity-from-forum')}</Message>;
  if (!delegate?.approvedAt) return null;
  return <Message tone="warning">{t('delegates.edit-approved', { name: delegate.name })}</Message>;
}

interface ActionsProps extends Pick<DelegateFormPageProps, 'view'> {
  back: string;
  isNew: boolean;
}

function Actions({ view, back, isNew }: ActionsProps) {
  const t = useText();
  if (view.mayAsk) return <AskActions back={back} />;
  return (
    <Buttons>
      <Button>{t(isNew ? 'delegates.save-new' : 'delegates.save')}</Button>
      {isNew && (
        <Button kind="secondary" name="next" value="another">
          {t('delegates.save-and-another')}
        </Button>
      )}
      {mayWait(view) && (
        <Button kind="secondary" name="later" value="yes">
          {t('delegates.save-later')}
        </Button>
      )}
      <ButtonLink kind="link" href={back}>
        {t('delegates.cancel')}
      </ButtonLink>
    </Buttons>
  );
}

function AskActions({ back }: { back: string }) {
  const t = useText();
  return (
    <Buttons>
      <Button>{t('delegates.change.send')}</Button>
      <ButtonLink kind="link" href={back}>
        {t('delegates.cancel')}
      </ButtonLink>
    </Buttons>
  );
}

/** Gaps may be filled until the list is handed in. */
export function mayWait({ delegation }: DelegateFormPageProps['view']): boolean {
  return delegation === null || delegation.state === 'draft' || delegation.state === 'returned';
}

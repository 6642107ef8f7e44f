import type { DelegateView } from '../../src/delegates/delegate-reader.js';
import { ChosenCard } from '../selections/chosen-card.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField } from '../ui/fields.js';
import { emptyForm, errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { ConsentCard } from './consent-card.js';
import { ChangeReason } from './change-reason.js';
import { DelegateFacts } from './delegate-facts.js';
import { DelegateHistory } from './delegate-history.js';
import { delegationCrumbs, delegationPath } from './paths.js';
import { problemHref } from './problems.js';
import { PersonStatus } from './person-status.js';

export interface DelegatePageProps {
  view: DelegateView;
  /** The opened note, after it was asked for. */
  note?: string;
  form?: FormState;
}

/** One person: answers to check, what is missing, and what was done. */
export function DelegatePage({ view, note, form = emptyForm }: DelegatePageProps) {
  const t = useText();
  const { delegate, delegation } = view;
  return (
    <Layout
      title={delegate.name}
      crumbs={delegationCrumbs(delegation, t, delegate.name)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={delegate.name} lead={<Lead view={view} />}>
        {(delegation.mayEdit || delegation.mayAsk) && (
          <ButtonLink href={`/delegates/${delegate.id}/edit`}>
            {t(delegation.mayAsk ? 'delegates.change.ask.edit' : 'common.edit')}
          </ButtonLink>
        )}
      </PageHeading>
      <Missing view={view} />
      <ChosenCard chosen={chosenOf(view)} isOwn={delegation.isOwn} here={delegate.id} />
      <ConsentCard view={view} />
      <DelegateFacts view={view} note={note} />
      <DelegateHistory history={view.history} />
      {(delegation.mayEdit || delegation.mayAsk) && !delegation.isByChoice && (
        <Removal view={view} form={form} />
      )}
      <Buttons>
        <ButtonLink kind="secondary" href={delegationPath(view)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

/** The person itself, at whichever of its two forums. */
function chosenOf({ delegate: { id }, delegation }: DelegateView) {
  return delegation.chosen.filter((child) => [child.delegateId, child.fromDelegateId].includes(id));
}

function Lead({ view: { delegate, unit, delegation } }: { view: DelegateView }) {
  const t = useText();
  return (
    <>
      {t(`delegates.role.${delegate.role}`)} · {unit.shortName} ·{' '}
      <PersonStatus delegate={delegate} view={delegation} />
    </>
  );
}

function Missing({ view: { problems, delegation } }: { view: DelegateView }) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Card title={t('delegates.only.missing')} accent="sun">
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            {delegation.mayEdit || delegation.mayAsk ? (
              <a href={problemHref(problem)}>{t(problem.key, problem.params)}</a>
            ) : (
              t(problem.key, problem.params)
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Removal({ view: { delegate, delegation }, form }: { view: DelegateView; form: FormState }) {
  const t = useText();
  const { mayAsk } = delegation;
  return (
    <Details
      summary={t(mayAsk ? 'delegates.change.ask.remove' : 'delegates.remove-open')}
      open={errorOf(form, 'changeReason') !== undefined}
    >
      <PostForm action={`/delegates/${delegate.id}`} method="DELETE">
        <HiddenField name="version" value={delegate.version} />
        {mayAsk ? (
          <ChangeReason form={form} />
        ) : (
          <Message tone="danger">{t('delegates.remove-text', { name: delegate.name })}</Message>
        )}
        <Button kind="danger">{t(mayAsk ? 'delegates.change.send' : 'delegates.remove')}</Button>
      </PostForm>
    </Details>
  );
}

import { isUnanswered } from '../../src/delegates/consent-source.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { TextArea } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { InclusionFields, InclusionGiven } from './inclusion.js';
import { delegationPath } from './paths.js';
import { problemHref, shortProblemText } from './problems.js';

interface ReviewCardProps {
  view: DelegationView;
  form: FormState;
}

/** For the district: what is left to do, and the button that hands the list in. */
export function ReviewCard({ view, form }: ReviewCardProps) {
  const state = view.delegation?.state ?? 'draft';
  if (state === 'submitted' && !view.isCommittee) return <Told what="submitted" view={view} />;
  if (state === 'approved' && !view.isCommittee) return <Told what="approved" view={view} />;
  const mayHandIn = view.mayEdit
    ? state === 'draft' || state === 'returned'
    : view.mayAsk && state === 'returned';
  const isAsked = takesProposals(view.event) ? view.delegates.length > 0 : view.quotas.length > 0;
  return mayHandIn && isAsked ? <Review view={view} form={form} /> : null;
}

function Told({ what, view }: { what: 'submitted' | 'approved'; view: DelegationView }) {
  const t = useText();
  const words = takesProposals(view.event)
    ? (`delegates.proposal.${what}` as const)
    : (`delegates.${what}` as const);
  return (
    <Card title={t(`${words}.title`)} accent="sea">
      <p>{t(`${words}.${waysLeft(view)}`)}</p>
      <ShortfallGiven view={view} />
      <InclusionGiven view={view} />
    </Card>
  );
}

/** Whether people can be changed, only by asking, or not any more. */
function waysLeft({ mayEdit, mayAsk }: DelegationView): 'text' | 'frozen' | 'over' {
  if (mayEdit) return 'text';
  return mayAsk ? 'frozen' : 'over';
}

export function ShortfallGiven({ view: { delegation } }: { view: DelegationView }) {
  const t = useText();
  if (!delegation?.shortfallReason) return null;
  return <p class="keep-lines">{t('delegates.shortfall-given', { reason: delegation.shortfallReason })}</p>;
}

function Review({ view, form }: ReviewCardProps) {
  const t = useText();
  const words = takesProposals(view.event) ? 'delegates.proposal' : 'delegates';
  return (
    <Card title={t(`${words}.review`)} accent="sun">
      <Remaining view={view} />
      <PostForm action={`${delegationPath(view)}/submission`}>
        {view.shortages.length > 0 && (
          <TextArea
            form={withStored(form, view)}
            name="shortfallReason"
            label={t('delegates.shortfall-reason')}
            hint={t('delegates.shortfall-hint')}
            rows={3}
          />
        )}
        {view.composition && <InclusionFields form={form} view={view} />}
        <Button kind="action">{t(`${words}.submit`)}</Button>
      </PostForm>
    </Card>
  );
}

function Remaining({ view }: { view: DelegationView }) {
  const t = useText();
  const { problems, shortages, delegates } = view;
  const unanswered = [...view.consents.values()].filter(({ status }) => isUnanswered(status)).length;
  if (problems.length === 0 && shortages.length === 0 && unanswered === 0)
    return <p>{t('delegates.review-done')}</p>;
  return (
    <ul>
      {shortages.map(({ role, missing }) => (
        <li key={role}>
          <a href={`${delegationPath(view)}/delegates/new?role=${role}`}>
            {t(`delegates.still-missing.${role}`, { count: missing })}
          </a>
        </li>
      ))}
      {problems.map((problem) => (
        <li key={problem.delegateId + problem.field}>
          <a href={problemHref(problem)}>{shortProblemText(problem, t)}</a>
        </li>
      ))}
      {unanswered > 0 && (
        <li>
          <a href={`${delegationPath(view)}/consents`}>
            {t('delegates.consents-missing', { count: unanswered })}
          </a>
        </li>
      )}
      {problems.length === 0 && delegates.length > 0 && <li>{t('delegates.review-done')}</li>}
    </ul>
  );
}

/** A list that comes back keeps the reason that it was handed in with. */
function withStored(form: FormState, { delegation }: DelegationView): FormState {
  const values = { shortfallReason: delegation?.shortfallReason, ...form.values };
  return { ...form, values };
}

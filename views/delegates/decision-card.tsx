import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { InclusionGiven } from './inclusion.js';
import { delegationPath } from './paths.js';
import { BrokenRules } from './rule-list.js';
import { ShortfallGiven } from './review-card.js';

interface DecisionCardProps {
  view: DelegationView;
  form: FormState;
}

/** For the committee: approve what is seen, or return it with a reason. */
export function DecisionCard({ view, form }: DecisionCardProps) {
  const t = useText();
  if (!view.isCommittee) return null;
  const state = view.delegation?.state ?? 'none';
  return (
    <Card title={t('delegates.decision')} accent={view.mayDecide ? 'sun' : undefined}>
      {state !== 'submitted' && <p>{t(`delegates.committee-state.${state}`)}</p>}
      <ShortfallGiven view={view} />
      <InclusionGiven view={view} />
      <ShortfallUnexplained view={view} />
      {view.mayDecide && <BrokenRules judgement={view.judgement} />}
      {view.mayDecide && <Decide view={view} form={form} />}
    </Card>
  );
}

/** Somebody may have left the list after it was handed in whole. */
function ShortfallUnexplained({ view: { delegation, shortages } }: { view: DelegationView }) {
  const t = useText();
  const isIn = delegation?.state === 'submitted' || delegation?.state === 'approved';
  if (!isIn || delegation.shortfallReason || shortages.length === 0) return null;
  const missing = shortages.map(({ role, missing: count }) =>
    t(`delegates.still-missing.${role}`, { count }),
  );
  return (
    <Message tone="warning" title={t('delegates.shortfall-title')}>
      <p>{t('delegates.shortfall-unexplained', { missing: missing.join('. ') })}</p>
    </Message>
  );
}

function Decide({ view, form }: DecisionCardProps) {
  const t = useText();
  const words = takesProposals(view.event) ? 'delegates.proposal' : 'delegates';
  const path = delegationPath(view);
  const version = view.delegation?.version ?? 0;
  const waiting = view.delegates.filter(({ approvedAt }) => !approvedAt).length;
  return (
    <>
      <p>{t('delegates.decide-hint', { count: waiting })}</p>
      <PostForm action={`${path}/approval`}>
        <HiddenField name="version" value={version} />
        <div class="buttons">
          <Button kind="action">{t(`${words}.approve`)}</Button>
        </div>
      </PostForm>
      <Details summary={t('delegates.give-back')} open={errorOf(form, 'reason') !== undefined}>
        <PostForm action={`${path}/return`}>
          <HiddenField name="version" value={version} />
          <TextArea
            form={form}
            name="reason"
            label={t('delegates.return-reason')}
            hint={t('delegates.return-hint')}
            rows={4}
          />
          <Button kind="danger">{t(`${words}.return`)}</Button>
        </PostForm>
      </Details>
    </>
  );
}

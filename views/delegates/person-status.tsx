import type { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import { changePath } from './change-words.js';
import { shortField } from './problems.js';
import { StateTag } from './state-tag.js';

/** How far one person is: incomplete first, then where the committee's approval stands. */
export function PersonStatus({ delegate, view }: { delegate: Delegate; view: DelegationView }) {
  const request = view.requests.find(
    ({ delegateId, state }) => delegateId === delegate.id && state === 'waiting',
  );
  return (
    <>
      <OwnStatus delegate={delegate} view={view} />
      {request && <Asked request={request} />}
    </>
  );
}

function Asked({ request }: { request: ChangeRequest }) {
  const t = useText();
  return (
    <span class="table__under">
      <a href={changePath(request)}>{t(`delegates.change.pending.${request.kind}`)}</a>
    </span>
  );
}

function OwnStatus({ delegate, view }: { delegate: Delegate; view: DelegationView }) {
  const t = useText();
  const problems = view.problems.filter(({ delegateId }) => delegateId === delegate.id);
  if (problems.length > 0) {
    return (
      <span>
        <Tag tone="yellow" text={t('delegates.to-complete', { count: problems.length })} />
        <span class="table__under">
          {[...new Set(problems.map(({ field }) => shortField(field, t)))].join(', ')}
        </span>
      </span>
    );
  }
  if (view.isByChoice) return <Tag tone="blue" text={t('selections.chosen-tag')} />;
  if (delegate.approvedAt) return <StateTag state="approved" />;
  if (view.delegation?.state === 'submitted') return <StateTag state="submitted" />;
  return <Tag tone="green" text={t('delegates.complete')} />;
}

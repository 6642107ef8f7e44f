import type { DelegateView } from '../../src/delegates/delegate-reader.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { delegationPath } from '../delegates/paths.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';

/** The way to a child's gifts: the same for each child, whether it receives one or not. */
export function ChildGiftsCard({ view: { delegate, event, delegation } }: { view: DelegateView }) {
  const t = useText();
  if (!takesProposals(event) || !delegation.isOwn || delegate.role !== 'child') return null;
  return (
    <Card title={t('gifts.child.card')}>
      <p>{t('gifts.kept')}</p>
      <PostForm action={`/delegates/${delegate.id}/gift-reading`}>
        <Button kind="secondary">{t('gifts.child.open')}</Button>
      </PostForm>
    </Card>
  );
}

/** The way to a unit's gifts: the same for each unit that has registered somebody. */
export function UnitGiftsCard({ view }: { view: DelegationView }) {
  const t = useText();
  if (!takesProposals(view.event) || !view.isOwn || view.delegates.length === 0) return null;
  return (
    <Card title={t('gifts.unit.card')}>
      <p>{t('gifts.unit.text')}</p>
      <PostForm action={`${delegationPath(view)}/gift-reading`} class="buttons">
        <Button kind="secondary">{t('gifts.unit.open')}</Button>
        <Button kind="secondary" formaction={`${delegationPath(view)}/gift-lists`}>
          {t('gifts.unit.list')}
        </Button>
      </PostForm>
    </Card>
  );
}

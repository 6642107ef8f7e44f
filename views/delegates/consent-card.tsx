import type { DelegateView } from '../../src/delegates/delegate-reader.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { ConsentTag } from './consent-tag.js';

/** What the family, or the officer, has signed. */
export function ConsentCard({ view: { delegate, delegation } }: { view: DelegateView }) {
  const t = useText();
  const state = delegation.consents.get(delegate.id);
  if (!state) return null;
  const note = t(
    delegate.role === 'child' ? 'delegates.consent.child-note' : 'delegates.consent.commitment-note',
  );
  return (
    <Card title={t('delegates.consent.title')} note={note}>
      <p>
        <ConsentTag state={state} />
      </p>
      <Buttons>
        <ButtonLink kind="secondary" href={`/delegates/${delegate.id}/consents`}>
          {t('delegates.consent.open')}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}

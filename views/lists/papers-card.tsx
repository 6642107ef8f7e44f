import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { delegationPath } from '../delegates/paths.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** The delegation's list and its sign-in sheet, to print or to take away. */
export function PapersCard({ view }: { view: DelegationView }) {
  const t = useText();
  if (view.delegates.length === 0) return null;
  const path = delegationPath(view);
  const state = view.delegation?.state;
  return (
    <Card title={t('lists.card.title')}>
      <ul class="govuk-list">
        {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
          <li key={format}>
            <a href={`${path}/list/${format}`}>{t(`lists.card.${format}`)}</a>
          </li>
        ))}
        <li>
          <a href={`${path}/sign-in-sheet`}>{t('lists.card.sign-in')}</a>
        </li>
        {!view.isCommittee && (
          <li>
            <a href={`${path}/letterhead`}>{t('lists.card.letterhead')}</a>
          </li>
        )}
      </ul>
      {(state === 'draft' || state === 'returned') && <p class="soft small">{t('lists.card.draft')}</p>}
      <p class="soft small">{t('lists.order')}</p>
    </Card>
  );
}

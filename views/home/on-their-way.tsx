import { useText } from '../ui/frame.js';
import type { DeskDelegation } from './desk-page.js';

/** What somebody has begun, or asked for, and what has not come to its end. */
export function OnTheirWay({ href, requests, started }: DeskDelegation) {
  const t = useText();
  return (
    <>
      {requests > 0 && (
        <p>
          <a href={href}>{t('delegates.change.desk', { count: requests })}</a>
        </p>
      )}
      {started.map(({ id, fileName }) => (
        <p key={id}>
          {t('home.desk.started')} <a href={`/imports/${id}`}>{fileName || t('imports.pasted-rows')}</a>
        </p>
      ))}
    </>
  );
}

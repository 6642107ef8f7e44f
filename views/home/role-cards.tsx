import { useText } from '../ui/frame.js';
import { PersonShape } from '../ui/icon.js';

const roles = ['children', 'districts', 'agencies', 'committee'] as const;

/** What each kind of visitor does here. */
export function RoleCards() {
  const t = useText();
  return (
    <section class="section">
      <h2>{t('home.roles')}</h2>
      <div class="grid who-does">
        {roles.map((role) => (
          <div key={role} class={`card who-does__${role}`}>
            <h3>
              <PersonShape />
              {t(`home.${role}`)}
            </h3>
            <p>{t(`home.${role}-text`)}</p>
            {role === 'agencies' && (
              <p>
                <a href="/answer">{t('accounts.invited-code')}</a>
              </p>
            )}
          </div>
        ))}
      </div>
      <p class="soft">{t('home.sign-in-note')}</p>
    </section>
  );
}

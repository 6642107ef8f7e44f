import { ButtonLink, Buttons, PrintButton } from '../ui/button.js';
import { useFrame, useText } from '../ui/frame.js';
import { Logo } from '../ui/icon.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';

export interface SlipPageProps {
  personId: string;
  name: string;
  login: string;
  /** Names of the units that the person acts for. */
  units: string;
  /** In groups: `ABCD-EFGH-JKMN`. */
  code: string;
  validUntil: string;
  /** Address of the site. */
  site: string;
  /** Where the code goes by mail; null: nowhere. */
  mailedTo: string | null;
}

/** To be printed now and handed over: the code cannot be shown again. */
export function SlipPage(slip: SlipPageProps) {
  const t = useText();
  return (
    <Layout title={t('accounts.slip-title')}>
      <div class="no-print">
        <h1>{t('accounts.slip-title')}</h1>
        <Message tone="warning" title={t('accounts.slip-once')}>
          {t('accounts.slip-once-text')}
        </Message>
        {slip.mailedTo && <p>{t('accounts.slip-mailed', { address: slip.mailedTo })}</p>}
        <Buttons>
          <PrintButton>{t('accounts.slip-print')}</PrintButton>
          <ButtonLink href={`/accounts/${slip.personId}`} kind="secondary">
            {t('accounts.slip-done')}
          </ButtonLink>
        </Buttons>
        <p class="no-script-only soft">{t('accounts.slip-print-hint')}</p>
      </div>
      <Slip {...slip} />
    </Layout>
  );
}

function Slip({ name, units, login, code, validUntil, site }: SlipPageProps) {
  const { programme, t } = useFrame();
  return (
    <section class="slip" aria-label={t('accounts.slip-label')}>
      <header class="slip__head">
        <Logo />
        <div>
          <strong>{programme?.name ?? t('common.tool')}</strong>
          {programme && <div>{programme.office}</div>}
        </div>
      </header>
      <p class="slip__for">
        {t('accounts.slip-for')} <strong>{name}</strong>
      </p>
      <dl class="slip__facts">
        {units && <Fact label={t('accounts.slip-unit')} value={units} />}
        <Fact label={t('accounts.slip-site')} value={site} />
        <Fact label={t('accounts.login')} value={login} />
        <Fact label={t('accounts.code')} value={code} isBig />
        <Fact label={t('accounts.slip-valid-until')} value={validUntil} />
      </dl>
      <Steps />
    </section>
  );
}

function Fact({ label, value, isBig }: { label: string; value: string; isBig?: boolean }) {
  return (
    <div class={isBig ? 'slip__fact slip__fact--big' : 'slip__fact'}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Steps() {
  const { contact, t } = useFrame();
  return (
    <>
      <ol class="slip__steps">
        <li>{t('accounts.slip-step-open')}</li>
        <li>{t('accounts.slip-step-code')}</li>
        <li>{t('accounts.slip-step-password')}</li>
      </ol>
      <p class="slip__care">{t('accounts.slip-care')}</p>
      {contact && (
        <p class="slip__care">
          {t('accounts.slip-help')} {contact.body}, {contact.officer}, {contact.phone}
        </p>
      )}
    </>
  );
}

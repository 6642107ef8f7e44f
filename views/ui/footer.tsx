import { useFrame } from './frame.js';

/** The hotline, whom to ask, and what becomes of personal data: on every page. */
export function Footer() {
  const { t } = useFrame();
  return (
    <footer class="footer">
      <div class="container">
        <p class="footer__hotline">
          <a href="tel:111" aria-label={t('common.hotline-call')}>
            111
          </a>
          <span>{t('common.hotline')}</span>
        </p>
        <Contact />
        <p class="footer__links">
          <a href="/help">{t('common.help')}</a> · <a href="/privacy">{t('common.privacy')}</a>
        </p>
      </div>
    </footer>
  );
}

export function Contact() {
  const { contact, t } = useFrame();
  if (!contact) return null;
  return (
    <p>
      {t('common.contact', { body: contact.body, officer: contact.officer })},{' '}
      <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
    </p>
  );
}

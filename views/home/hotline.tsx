import { useText } from '../ui/frame.js';
import { PhoneShape } from '../ui/icon.js';

/** 111, large enough to be remembered. */
export function Hotline() {
  const t = useText();
  return (
    <section class="hotline">
      <a class="hotline__number" href="tel:111" aria-label={t('common.hotline-call')}>
        <PhoneShape />
        111
      </a>
      <div class="hotline__text">
        <h2>{t('home.hotline-title')}</h2>
        <p>{t('home.hotline-text')}</p>
      </div>
    </section>
  );
}

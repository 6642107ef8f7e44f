import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** On every form in which somebody writes down children's words: harm is told at once, and not here. */
export function SafetyNote() {
  const t = useText();
  return (
    <Message tone="warning" title={t('recommendations.safety.title')}>
      <p>
        {t('recommendations.safety.text')} <a href="tel:111">{t('common.hotline-call')}</a>.
      </p>
      <p class="small">{t('recommendations.safety.paper')}</p>
    </Message>
  );
}

import { useText } from '../ui/frame.js';

const steps = ['file', 'columns', 'lines'] as const;

/** Where one is on the way from a file to the delegation. */
export function Steps({ current }: { current: (typeof steps)[number] }) {
  const t = useText();
  return (
    <ol class="steps" aria-label={t('imports.steps.label')}>
      {steps.map((step) => (
        <li
          key={step}
          class={step === current ? 'steps__current' : undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}

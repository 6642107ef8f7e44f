import { useText } from './frame.js';

interface BarProps {
  value: number;
  max: number;
  label: string;
  /** `line`: label, bar, figures; `short`: bar and figures, for tables; `long`: the whole width, for work under way. */
  look?: 'line' | 'short' | 'long';
  late?: boolean;
}

/** How much of a whole is there; a full one turns green. */
export function Bar({ value, max, label, look = 'line', late = false }: BarProps) {
  const t = useText();
  return (
    <div class={`bar bar--${look}${toneOf(value, max, late)}`}>
      {look !== 'short' && <span>{label}</span>}
      <progress value={Math.min(value, max)} max={Math.max(max, 1)} aria-label={label}>
        {t('common.of', { value, max })}
      </progress>
      <span class="bar__number">
        {value}/{max}
      </span>
    </div>
  );
}

function toneOf(value: number, max: number, late: boolean): string {
  if (max > 0 && value >= max) return ' bar--full';
  return late ? ' bar--late' : '';
}

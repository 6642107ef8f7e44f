import { HiddenField } from './fields.js';
import { PostForm } from './form.js';
import { useFrame } from './frame.js';

/** A thin bar that says which day the demonstration takes it to be, and moves it. */
export function DemoClock() {
  const { clock, path, t } = useFrame();
  if (!clock) return null;
  return (
    <div class="clock" role="region" aria-label={t('common.clock-region')}>
      <div class="container">
        <span>
          {t('common.clock', { today: clock.today })}
          <span class="clock__more"> · {t('common.clock-data')}</span>
        </span>
        <PostForm action="/clock">
          <HiddenField name="back" value={path} />
          <span class="clock__move">{t('common.clock-move')}</span>
          {clock.choices.map(({ day, text, current }) => (
            <button key={day} name="day" value={day} aria-pressed={current}>
              {text}
            </button>
          ))}
        </PostForm>
      </div>
    </div>
  );
}

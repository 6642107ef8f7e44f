import { HeroArt } from './hero-art.js';
import { ButtonLink } from '../ui/button.js';
import { useFrame } from '../ui/frame.js';

export function HomeHero({ theme, period }: { theme: string; period: string }) {
  const { t } = useFrame();
  return (
    <div class="hero">
      <div class="container">
        <div class="hero__text">
          <p class="hero__period">{t('home.period', { period })}</p>
          <h1 lang="vi">{phrases(theme)}</h1>
          <p>{t('home.lead')}</p>
          <FirstSteps />
        </div>
        <HeroArt />
      </div>
      <svg
        class="hero__wave"
        viewBox="0 0 1200 80"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path fill="currentColor" d="M0 44C160 84 320 84 520 52S900 4 1200 48V80H0Z" />
      </svg>
    </div>
  );
}

function FirstSteps() {
  const { nav, person, t } = useFrame();
  const first = person ? nav[0] : undefined;
  return (
    <div class="buttons">
      <ButtonLink kind="sun" href={first?.href ?? '/sign-in'}>
        {t(first ? 'home.start' : 'common.sign-in')}
      </ButtonLink>
      <ButtonLink kind="secondary" href="#events">
        {t('home.see-events')}
      </ButtonLink>
    </div>
  );
}

/** Lines break after commas where they can, so that words which belong together stay so. */
function phrases(theme: string) {
  return theme.split(/(?<=,) /).map((phrase) => (
    <>
      <span class="phrase">{phrase}</span>{' '}
    </>
  ));
}

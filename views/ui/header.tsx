import { useFrame } from './frame.js';
import { Logo } from './icon.js';
import { NavLinks } from './nav.js';
import { WhoBox } from './who-box.js';

/** Names the month and its office; the name of the tool itself comes last. */
export function Header() {
  return (
    <>
      <header class="header">
        <div class="container">
          <Brand />
          <WhoBox />
        </div>
      </header>
      <PhoneMenu />
    </>
  );
}

function Brand() {
  const { programme, t } = useFrame();
  const tool = t('common.tool');
  return (
    <a class="brand" href="/">
      <Logo />
      <span>
        <span class="brand__name">{programme?.name ?? tool}</span>
        {programme && (
          <span class="brand__office">{[programme.office, tool].filter(Boolean).join(' · ')}</span>
        )}
      </span>
    </a>
  );
}

function PhoneMenu() {
  const { t } = useFrame();
  return (
    <details class="menu">
      <summary class="menu__button container">{t('common.menu')}</summary>
      <div class="container">
        <NavLinks />
        <WhoBox />
      </div>
    </details>
  );
}

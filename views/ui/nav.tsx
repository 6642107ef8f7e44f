import { useFrame } from './frame.js';
import type { NavItem } from './frame.js';

/** The sections in a bar; phones have them in the menu instead. */
export function NavBar() {
  const { nav, t } = useFrame();
  if (nav.length === 0) return null;
  return (
    <nav class="nav" aria-label={t('common.main-nav')}>
      <div class="container">
        <NavList />
      </div>
    </nav>
  );
}

export function NavLinks() {
  const { nav, t } = useFrame();
  if (nav.length === 0) return null;
  return (
    <nav class="nav" aria-label={t('common.main-nav')}>
      <NavList />
    </nav>
  );
}

function NavList() {
  return (
    <ul>
      {useFrame().nav.map((item) => (
        <NavLink key={item.href} {...item} />
      ))}
    </ul>
  );
}

function NavLink({ text, href, current, waiting = 0 }: NavItem) {
  const { t } = useFrame();
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {text}
        {waiting > 0 && (
          <span class="count">
            <span aria-hidden="true">{waiting}</span>
            <span class="govuk-visually-hidden"> {t('common.waiting', { count: waiting })}</span>
          </span>
        )}
      </a>
    </li>
  );
}

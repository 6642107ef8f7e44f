export function closeMenusOnEscape(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape')
      document.querySelectorAll<HTMLDetailsElement>('details.menu[open]').forEach(close);
  });
}

function close(menu: HTMLDetailsElement): void {
  const hadFocus = menu.contains(document.activeElement);
  menu.open = false;
  if (hadFocus) menu.querySelector('summary')?.focus();
}

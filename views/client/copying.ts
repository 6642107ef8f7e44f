/** Puts the text of the area that a button names where the person can paste it, and says so. */
export function offerCopying(): void {
  document.querySelectorAll<HTMLElement>('[data-copy]').forEach((button) => {
    button.addEventListener('click', () => void copy(button));
  });
}

/** On plain http browsers give no clipboard: the text is marked then, for the person's own keys. */
async function copy(button: HTMLElement): Promise<void> {
  const area = document.getElementById(button.dataset.copy ?? '');
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.select();
  if (!(await isCopied(area))) return;
  const said = button.parentElement?.querySelector<HTMLElement>('[data-copied]');
  if (said) said.textContent = said.dataset.copied ?? '';
}

async function isCopied({ value }: HTMLTextAreaElement): Promise<boolean> {
  if (!window.isSecureContext) return false;
  return navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
}

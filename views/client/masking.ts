/** Takes what is selected in the text into the next free row of words to mask. */
export function offerMasking(): void {
  const source = document.querySelector<HTMLElement>('[data-mask-source]');
  const button = document.querySelector<HTMLButtonElement>('[data-mask-selection]');
  if (!source || !button) return;
  // A press would take the selection away before it is read.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('click', () => {
    const selection = window.getSelection();
    const words = selection?.toString().trim() ?? '';
    const isInside = selection?.anchorNode != null && source.contains(selection.anchorNode);
    const free = [...document.querySelectorAll<HTMLInputElement>('input[name^="words-"]')].find(
      ({ value }) => value === '',
    );
    if (words === '' || !isInside || !free) return;
    free.value = words.slice(0, 120);
    document.querySelector<HTMLSelectElement>(`[name="${free.name.replace('words', 'reason')}"]`)?.focus();
  });
}

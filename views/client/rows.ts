/** A click anywhere in a row opens it, unless text is being selected or something else was meant. */
export function openRowsOnClick(): void {
  document.querySelectorAll<HTMLTableRowElement>('tr[data-row-link]').forEach((row) => {
    row.addEventListener('click', (event) => {
      if (event.target instanceof Element && isPlainClick(event, event.target))
        row.querySelector('a')?.click();
    });
  });
}

function isPlainClick(event: MouseEvent, target: Element): boolean {
  const isSelecting = window.getSelection()?.type === 'Range';
  return (
    !isSelecting && !event.defaultPrevented && !target.closest('a, button, input, label, select, summary')
  );
}

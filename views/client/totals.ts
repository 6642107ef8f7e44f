/** Adds up a table's inputs as they are typed, as the server does when the page is made. */
export function addUpTotals(): void {
  document.querySelectorAll<HTMLElement>('[data-totals]').forEach((table) => {
    table.addEventListener('input', () => {
      addUp(table);
    });
  });
}

function addUp(table: HTMLElement): void {
  const sums = new Map<string, number>();
  table.querySelectorAll<HTMLInputElement>('input[data-adds]').forEach(({ dataset, value }) => {
    const name = dataset.adds ?? '';
    sums.set(name, (sums.get(name) ?? 0) + numberIn(value));
  });
  document.querySelectorAll<HTMLElement>('[data-total]').forEach((output) => {
    const sum = sums.get(output.dataset.total ?? '') ?? 0;
    output.textContent = String(sum);
    tellWhetherMet(output.closest('[data-least]'), sum);
  });
}

function tellWhetherMet(rule: HTMLElement | null, sum: number): void {
  const isMet = sum >= Number(rule?.dataset.least);
  rule?.querySelector('[data-met]')?.toggleAttribute('hidden', !isMet);
  rule?.querySelector('[data-unmet]')?.toggleAttribute('hidden', isMet);
}

function numberIn(text: string): number {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
}

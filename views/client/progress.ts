const pause = 2000;

/** Swaps each `data-refresh` part for the server's newest until that one carries `data-done`. */
export function refreshProgress(): void {
  document.querySelectorAll<HTMLElement>('[data-refresh]').forEach((part) => {
    if (!isDone(part)) later(part);
  });
}

function later(part: HTMLElement): void {
  window.setTimeout(() => {
    refresh(part).then(
      (isFinished) => {
        if (!isFinished) later(part);
      },
      // A lost connection is tried again: the work goes on without this page.
      () => {
        later(part);
      },
    );
  }, pause);
}

async function refresh(part: HTMLElement): Promise<boolean> {
  const answer = await fetch(part.dataset.refresh ?? '', { headers: { accept: 'text/html' } });
  if (!answer.ok) return answer.status < 500;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector<HTMLElement>('[data-refresh]');
  part.replaceChildren(...(fresh ?? page.body).childNodes);
  return fresh ? isDone(fresh) : isDone(part);
}

function isDone(part: HTMLElement): boolean {
  return part.matches('[data-done]') || part.querySelector('[data-done]') !== null;
}

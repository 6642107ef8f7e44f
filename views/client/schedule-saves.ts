const pause = 400;

type Fields = Record<string, string>;

/** Sends moves one after the other, the last one of each item after a short pause, and hands on the page that comes back. */
export class Saves {
  private readonly waiting = new Map<string, () => Fields>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;

  constructor(private readonly refresh: (fresh: Document) => void) {
    addEventListener('beforeunload', (event) => {
      if (this.waiting.size > 0 || this.isSending) event.preventDefault();
    });
  }

  /** @param fields asked for when they are sent, since an earlier answer may bring another version */
  add(item: string, fields: () => Fields): void {
    this.waiting.set(item, fields);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendAll(), pause);
  }

  private async sendAll(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      for (let next = this.take(); next; next = this.take()) await this.send(...next);
    } finally {
      this.isSending = false;
    }
  }

  private take(): [string, () => Fields] | undefined {
    const next = this.waiting.entries().next();
    if (next.done) return undefined;
    this.waiting.delete(next.value[0]);
    return next.value;
  }

  private async send(item: string, fields: () => Fields): Promise<void> {
    const body = new URLSearchParams({ ...fields(), formKey: crypto.randomUUID() });
    const answer = await fetch(`/schedule-items/${item}/place?_method=PUT`, { method: 'POST', body }).catch(
      () => null,
    );
    const page = answer && new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page || !answer.ok) return this.giveUp(page);
    say('');
    if (this.waiting.size === 0) this.refresh(page);
    else keepVersions(page);
  }

  /** What somebody else has saved meanwhile wins; the page says what happened, and shows what is stored. */
  private async giveUp(page: Document | null): Promise<void> {
    say(page?.querySelector('.govuk-error-summary__list')?.textContent.trim() ?? '');
    const stored = await fetch(location.href).catch(() => null);
    if (stored?.ok) this.refresh(new DOMParser().parseFromString(await stored.text(), 'text/html'));
  }
}

/** More is on its way: only the versions are taken over. */
function keepVersions(page: Document): void {
  page.querySelectorAll<HTMLElement>('[data-item]').forEach(({ dataset }) => {
    const now = document.querySelector<HTMLElement>(`[data-item="${dataset.item ?? ''}"]`);
    if (now && dataset.version) now.dataset.version = dataset.version;
  });
}

/** Without words, what went wrong is that the server did not answer. */
function say(text: string): void {
  const place = document.querySelector<HTMLElement>('[data-schedule-message]');
  if (!place) return;
  const isFailure = text !== '' || !navigator.onLine;
  place.hidden = !isFailure;
  place.textContent = text === '' ? (place.dataset.offline ?? '') : text;
}

export interface Answer {
  status: number;
  text: string;
  /** The same as it came, for files. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Path of the redirect, when there is one. */
  location: string | null;
  headers: Headers;
}

export interface Upload {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type Fields = Record<string, string | string[] | undefined>;

/** A person's browser without JavaScript: keeps cookies, sends forms, follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request(path, { headers });
  }

  /** Sends fields as a form would, with the page's own origin. */
  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value ?? []].flat()) body.append(name, one);
    }
    return this.request(path, { method: 'POST', body, headers: { origin: this.origin, ...headers } });
  }

  /** Sends fields and files as a form with `enctype="multipart/form-data"` would. */
  postFiles(path: string, fields: Fields, files: Record<string, Upload | Upload[]>): Promise<Answer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const one of [value ?? []].flat()) body.append(name, one);
    for (const [name, value] of Object.entries(files))
      for (const file of [value].flat()) body.append(name, new Blob([file.bytes]), file.name);
    return this.request(path, { method: 'POST', body, headers: { origin: this.origin } });
  }

  /** Opens a page and sends the named form with its hidden fields, changed as a person would change it, and files. */
  async submitFiles(
    path: string,
    fields: Fields,
    { action, files }: { action: string; files: Record<string, Upload | Upload[]> },
  ): Promise<Answer> {
    const page = await this.get(path);
    const form = formOf(page.text, action);
    return this.postFiles(form.action, { ...form.fields, ...fields }, files);
  }

  /** Opens a page and sends its only (or named) form with its hidden fields, changed as a person would change it. */
  async submit(path: string, fields: Fields = {}, action?: string): Promise<Answer> {
    const page = await this.get(path);
    const form = formOf(page.text, action);
    return this.post(form.action, { ...form.fields, ...fields });
  }

  /** The page that a redirect leads to. */
  async follow(answer: Answer): Promise<Answer> {
    if (answer.location === null)
      throw new Error(`No redirect to follow: ${answer.status} ${answer.text.slice(0, 300)}`);
    return this.get(answer.location);
  }

  private async request(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' });
    this.keepCookies(response.headers);
    const location = response.headers.get('location');
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      text: new TextDecoder().decode(bytes),
      bytes,
      location: location && new URL(location, this.origin).href.slice(this.origin.length),
      headers: response.headers,
    };
  }

  private keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/);
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** Action and prefilled fields of a form in a page; without a name the first POST form inside <main>. */
export function formOf(html: string, action?: string): { action: string; fields: Record<string, string> } {
  const scope = action ? html : html.slice(Math.max(0, html.indexOf('<main')));
  const forms = scope.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
  const exact = forms.find((one) => attribute(one, 'action') === action);
  const form =
    exact ?? forms.find((one) => !action || attribute(one, 'action')?.split('?')[0] === action.split('?')[0]);
  if (!form) throw new Error(`No form ${action ?? ''} in the page:\n${html.slice(0, 2000)}`);
  const fields: Record<string, string> = {};
  for (const input of form.match(/<input[^>]*>/g) ?? []) {
    const type = attribute(input, 'type') ?? 'text';
    const isOff = type === 'file' || (['checkbox', 'radio'].includes(type) && !/\schecked/.test(input));
    const name = attribute(input, 'name');
    if (name && !isOff && type !== 'file') fields[name] = attribute(input, 'value') ?? '';
  }
  for (const [, name = '', content = ''] of form.matchAll(
    /<textarea[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/textarea>/g,
  )) {
    fields[name] = unescape(content);
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen =
      /<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? '';
    fields[name] = attribute(chosen, 'value') ?? '';
  }
  return { action: attribute(form, 'action') ?? '', fields };
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescape(found);
}

function unescape(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const anySite = 'http://same.site';

/** A path of this site with its query, or null for anything that a browser would read as another place. */
export function sameSitePath(text: string): string | null {
  if (!/^\/(?![/\\])[^\\\p{Cc}\s]*$/u.test(text) || !URL.canParse(text, anySite)) return null;
  const url = new URL(text, anySite);
  return url.origin === anySite && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : null;
}

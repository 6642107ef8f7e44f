import { useText } from './frame.js';

interface PaginationProps {
  /** From 1. */
  page: number;
  pageSize: number;
  total: number;
  href: (page: number) => string;
  /** Choices of how many rows a page shows. */
  sizes?: { size: number; href: string }[];
}

/** Which part of a list is shown, and the way to the others. */
export function Pagination({ page, pageSize, total, href, sizes = [] }: PaginationProps) {
  const t = useText();
  const pages = Math.ceil(total / pageSize);
  if (total === 0) return null;
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  return (
    <nav class="pages" aria-label={t('common.pages')}>
      <p class="pages__total">{t('common.range', { from, to, total })}</p>
      {pages > 1 && (
        <ul>
          {page > 1 && <Step href={href(page - 1)} rel="prev" text={t('common.previous-page')} />}
          {shownPages(page, pages).map((number, index) => (
            <PageLink key={index} number={number} current={number === page} href={href} />
          ))}
          {page < pages && <Step href={href(page + 1)} rel="next" text={t('common.next-page')} />}
        </ul>
      )}
      {total > (sizes[0]?.size ?? total) && <Sizes sizes={sizes} current={pageSize} />}
    </nav>
  );
}

function Sizes({ sizes, current }: { sizes: { size: number; href: string }[]; current: number }) {
  const t = useText();
  return (
    <p class="pages__sizes">
      {t('common.rows-a-page')}{' '}
      {sizes.map(({ size, href }) => (
        <a
          key={size}
          href={href}
          aria-label={t('common.show-rows', { size })}
          aria-current={size === current ? 'true' : undefined}
        >
          {size}
        </a>
      ))}
    </p>
  );
}

/** First, last and the neighbours of the current page; null stands for those left out. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(wanted)];
  return numbers.flatMap((number, index) =>
    number - (numbers[index - 1] ?? 0) > 1 ? [null, number] : [number],
  );
}

function Step({ href, rel, text }: { href: string; rel: string; text: string }) {
  return (
    <li>
      <a href={href} rel={rel}>
        {text}
      </a>
    </li>
  );
}

interface PageLinkProps {
  number: number | null;
  current: boolean;
  href: (page: number) => string;
}

function PageLink({ number, current, href }: PageLinkProps) {
  const t = useText();
  if (number === null) return <li class="pages__gap">…</li>;
  return (
    <li>
      <a
        href={href(number)}
        aria-label={t('common.page', { page: number })}
        aria-current={current ? 'page' : undefined}
      >
        {number}
      </a>
    </li>
  );
}

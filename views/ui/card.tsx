import type { ComponentChildren } from 'preact';

interface CardProps {
  title?: string;
  /** Under or beside the title: when, where, by when. */
  note?: ComponentChildren;
  accent?: 'sun' | 'sea' | 'coral';
  level?: 2 | 3;
  children?: ComponentChildren;
}

export function Card({ title, note, accent, level = 2, children }: CardProps) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section class={accent ? `card card--${accent}` : 'card'}>
      {title && (
        <div class="card__head">
          <Title>{title}</Title>
          {note && <p>{note}</p>}
        </div>
      )}
      {children}
    </section>
  );
}

/** The page's matter on the left, what goes with it on the right; one below the other on a phone. */
export function Columns({ children }: { children: ComponentChildren }) {
  return <div class="columns">{children}</div>;
}

export function CardGrid({ children }: { children: ComponentChildren }) {
  return <div class="grid">{children}</div>;
}

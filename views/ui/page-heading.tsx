import type { ComponentChildren } from 'preact';

interface PageHeadingProps {
  title: string;
  lead?: ComponentChildren;
  /** The page's next steps, as buttons. */
  children?: ComponentChildren;
}

export function PageHeading({ title, lead, children }: PageHeadingProps) {
  return (
    <div class="heading">
      <div>
        <h1>{title}</h1>
        {lead && <p class="heading__lead">{lead}</p>}
      </div>
      {children && <div class="buttons">{children}</div>}
    </div>
  );
}

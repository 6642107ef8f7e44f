import type { ComponentChildren } from 'preact';

export function Stats({ children }: { children: ComponentChildren }) {
  return <div class="stats">{children}</div>;
}

interface StatProps {
  value: string | number;
  label: string;
  /** Draws how much of a whole the number is. */
  share?: { value: number; max: number };
}

/** A number that counts here, and what it counts. */
export function Stat({ value, label, share }: StatProps) {
  return (
    <dl class="stat">
      <dt>{label}</dt>
      <dd>{value}</dd>
      {share && <ShareBar {...share} />}
    </dl>
  );
}

/** How many of all. */
export function PartStat({ value, max, label }: { value: number; max: number; label: string }) {
  return <Stat value={`${value}/${max}`} label={label} share={{ value, max }} />;
}

function ShareBar({ value, max }: { value: number; max: number }) {
  return (
    <dd class="stat__share" aria-hidden="true">
      <span class={value >= max ? 'bar bar--full' : 'bar'}>
        <progress value={value} max={Math.max(max, 1)} />
      </span>
    </dd>
  );
}

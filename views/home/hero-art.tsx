import { SunShape } from '../ui/icon.js';

const children = [
  { x: 70, size: 0.92, clothes: '#f5b301', skin: '#f3c9a0' },
  { x: 132, size: 1.06, clothes: '#e8604c', skin: '#d9a273' },
  { x: 196, size: 0.86, clothes: '#fff', skin: '#f3c9a0' },
  { x: 258, size: 1.1, clothes: '#3fa66b', skin: '#c98d5e' },
  { x: 322, size: 0.95, clothes: '#ffd76a', skin: '#e7b488' },
];

const ground = 316;

/** A sun over five children who join hands; no photographs of children are used. */
export function HeroArt() {
  return (
    <svg class="hero__art" viewBox="0 0 400 345" aria-hidden="true" focusable="false">
      <g transform="translate(200 104) scale(1.7)">
        <SunShape />
      </g>
      <Ground />
      <path
        d={hands()}
        fill="none"
        stroke="#fff"
        stroke-width="7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      {children.map((child) => (
        <Child key={child.x} {...child} />
      ))}
    </svg>
  );
}

function Ground() {
  return (
    <>
      <ellipse cx="198" cy="318" rx="186" ry="15" fill="#07365f" opacity="0.4" />
      <path d="M20 334q14-9 28 0t28 0M318 336q14-9 28 0t28 0" fill="none" stroke="#8fcdf0" stroke-width="4" />
    </>
  );
}

function Child({ x, size, clothes, skin }: (typeof children)[number]) {
  return (
    <g transform={`translate(${x} ${ground}) scale(${size})`}>
      <path d="M-9 -22V0M9 -22V0" stroke={skin} stroke-width="8" stroke-linecap="round" />
      <path
        d="M-10 -62H10L22 -16H-22Z"
        fill={clothes}
        stroke={clothes}
        stroke-width="8"
        stroke-linejoin="round"
      />
      <circle cy="-84" r="16" fill={skin} />
      <path d="M-16 -85a16 16 0 0 1 32 0c-8-2-13-6-17-10-4 5-9 8-15 10Z" fill="#2a2320" />
    </g>
  );
}

/** One line through all hands, low between two neighbours and up at each shoulder. */
function hands(): string {
  const shoulders = children.map(({ x, size }) => `${x} ${ground - 56 * size}`);
  const [first, ...others] = shoulders;
  const line = others.map(
    (shoulder, index) =>
      `L${((children[index]?.x ?? 0) + (children[index + 1]?.x ?? 0)) / 2} ${ground - 34}L${shoulder}`,
  );
  return `M30 ${ground - 84}L${first} ${line.join('')}L364 ${ground - 86}`;
}

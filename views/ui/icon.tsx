/** Two people who join hands. */
export function Logo() {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <g fill="none" stroke-width="3.6" stroke-linecap="round">
        <path d="M4.5 34c0-9 3.6-14 8.5-14 4.2 0 6.2 3.6 8.5 7.2" stroke="#f5b301" />
        <path d="M35.5 34c0-9-3.6-13.3-8.1-13.3-5 0-7.3 5.6-11.4 10.3" stroke="currentColor" />
      </g>
      <circle cx="13.5" cy="11.5" r="4.8" fill="#f5b301" />
      <circle cx="28" cy="13" r="4" fill="currentColor" />
    </svg>
  );
}

const rays = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330];

export function Sun() {
  return (
    <svg viewBox="-60 -60 120 120" aria-hidden="true" focusable="false">
      <SunShape />
    </svg>
  );
}

/** 110 units wide around 0,0; to be placed inside a drawing. */
export function SunShape() {
  return (
    <g>
      <g stroke="#ffd76a" stroke-width="5" stroke-linecap="round">
        {rays.map((angle) => (
          <path key={angle} d="M0 -44V-54" transform={`rotate(${angle})`} />
        ))}
      </g>
      <circle r="34" fill="#f5b301" />
      <g fill="#07365f">
        <circle cx="-11" cy="-7" r="3.2" />
        <circle cx="11" cy="-7" r="3.2" />
      </g>
      <path d="M-14 7C-8 16 8 16 14 7" fill="none" stroke="#07365f" stroke-width="4" stroke-linecap="round" />
    </g>
  );
}

export function PhoneShape() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M6.6 2.5 10 7.2 8.2 9.7c1 2.5 3.5 5 6.1 6.1l2.5-1.8 4.7 3.4c-.3 2.4-1.8 4.1-4 4.1C10 21.5 2.5 14 2.5 6.5c0-2.2 1.7-3.7 4.1-4Z"
      />
    </svg>
  );
}

export function PersonShape() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="16" fill="currentColor" opacity="0.16" />
      <circle cx="16" cy="12" r="4.5" fill="currentColor" />
      <path d="M7.5 25c.6-5.4 4-8 8.5-8s7.9 2.6 8.5 8Z" fill="currentColor" />
    </svg>
  );
}

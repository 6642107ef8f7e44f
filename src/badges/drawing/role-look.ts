import { palette } from '../../core/pdf/palette.js';
import type { Colour } from '../../core/pdf/palette.js';
import type { DelegateRole } from '../../delegates/delegate-roles.js';
import { circle, curve, polygon } from '../../core/pdf/path.js';

/** The colour of a role's band, and a shape of unit size that tells it from the others where there is no colour. */
export interface RoleLook {
  colour: Colour;
  emblem: string;
}

export const roleLooks: Record<DelegateRole, RoleLook> = {
  child: { colour: palette.sea, emblem: sun() },
  officer: { colour: palette.leaf, emblem: shield() },
  representative: { colour: palette.plum, emblem: star(5, 0.22) },
  guest: { colour: palette.teal, emblem: star(4, 0.2) },
  volunteer: { colour: palette.ochre, emblem: heart() },
  organizer: { colour: palette.ink, emblem: flag() },
  press: { colour: palette.slate, emblem: camera() },
  performer: { colour: palette.rust, emblem: note() },
};

function sun(): string {
  const rays = Array.from({ length: 8 }, (_, index) => ray((index * Math.PI) / 4));
  return circle(0.5, 0.5, 0.24) + rays.join('');
}

function ray(angle: number): string {
  return polygon(around(0.5, angle), around(0.31, angle + 0.26), around(0.31, angle - 0.26));
}

function shield(): string {
  return `0.5 0 m ${curve([0.62, 0.1], [0.78, 0.15], [0.94, 0.15])}${curve([0.96, 0.55], [0.8, 0.84], [0.5, 1])}${curve([0.2, 0.84], [0.04, 0.55], [0.06, 0.15])}${curve([0.22, 0.15], [0.38, 0.1], [0.5, 0])}h ${tick()}`;
}

function tick(): string {
  return polygon([0.25, 0.52], [0.34, 0.43], [0.46, 0.55], [0.68, 0.3], [0.77, 0.39], [0.46, 0.73]);
}

function star(points: number, inner: number): string {
  const step = Math.PI / points;
  const tips = Array.from({ length: points * 2 }, (_, index) =>
    around(index % 2 === 0 ? 0.52 : inner, index * step - Math.PI / 2),
  );
  return polygon(...tips);
}

function heart(): string {
  return `0.5 0.96 m ${curve([0.2, 0.72], [0, 0.55], [0, 0.32])}${curve([0, 0.14], [0.13, 0.04], [0.27, 0.04])}${curve([0.37, 0.04], [0.45, 0.1], [0.5, 0.2])}${curve([0.55, 0.1], [0.63, 0.04], [0.73, 0.04])}${curve([0.87, 0.04], [1, 0.14], [1, 0.32])}${curve([1, 0.55], [0.8, 0.72], [0.5, 0.96])}h `;
}

function flag(): string {
  return (
    polygon([0.1, 0], [0.22, 0], [0.22, 1], [0.1, 1]) +
    polygon([0.28, 0.05], [0.98, 0.05], [0.76, 0.33], [0.98, 0.61], [0.28, 0.61])
  );
}

export function camera(): string {
  const body = polygon(
    [0, 0.24],
    [0.26, 0.24],
    [0.35, 0.1],
    [0.65, 0.1],
    [0.74, 0.24],
    [1, 0.24],
    [1, 0.9],
    [0, 0.9],
  );
  return body + circle(0.5, 0.55, 0.23) + circle(0.5, 0.55, 0.13);
}

function note(): string {
  const stems = polygon(
    [0.3, 0.06],
    [0.95, 0],
    [0.95, 0.78],
    [0.84, 0.78],
    [0.84, 0.24],
    [0.41, 0.28],
    [0.41, 0.86],
    [0.3, 0.86],
  );
  return stems + circle(0.16, 0.86, 0.14) + circle(0.7, 0.79, 0.14);
}

function around(radius: number, angle: number): [number, number] {
  return [0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle)];
}

/** The product's colours on paper; each carries white text at AA contrast or better, except sunflower, fog and white. */
export const palette = {
  sea: '#0b4f8a',
  leaf: '#1e7a46',
  plum: '#8a2e6b',
  teal: '#0a6870',
  ochre: '#8f5600',
  ink: '#1b1f24',
  slate: '#4b5865',
  rust: '#a33b1f',
  sunflower: '#f5b301',
  fog: '#b8c0c8',
  white: '#ffffff',
} as const;

export type Colour = (typeof palette)[keyof typeof palette];

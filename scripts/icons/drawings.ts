/**
 * Our icons on a grid of 16 by 16: every edge stands on a whole or half unit, so 16, 32, 64 and 80 pixels come out
 * crisp. Mid tones only: they are seen on the light and on the dark ribbon.
 */
const BLUE = '#1f6fc2';
const DEEP = '#0f4f94';
const RED = '#d13438';
const AMBER = '#f2a600';
const GREEN = '#2f9e44';
const GREY = '#8a94a0';
const WHITE = '#ffffff';

export interface Icon {
  readonly name: string;
  readonly sizes: readonly number[];
  /** SVG elements inside a view box of 16 by 16. */
  readonly shapes: string;
}

const box = (x: number, y: number, width: number, height: number, fill: string, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;

const line = (points: string, stroke: string, width = 2): string =>
  `<path d="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const RIBBON = [16, 32, 80] as const;

export const ICONS: readonly Icon[] = [
  {
    // A ledger: three lines, each with its light.
    name: 'icon',
    sizes: [16, 32, 64, 80, 128],
    shapes: [
      box(1, 1, 14, 14, DEEP, 3),
      ...['#4cc96a', '#ffb900', '#ff6b6b'].map((light, index) => {
        const top = 3 + index * 4;
        return box(3, top, 2, 2, light, 1) + box(6, top, 7, 2, WHITE, 1);
      }),
    ].join(''),
  },
  {
    name: 'tasks',
    sizes: RIBBON,
    shapes: [
      line('M1.5 4 L3 5.5 L6 2.5', GREEN, 1.5),
      line('M1.5 11 L3 12.5 L6 9.5', GREEN, 1.5),
      box(8, 3, 7, 2, BLUE, 1),
      box(8, 10, 7, 2, BLUE, 1),
    ].join(''),
  },
  {
    name: 'findings',
    sizes: RIBBON,
    shapes: [
      `<circle cx="6.5" cy="6.5" r="4.5" fill="none" stroke="${BLUE}" stroke-width="2"/>`,
      line('M10 10 L14 14', BLUE, 2),
      box(6, 4, 1, 3, RED, 0.5),
      box(6, 8, 1, 1, RED, 0.5),
    ].join(''),
  },
  {
    name: 'statistics',
    sizes: RIBBON,
    shapes: [
      box(1, 9, 4, 4, AMBER, 0.5),
      box(6, 6, 4, 7, GREEN, 0.5),
      box(11, 2, 4, 11, BLUE, 0.5),
      box(1, 14, 14, 1, GREY),
    ].join(''),
  },
  {
    // An official paper with its red head (红头文件).
    name: 'notices',
    sizes: RIBBON,
    shapes: [
      `<rect x="2.5" y="1.5" width="11" height="13" rx="1" fill="${WHITE}" stroke="${GREY}" stroke-width="1"/>`,
      box(4, 4, 8, 2, RED, 0.5),
      box(4, 8, 8, 1, GREY),
      box(4, 10, 8, 1, GREY),
      box(4, 12, 5, 1, GREY),
    ].join(''),
  },
  {
    name: 'undo',
    sizes: RIBBON,
    shapes: [line('M5.5 2 L2 5.5 L5.5 9', BLUE), line('M2 5.5 H10 A4 4 0 0 1 10 13.5 H6', BLUE)].join(''),
  },
];

/** A whole SVG document of a drawing at a size in pixels. */
export function svgOf(shapes: string, size: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" style="display:block">${shapes}</svg>`;
}

import { child, descendants, type XmlElement } from '../xml';

/** The colours that a workbook's formats may point to, as `#RRGGBB`. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's theme (2013-2022), for workbooks that bring none. Order as formats count: light 1, dark 1, light 2, dark 2, accents. */
const officeTheme = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
].map((hex) => `#${hex}`);

const themeSlots = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The default palette (ECMA-376 part 1, 18.8.27); 0-7 repeat 8-15, 64 and 65 are the window's own. */
const firstEight = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const defaultIndexed = [
  ...firstEight,
  ...firstEight,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
  '000000',
  'FFFFFF',
].map((hex) => `#${hex}`);

/** The palette of a workbook: its theme part and the colours of its styles part, each where there is one. */
export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = theme ? descendants(theme, 'clrScheme')[0] : undefined;
  const indexed = childRgb(styles ? child(child(styles, 'colors'), 'indexedColors') : undefined);
  return {
    theme: themeSlots.map((slot, index) => {
      const color = child(scheme, slot)?.children[0];
      const hex = color?.local === 'sysClr' ? color.attributes['lastClr'] : color?.attributes['val'];
      return hex && /^[\dA-Fa-f]{6}$/.test(hex) ? `#${hex.toUpperCase()}` : (officeTheme[index] ?? '#000000');
    }),
    indexed: indexed.length > 0 ? [...indexed, ...defaultIndexed.slice(indexed.length)] : defaultIndexed,
  };
}

function childRgb(list: XmlElement | undefined): string[] {
  return list?.children.map((each) => rgb(each.attributes['rgb']) ?? '#000000') ?? [];
}

function rgb(text: string | undefined): string | null {
  const found = /^(?:[\dA-Fa-f]{2})?([\dA-Fa-f]{6})$/.exec(text ?? '');
  return found ? `#${(found[1] ?? '').toUpperCase()}` : null;
}

/** The colour that a `color`-like element means, tint included; null when it says automatic or nothing. */
export function resolveColor(element: XmlElement | undefined, palette: Palette): string | null {
  if (!element) return null;
  const { rgb: own, theme, indexed, tint } = element.attributes;
  let color = rgb(own);
  if (color === null && theme !== undefined) color = palette.theme[Number(theme)] ?? null;
  if (color === null && indexed !== undefined) color = palette.indexed[Number(indexed)] ?? null;
  return color === null || tint === undefined ? color : tinted(color, Number(tint));
}

/** A colour made lighter (tint above 0) or darker (below): the rule of ECMA-376 part 1, 18.8.19. */
function tinted(color: string, tint: number): string {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const range = most - least;
  const light = (most + least) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  let hue = 0;
  if (range > 0) {
    if (most === red) hue = ((green - blue) / range + 6) % 6;
    else if (most === green) hue = (blue - red) / range + 2;
    else hue = (red - green) / range + 4;
  }
  const lighter = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  const chroma = (1 - Math.abs(2 * lighter - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lighter - chroma / 2;
  const mixes = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const mix = mixes[Math.floor(hue) % 6] ?? [0, 0, 0];
  return `#${mix
    .map((part) =>
      Math.round((part + base) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}

import type { BorderModel, StyleModel } from '../../workbook/model';
import { plainStyle } from '../../workbook/styles';
import { child, childrenOf, isOn, type XmlElement } from '../xml';
import { resolveColor, type Palette } from './colors';
import { builtInFormats, readNumberFormats } from './numberFormats';

/** How a conditional format looks, as far as the model knows. */
export interface DifferentialFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** What the styles part says, one entry per format of the file and in its order. */
export interface StyleSheet {
  readonly styles: StyleModel[];
  readonly differential: DifferentialFormat[];
}

/** Reads a styles part; without one every cell has the default format. */
export function readStyles(root: XmlElement | null, palette: Palette): StyleSheet {
  if (!root) return { styles: [{ ...plainStyle, origin: 0 }], differential: [] };
  const formats = readNumberFormats(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((each) => readFont(each, palette));
  const fills = childrenOf(child(root, 'fills'), 'fill').map((each) => readFill(each, palette));
  const borders = childrenOf(child(root, 'borders'), 'border').map((each) => readBorders(each, palette));
  const styles = childrenOf(child(root, 'cellXfs'), 'xf').map((xf, origin): StyleModel => {
    const number = Number(xf.attributes['numFmtId'] ?? 0);
    const alignment = child(xf, 'alignment')?.attributes ?? {};
    return {
      numberFormat: formats.get(number) ?? builtInFormats[number] ?? 'General',
      font: fonts[Number(xf.attributes['fontId'] ?? 0)] ?? plainStyle.font,
      fill: fills[Number(xf.attributes['fillId'] ?? 0)] ?? null,
      borders: borders[Number(xf.attributes['borderId'] ?? 0)] ?? {},
      horizontal: known(horizontals, alignment['horizontal']) ?? 'general',
      vertical: known(verticals, alignment['vertical']) ?? 'bottom',
      wrap: isOn(alignment['wrapText']),
      ...(Number(alignment['indent'] ?? 0) > 0 ? { indent: Number(alignment['indent']) } : {}),
      locked: isOn(child(xf, 'protection')?.attributes['locked'], true),
      origin,
    };
  });
  return {
    styles: styles.length > 0 ? styles : [{ ...plainStyle, origin: 0 }],
    differential: childrenOf(child(root, 'dxfs'), 'dxf').map((each) => readDifferential(each, palette)),
  };
}

const horizontals = [
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
] as const;
const verticals = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;

function known<T extends string>(names: readonly T[], name: string | undefined): T | undefined {
  return names.find((each) => each === name);
}

function readFont(font: XmlElement, palette: Palette): StyleModel['font'] {
  const flag = (name: string): boolean => {
    const element = child(font, name);
    return element !== undefined && isOn(element.attributes['val'], true);
  };
  return {
    name: (child(font, 'name') ?? child(font, 'rFont'))?.attributes['val'] ?? plainStyle.font.name,
    size: Number(child(font, 'sz')?.attributes['val'] ?? 11),
    bold: flag('b'),
    italic: flag('i'),
    underline: child(font, 'u') !== undefined && child(font, 'u')?.attributes['val'] !== 'none',
    strikethrough: flag('strike'),
    color: resolveColor(child(font, 'color'), palette) ?? '#000000',
  };
}

function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = child(fill, 'patternFill');
  const type = pattern?.attributes['patternType'] ?? 'none';
  if (!pattern || type === 'none' || type === 'gray125') return null;
  return resolveColor(child(pattern, 'fgColor'), palette) ?? resolveColor(child(pattern, 'bgColor'), palette);
}

/** Excel's further line styles, each as the nearest that the model has. */
const lineStyles: Readonly<Record<string, BorderModel['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  hair: 'hair',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};

function readBorders(border: XmlElement, palette: Palette): StyleModel['borders'] {
  const borders: Partial<Record<'left' | 'right' | 'top' | 'bottom', BorderModel>> = {};
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    // Strict files name the sides by reading direction.
    const line =
      child(border, side) ?? child(border, { left: 'start', right: 'end', top: 'top', bottom: 'bottom' }[side]);
    const style = lineStyles[line?.attributes['style'] ?? ''];
    if (line && style) borders[side] = { style, color: resolveColor(child(line, 'color'), palette) ?? '#000000' };
  }
  return borders;
}

function readDifferential(dxf: XmlElement, palette: Palette): DifferentialFormat {
  const pattern = child(child(dxf, 'fill'), 'patternFill');
  // In a conditional format a solid fill's colour stands as the background.
  const fill = resolveColor(child(pattern, 'bgColor'), palette) ?? resolveColor(child(pattern, 'fgColor'), palette);
  const font = child(dxf, 'font');
  const color = resolveColor(child(font, 'color'), palette);
  const bold = child(font, 'b');
  return {
    ...(fill !== null && { fill }),
    ...(color !== null && { fontColor: color }),
    ...(bold && { bold: isOn(bold.attributes['val'], true) }),
  };
}

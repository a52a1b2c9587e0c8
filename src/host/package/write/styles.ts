import type { BorderModel, StyleModel } from '../../workbook/model';
import { plainStyle } from '../../workbook/styles';
import { builtInNumber, readNumberFormats } from '../read/numberFormats';
import type { DifferentialFormat } from '../read/styles';
import { child, childrenOf, parseXml, prefixOf, type XmlElement } from '../xml';
import { appended, patched, rawText, tagWriter, withAttributes, type Attributes, type Patch, type Tag } from './patch';

const fontOrder = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];
const listOrder = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const sides = ['left', 'right', 'top', 'bottom'] as const;

/** `#RRGGBB` as the file writes it. */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

type List = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/**
 * Adds formats to a styles part. Nothing in it is renumbered or taken out: new entries go to the ends of the lists, and a
 * format made from one of the file's keeps all that the model does not know of it.
 */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly tag: Tag;
  private readonly added: Record<List, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
    dxfs: [],
  };
  private readonly formats: Map<number, string>;
  private readonly written = new Map<number, number>();

  constructor(
    private readonly xml: string,
    part: string,
    private readonly styles: readonly StyleModel[],
    /** How many of the model's styles are the file's own formats. */
    private readonly fileCount: number,
  ) {
    this.root = parseXml(xml, part);
    this.tag = tagWriter(prefixOf(this.root.name));
    this.formats = readNumberFormats(this.root);
  }

  /** The number of the file's format for one of the model's. */
  formatOf(index: number): number {
    if (index < this.fileCount) return index;
    const style = this.styles[index];
    if (!style) return 0;
    let number = this.written.get(index);
    if (number === undefined) {
      number = this.add('cellXfs', this.format(style));
      this.written.set(index, number);
    }
    return number;
  }

  /** The number of a conditional format's look. */
  differentialOf(format: DifferentialFormat): number {
    const { tag } = this;
    const font = [
      format.bold === undefined ? '' : tag('b', { val: format.bold ? null : 0 }),
      format.fontColor === undefined ? '' : tag('color', { rgb: argb(format.fontColor) }),
    ].join('');
    const fill =
      format.fill === undefined
        ? ''
        : tag('fill', {}, tag('patternFill', {}, tag('bgColor', { rgb: argb(format.fill) })));
    return this.add('dxfs', tag('dxf', {}, `${font === '' ? '' : tag('font', {}, font)}${fill}`));
  }

  /** The part with all that was added; the very same text when nothing was. */
  finish(): string {
    const patches: Patch[] = [];
    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const) {
      const entries = this.added[list];
      if (entries.length === 0) continue;
      const element = child(this.root, list);
      if (element) {
        const count = element.children.length + entries.length;
        const whole = withAttributes(this.xml, element, { count });
        const inner = parseFragment(whole, element);
        patches.push({
          start: element.start,
          end: element.end,
          text: patched(whole, [appended(whole, inner, entries.join(''))]),
        });
      } else {
        const later = listOrder.slice(listOrder.indexOf(list) + 1);
        const next = this.root.children.find((each) => later.includes(each.local));
        const text = this.tag(list, { count: entries.length }, entries.join(''));
        patches.push(next ? { start: next.start, end: next.start, text } : appended(this.xml, this.root, text));
      }
    }
    return patches.length === 0 ? this.xml : patched(this.xml, patches);
  }

  private add(list: List, entry: string): number {
    const added = this.added[list];
    const before = childrenOf(this.root, list).reduce((sum, each) => sum + each.children.length, 0);
    const known = added.indexOf(entry);
    return before + (known >= 0 ? known : added.push(entry) - 1);
  }

  private format(style: StyleModel): string {
    const { tag } = this;
    const origin = style.origin !== undefined && style.origin < this.fileCount ? style.origin : 0;
    const base = this.styles[origin] ?? plainStyle;
    const element = child(this.root, 'cellXfs')?.children[origin];
    const old = element?.attributes ?? {};
    const changes: Record<string, string | number> = {};
    const apply = (name: string, flag: string, id: number): void => {
      changes[name] = id;
      changes[flag] = 1;
    };
    if (style.numberFormat !== base.numberFormat)
      apply('numFmtId', 'applyNumberFormat', this.numberFormat(style.numberFormat));
    if (!sameFont(style.font, base.font))
      apply('fontId', 'applyFont', this.font(style.font, base.font, Number(old['fontId'] ?? 0)));
    if (style.fill !== base.fill) apply('fillId', 'applyFill', this.fill(style.fill));
    if (!sides.every((side) => sameBorder(style.borders[side], base.borders[side]))) {
      apply('borderId', 'applyBorder', this.border(style.borders, base.borders, Number(old['borderId'] ?? 0)));
    }
    const alignment: Attributes = {
      ...(style.horizontal !== base.horizontal && { horizontal: style.horizontal }),
      ...(style.vertical !== base.vertical && { vertical: style.vertical }),
      ...(style.wrap !== base.wrap && { wrapText: style.wrap ? 1 : null }),
      ...((style.indent ?? 0) !== (base.indent ?? 0) && { indent: style.indent || null }),
    };
    const protection: Attributes = style.locked === base.locked ? {} : { locked: style.locked ? 1 : 0 };
    const aligned = this.part(element, 'alignment', alignment);
    const guarded = this.part(element, 'protection', protection);
    if (Object.keys(alignment).length > 0) changes['applyAlignment'] = 1;
    if (Object.keys(protection).length > 0) changes['applyProtection'] = 1;
    const rest = (element?.children ?? []).filter((each) => !['alignment', 'protection'].includes(each.local));
    const content = aligned + guarded + rest.map((each) => rawText(this.xml, each)).join('');
    return tag('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, ...old, ...changes }, content);
  }

  /** A part of the old format as it stood, with what changed. */
  private part(format: XmlElement | undefined, local: string, changes: Attributes): string {
    const element = child(format, local);
    if (element) return withAttributes(this.xml, element, changes);
    return Object.values(changes).some((value) => value !== null) ? this.tag(local, changes) : '';
  }

  private numberFormat(format: string): number {
    const builtIn = builtInNumber(format);
    if (builtIn !== null) return builtIn;
    for (const [number, each] of this.formats) if (each === format) return number;
    const number = Math.max(175, ...this.formats.keys()) + 1;
    this.formats.set(number, format);
    this.add('numFmts', this.tag('numFmt', { numFmtId: number, formatCode: format }));
    return number;
  }

  private font(font: StyleModel['font'], base: StyleModel['font'], origin: number): number {
    const { tag } = this;
    const pieces = new Map<string, string>();
    for (const each of child(this.root, 'fonts')?.children[origin]?.children ?? []) {
      pieces.set(each.local, rawText(this.xml, each));
    }
    const flag = (name: string, on: boolean, was: boolean): void => {
      if (on === was) return;
      if (on) pieces.set(name, tag(name));
      else pieces.delete(name);
    };
    flag('b', font.bold, base.bold);
    flag('i', font.italic, base.italic);
    flag('u', font.underline, base.underline);
    flag('strike', font.strikethrough, base.strikethrough);
    if (font.size !== base.size || !pieces.has('sz')) pieces.set('sz', tag('sz', { val: font.size }));
    if (font.color !== base.color) pieces.set('color', tag('color', { rgb: argb(font.color) }));
    if (font.name !== base.name || !pieces.has('name')) {
      pieces.set('name', tag('name', { val: font.name }));
      // These belong to the old typeface; a theme's scheme would even win over the new name.
      for (const name of ['family', 'charset', 'scheme']) pieces.delete(name);
    }
    const ordered = [...pieces].sort(([a], [b]) => fontOrder.indexOf(a) - fontOrder.indexOf(b));
    return this.add('fonts', tag('font', {}, ordered.map(([, text]) => text).join('')));
  }

  private fill(fill: string | null): number {
    if (fill === null) return 0;
    const { tag } = this;
    const colors = tag('fgColor', { rgb: argb(fill) }) + tag('bgColor', { indexed: 64 });
    return this.add('fills', tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colors)));
  }

  private border(borders: StyleModel['borders'], base: StyleModel['borders'], origin: number): number {
    const { tag } = this;
    const element = child(this.root, 'borders')?.children[origin];
    const line = (side: (typeof sides)[number]): string => {
      const border = borders[side];
      const old =
        child(element, side) ?? child(element, { left: 'start', right: 'end', top: 'top', bottom: 'bottom' }[side]);
      if (sameBorder(border, base[side])) return old ? rawText(this.xml, old) : tag(side);
      const name = old?.local ?? side;
      return border ? tag(name, { style: border.style }, tag('color', { rgb: argb(border.color) })) : tag(name);
    };
    const rest = (element?.children ?? []).filter((each) => !/^(left|right|top|bottom|start|end)$/.test(each.local));
    const content = sides.map(line).join('') + rest.map((each) => rawText(this.xml, each)).join('');
    return this.add('borders', tag('border', element?.attributes ?? {}, content));
  }
}

/** The element again, with the offsets that it has when its text stands alone. */
function parseFragment(text: string, element: XmlElement): XmlElement {
  const openEnd = text.indexOf('>', text.search(/count\s*=/)) + 1;
  return { ...element, start: 0, openEnd, end: text.length };
}

function sameFont(one: StyleModel['font'], other: StyleModel['font']): boolean {
  return (
    one.name === other.name &&
    one.size === other.size &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strikethrough === other.strikethrough &&
    one.color === other.color
  );
}

function sameBorder(one: BorderModel | undefined, other: BorderModel | undefined): boolean {
  return one?.style === other?.style && one?.color === other?.color;
}

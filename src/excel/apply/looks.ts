import type { Area } from '../../ledger/snapshot';
import type { BorderLine, Look, StyledArea } from '../../plan/journal';
import type { CellStyle } from '../../plan/plan';
import { cellCount, splitRows } from '../../plan/areas';
import { rangeOf } from '../ranges';
import { fail } from '../session/result';

export type LookMember = keyof Look;

/** A rectangle of a sheet whose look is asked, and which members of it. */
export interface AskedLook {
  readonly sheet: string;
  readonly area: Area;
  readonly members: readonly LookMember[];
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Edge = (typeof EDGES)[number];

const WEIGHTS = { hairline: 'Hairline', thin: 'Thin', medium: 'Medium' } as const;
const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify' } as const;

/** More rectangles than this are not worth keeping: the area's formats are too patchy to be put back reliably. */
const MOST_PIECES = 5_000;

/** The members of a look that a style changes. */
export function membersOf(style: CellStyle): LookMember[] {
  return (Object.keys(style) as LookMember[]).filter((member) => style[member] !== undefined);
}

/** The look that an area has once the style is put on it. */
export function lookOfStyle(style: CellStyle, area: Area): Look {
  const { borders, horizontal, vertical, ...same } = style;
  return {
    ...same,
    ...(horizontal === undefined ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: VERTICAL[vertical] }),
    ...(borders === undefined ? {} : { borders: borderLines(borders, area) }),
  };
}

function borderLines(borders: NonNullable<CellStyle['borders']> | null, area: Area): Record<string, BorderLine> {
  const line: BorderLine = borders
    ? { line: 'Continuous', color: borders.color, weight: WEIGHTS[borders.weight] }
    : NO_LINE;
  return Object.fromEntries(edgesOf(area).map((edge) => [edge, line]));
}

const NO_LINE: BorderLine = { line: 'None', color: '#000000', weight: 'Thin' };

/** A single row has no lines between rows, a single column none between columns. */
function edgesOf(area: Area): readonly Edge[] {
  return EDGES.filter(
    (edge) =>
      (edge !== 'InsideHorizontal' || area.bottom > area.top) && (edge !== 'InsideVertical' || area.right > area.left),
  );
}

/** Whether two looks agree in all members of the second. */
export function sameLook(found: Look, wanted: Look): boolean {
  return (Object.keys(wanted) as LookMember[]).every((member) =>
    member === 'borders'
      ? sameBorders(found.borders ?? {}, wanted.borders ?? {})
      : tidy(found[member]) === tidy(wanted[member]),
  );
}

function sameBorders(
  found: Readonly<Record<string, BorderLine>>,
  wanted: Readonly<Record<string, BorderLine>>,
): boolean {
  return Object.entries(wanted).every(([edge, line]) => {
    const other = found[edge] ?? NO_LINE;
    if (line.line === 'None' || other.line === 'None') return line.line === other.line;
    return line.line === other.line && tidy(line.color) === tidy(other.color) && line.weight === other.weight;
  });
}

function tidy(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith('#') ? value.toUpperCase() : value;
}

/** Puts a look on a range; nothing is sent. */
export function queueLook(sheet: Excel.Worksheet, area: Area, look: Look): void {
  const range = rangeOf(sheet, area);
  const { format } = range;
  if (look.numberFormat !== undefined) range.numberFormat = look.numberFormat as unknown as string[][];
  if (look.fill === null) format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.fontName !== undefined) format.font.name = look.fontName;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  for (const [edge, line] of Object.entries(look.borders ?? {})) {
    const border = format.borders.getItem(edge as Edge);
    border.style = line.line as Excel.BorderLineStyle;
    if (line.line === 'None') continue;
    border.color = line.color;
    border.weight = line.weight as Excel.BorderWeight;
  }
}

/** Number formats come cell by cell, in up to thirty bytes each: so many fit into an answer that holds more than them. */
const MOST_FORMATS = 60_000;

/** The looks that were asked for, after the sync; more syncs only where an area does not look the same all over. */
export type AskedLooks = () => Promise<StyledArea[][]>;

/**
 * Asks for the looks of areas, as rectangles that look the same all over. An area that does not is asked again in
 * columns, then in sixteenths, so there are never more syncs than that logarithm of its rows; and so is one with more
 * number formats than an answer holds. One list of rectangles for each asked area.
 */
export function askLooks(context: Excel.RequestContext, asked: readonly AskedLook[]): AskedLooks {
  const found: StyledArea[][] = asked.map(() => []);
  const ask = (pieces: readonly Piece[]): (() => Promise<void>) => {
    if (pieces.length > MOST_PIECES) {
      fail('unexpected', '要写入的区域格式过于零碎，无法保证能原样撤销。请先统一该区域的格式再试。');
    }
    const [now, later] = oneAnswer(pieces);
    const loaded = now.map((piece) => askLook(context, piece));
    return async () => {
      const mixed = now.filter((piece, index) => {
        const look = loaded[index]?.() ?? null;
        if (look !== null) found[piece.of]?.push({ area: piece.area, look });
        return look === null;
      });
      if (mixed.length + later.length === 0) return;
      const again = ask([...mixed.flatMap(inParts), ...later]);
      await context.sync();
      return again();
    };
  };
  const first = ask(asked.map((each, index) => ({ ...each, of: index })));
  return async () => {
    await first();
    return found;
  };
}

/** A rectangle that is asked for one of the wanted areas. */
type Piece = AskedLook & { readonly of: number };

const inParts = (piece: Piece): readonly Piece[] => partsOf(piece.area).map((area) => ({ ...piece, area }));

/** The pieces that one answer holds, the largest of them in parts, and the rest. */
function oneAnswer(pieces: readonly Piece[]): readonly [now: readonly Piece[], later: readonly Piece[]] {
  const formats = ({ members, area }: Piece): number => (members.includes('numberFormat') ? cellCount(area) : 0);
  const small = (piece: Piece): readonly Piece[] =>
    formats(piece) > MOST_FORMATS ? inParts(piece).flatMap(small) : [piece];
  const now: Piece[] = [];
  const later: Piece[] = [];
  let room = MOST_FORMATS;
  for (const piece of pieces.flatMap(small)) {
    const fits = formats(piece) <= room;
    if (fits) room -= formats(piece);
    (fits ? now : later).push(piece);
  }
  return [now, later];
}

/** The same, in one sync where every asked area looks the same all over. */
export async function readLooks(context: Excel.RequestContext, asked: readonly AskedLook[]): Promise<StyledArea[][]> {
  if (asked.length === 0) return [];
  const looks = askLooks(context, asked);
  await context.sync();
  return looks();
}

/** Parts of a column that is asked again. */
const PARTS = 16;

/** An area in its columns; a single column in parts of it. */
function partsOf(area: Area): Area[] {
  if (area.right > area.left) {
    return Array.from({ length: area.right - area.left + 1 }, (_, across) => {
      const column = area.left + across;
      return { ...area, left: column, right: column };
    });
  }
  if (area.bottom === area.top) return fail('unexpected', '读取单元格格式失败，请再试一次。');
  return splitRows(area, Math.ceil((area.bottom - area.top + 1) / PARTS));
}

/** Asks for a look; the answer, after the sync, gives it, or null where the area does not look the same all over. */
function askLook(context: Excel.RequestContext, asked: AskedLook): () => Look | null {
  const { area, members } = asked;
  const range = rangeOf(context.workbook.worksheets.getItemOrNullObject(asked.sheet), area);
  const has = (member: LookMember): boolean => members.includes(member);
  const { format } = range;
  if (has('numberFormat')) range.load('numberFormat');
  if (has('fill')) format.fill.load('color,pattern');
  if (has('fontName') || has('fontSize') || has('fontColor') || has('bold')) format.font.load('name,size,color,bold');
  if (has('horizontal') || has('vertical') || has('wrap') || has('indent')) {
    format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel');
  }
  const borders = has('borders')
    ? edgesOf(area).map((edge) => ({ edge, border: format.borders.getItem(edge).load('style,color,weight') }))
    : [];
  return () => {
    const look: Record<string, unknown> = {};
    if (has('numberFormat')) look.numberFormat = only(range.numberFormat as string[][] | null);
    if (has('fill')) look.fill = fillOf(format.fill);
    if (has('fontName')) look.fontName = format.font.name;
    if (has('fontSize')) look.fontSize = format.font.size;
    if (has('fontColor')) look.fontColor = format.font.color;
    if (has('bold')) look.bold = format.font.bold;
    if (has('horizontal')) look.horizontal = format.horizontalAlignment;
    if (has('vertical')) look.vertical = format.verticalAlignment;
    if (has('wrap')) look.wrap = format.wrapText;
    if (has('indent')) look.indent = format.indentLevel;
    if (has('borders')) look.borders = linesOf(borders);
    const uniform = Object.entries(look).every(
      ([member, value]) =>
        value !== undefined && value !== '' && (value !== null || (member === 'fill' && isBare(format.fill))),
    );
    return uniform ? (look as Look) : null;
  };
}

function only(formats: string[][] | null): string | null {
  const first = formats?.[0]?.[0] ?? null;
  return formats?.every((row) => row.every((format) => format === first)) ? first : null;
}

function isBare(fill: Excel.RangeFill): boolean {
  return fill.pattern === 'None';
}

function fillOf(fill: Excel.RangeFill): string | null {
  return isBare(fill) ? null : fill.color;
}

function linesOf(
  borders: readonly { edge: Edge; border: Excel.RangeBorder }[],
): Readonly<Record<string, BorderLine>> | null {
  const lines: Record<string, BorderLine> = {};
  for (const { edge, border } of borders) {
    const { style, color, weight } = border as { style: string | null; color: string | null; weight: string | null };
    if (style === null || (style !== 'None' && (color === null || weight === null))) return null;
    lines[edge] = style === 'None' ? NO_LINE : { line: style, color: color ?? '', weight: weight ?? '' };
  }
  return lines;
}

import { areaAddress, lastColumn, lastRow, parseArea, sheetInFormula } from './a1';
import { shiftedArea, type Shift } from './areas';
import type { AreaModel } from './model';

/**
 * The pieces of a formula that matter when rows move or sheets change names. Texts, structured references and other
 * workbooks' sheets are stepped over.
 */
const piece = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    "(?<quoted>'(?:[^']|'')+'!)",
    '(?<foreign>\\[\\d+\\][^!\'"()+\\-*/,;:<>=&^%\\s]*!)',
    '(?<structured>\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\])',
    '(?<sheet>[\\p{L}_][\\p{L}\\p{N}_.]*!)',
    '(?<cells>\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}(?::\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6})?(?![\\p{L}\\p{N}_.(!]))',
    '(?<columns>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.(!]))',
    '(?<rows>\\$?[1-9]\\d*:\\$?[1-9]\\d*(?![\\p{L}\\p{N}_.(!]))',
    '(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)',
    '(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?)',
    '(?<other>[\\s\\S])',
  ].join('|'),
  'gu',
);

/** One reference in a formula: its sheet as written (null: the formula's own) and its address as written. */
export interface FormulaReference {
  readonly sheet: string | null;
  readonly address: string;
}

/** Rewrites every reference to this workbook's cells; what `change` returns takes the place of sheet and address. */
export function mapReferences(formula: string, change: (reference: FormulaReference) => string): string {
  let result = '';
  let sheet: string | null = null;
  let sheetText = '';
  let foreign = false;
  for (const match of formula.matchAll(piece)) {
    const groups = match.groups ?? {};
    const address = groups['cells'] ?? groups['columns'] ?? groups['rows'];
    const sheetPiece = groups['quoted'] ?? groups['sheet'];
    if (sheetPiece !== undefined) {
      const name = sheetPiece.slice(0, -1);
      sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
      foreign = sheet.includes('[');
      sheetText = sheetPiece;
      continue;
    }
    if (groups['foreign'] !== undefined) {
      foreign = true;
      sheetText = match[0];
      continue;
    }
    const isReference = address !== undefined && !foreign && parseArea(address.replaceAll('$', '')) !== null;
    result += isReference ? change({ sheet, address }) : sheetText + match[0];
    sheet = null;
    sheetText = '';
    foreign = false;
  }
  return result + sheetText;
}

function written(sheet: string | null, address: string): string {
  return sheet === null ? address : `${sheetInFormula(sheet)}!${address}`;
}

const cornerPattern = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

/** Moves something some rows down and columns right. */
type Move<T> = (rows: number, columns: number) => T;

/** Moves the relative halves of one corner; null when it leaves the grid. */
function cornerMove(corner: string): Move<string | null> {
  const [, first = '', letters = '', second = '', digits = ''] = cornerPattern.exec(corner) ?? [];
  // In a row-only corner the single dollar is caught as the first one.
  const rowFixed = letters === '' ? first !== '' : second !== '';
  const rowMark = digits !== '' && rowFixed ? '$' : '';
  const area = parseArea(letters === '' ? `A${digits}` : `${letters}${digits || '1'}`);
  if (!area) return () => null;
  return (rows, columns) => {
    const row = area.top + (digits !== '' && !rowFixed ? rows : 0);
    const column = area.left + (letters !== '' && first === '' ? columns : 0);
    if (row < 0 || column < 0 || row > lastRow || column > lastColumn) return null;
    const newLetters = letters === '' ? '' : `${first}${lettersOf(column)}`;
    return `${newLetters}${digits === '' ? '' : `${rowMark}${row + 1}`}`;
  };
}

function lettersOf(column: number): string {
  return areaAddress({ top: 0, left: column, bottom: 0, right: column }).slice(0, -1);
}

/** Stands where a reference was; cannot occur in a formula. */
const GAP = '\u0000';

/**
 * A formula taken apart once, for many copies: how it reads when copied some rows down and columns right. Relative
 * references move, absolute ones stay.
 * @example formulaCopies('=A1+$B$1')(2, 0) // '=A3+$B$1'
 */
export function formulaCopies(formula: string): Move<string> {
  const moves: Move<string>[] = [];
  const between = mapReferences(formula, ({ sheet, address }) => {
    const corners = address.split(':').map(cornerMove);
    moves.push((rows, columns) => {
      const moved = corners.map((move) => move(rows, columns));
      return moved.includes(null) ? '#REF!' : written(sheet, moved.join(':'));
    });
    return GAP;
  }).split(GAP);
  return (rows, columns) =>
    between.map((text, index) => `${index === 0 ? '' : (moves[index - 1]?.(rows, columns) ?? '')}${text}`).join('');
}

/**
 * The formula as it reads when copied once.
 * @example copiedFormula('=A1+$B$1', 2, 0) // '=A3+$B$1'
 */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return formulaCopies(formula)(rows, columns);
}

/** The address with the dollars of the old one, for the area it has become. */
function redressed(address: string, area: AreaModel): string {
  const old = address.split(':');
  const first = old[0] ?? '';
  const last = old[1] ?? first;
  const dress = (corner: string, pattern: string): string => {
    const [, before = '', letters = '', middle = ''] = cornerPattern.exec(corner) ?? [];
    const [, newLetters = '', newDigits = ''] = /^([A-Z]*)(\d*)$/.exec(pattern) ?? [];
    return letters === '' ? `${before}${newDigits}` : `${before}${newLetters}${middle}${newDigits}`;
  };
  const [from = '', to] = areaAddress(area).split(':');
  return old.length === 1 ? dress(first, from) : `${dress(first, from)}:${dress(last, to ?? from)}`;
}

/**
 * The formula after rows or columns of `shifted` were inserted or deleted; `own` is the name of the sheet that the
 * formula stands on. A reference whose cells all went becomes #REF!.
 */
export function formulaAfterShift(formula: string, own: string, shifted: string, shift: Shift): string {
  return mapReferences(formula, ({ sheet, address }) => {
    const area = parseArea(address.replaceAll('$', ''));
    if (!area || (sheet ?? own).toLowerCase() !== shifted.toLowerCase()) return written(sheet, address);
    const moved = shiftedArea(area, shift);
    return written(sheet, moved ? redressed(address, moved) : '#REF!');
  });
}

/** The formula after a sheet got another name. */
export function formulaAfterRename(formula: string, from: string, to: string): string {
  if (!formula.toLowerCase().includes(from.toLowerCase().replaceAll("'", "''"))) return formula;
  return mapReferences(formula, ({ sheet, address }) =>
    written(sheet !== null && sheet.toLowerCase() === from.toLowerCase() ? to : sheet, address),
  );
}

/** The formula after a sheet was deleted: what pointed there reads #REF!. */
export function formulaAfterSheetDeleted(formula: string, name: string): string {
  if (!formula.toLowerCase().includes(name.toLowerCase().replaceAll("'", "''"))) return formula;
  return mapReferences(formula, ({ sheet, address }) =>
    sheet !== null && sheet.toLowerCase() === name.toLowerCase() ? '#REF!' : written(sheet, address),
  );
}

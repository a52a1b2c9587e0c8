import type { Area } from '../ledger/snapshot';
import type { CellImage } from './cellImage';

/** Stands for the own row number of a formula; cannot occur in a workbook (XML forbids it). */
const OWN_ROW = '\u0001';

/** Letters, digits, `_` and `.`: what a name may hold besides. Halves of rare characters count as letters. */
function isNamed(formula: string, at: number): boolean {
  const code = formula.charCodeAt(at);
  if (code < 0x80) return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2e;
  return (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}]/u.test(formula.charAt(at));
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether letters of a column end before a position, and no end of a name. */
function followsColumn(formula: string, at: number): boolean {
  let from = at;
  while (at - from < 4 && isLetter(formula.charCodeAt(from - 1))) from--;
  return from < at && at - from < 4 && !isNamed(formula, from - 1);
}

/** Whether neither a number, a name, a call nor a sheet goes on at a position. */
function endsRow(formula: string, at: number): boolean {
  const next = formula.charAt(at);
  return next !== '(' && next !== '!' && !isNamed(formula, at);
}

/** The first of the marks of texts and quoted sheet names from a position on; behind the end where there is none. */
function nextQuote(formula: string, from: number): number {
  for (let at = from; at < formula.length; at++) {
    const code = formula.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return formula.length;
}

/**
 * A formula with its own row left open: equal for cells that Excel fills from one another downwards.
 * Absolute rows stay, for filling does not move them; nothing within a text or a quoted sheet name refers to a row. Runs
 * over every formula that is written and is read letter by letter, for a regular expression takes ten times as long.
 * @example rowless('=A5+$B$5', 5) // '=A\u0001+$B$5'
 */
export function rowless(formula: string, row: number): string {
  const own = String(row);
  let open = '';
  let kept = 0;
  let quote = nextQuote(formula, 0);
  for (let at = formula.indexOf(own); at >= 0; at = formula.indexOf(own, at)) {
    if (quote < at) {
      const end = formula.indexOf(formula.charAt(quote), quote + 1);
      if (end >= 0) at = Math.max(at, end + 1);
      quote = nextQuote(formula, end < 0 ? quote + 1 : end + 1);
      continue;
    }
    if (followsColumn(formula, at) && endsRow(formula, at + own.length)) {
      open += formula.slice(kept, at) + OWN_ROW;
      kept = at + own.length;
    }
    at += own.length;
  }
  return kept === 0 ? formula : open + formula.slice(kept);
}

/**
 * The formula of a row.
 * @example atRow('=A\u0001+$B$5', 6) // '=A6+$B$5'
 */
export function atRow(formula: string, row: number): string {
  return formula.replaceAll(OWN_ROW, String(row));
}

/** Cells below one another whose formulas are filled down from the first. */
export interface FilledRun {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Fewer cells than these are written faster one by one. */
const SHORTEST_RUN = 4;

/** The runs of filled formulas of an area, column by column. */
export function filledRuns(area: Area, image: (row: number, column: number) => CellImage | undefined): FilledRun[] {
  const runs: FilledRun[] = [];
  for (let column = area.left; column <= area.right; column++) {
    let top = area.top;
    let last: string | null = null;
    for (let row = area.top; row <= area.bottom + 1; row++) {
      const here = row > area.bottom ? null : image(row, column);
      const formula = typeof here === 'string' && here.startsWith('=') ? rowless(here, row) : null;
      if (formula !== null && formula === last) continue;
      if (last !== null && row - top >= SHORTEST_RUN) runs.push({ column, top, bottom: row - 1 });
      [top, last] = [row, formula];
    }
  }
  return runs;
}

import { columnNumber } from '../ledger/address';
import type { CellValue } from '../ledger/snapshot';

/** What a data validation with bounds lets in. */
export interface Bounds {
  readonly of: 'number' | 'whole number' | 'text length';
  readonly operator: `${Excel.DataValidationOperator}`;
  readonly one: number;
  /** The upper bound of `Between` and `NotBetween`. */
  readonly two: number | null;
}

const KINDS = {
  wholeNumber: 'whole number',
  decimal: 'number',
  date: 'number',
  textLength: 'text length',
} as const;

const NUMBER = /^=?\s*(-?\d+(?:\.\d+)?)$/u;
/** One cell, the same for every cell of the rule: what a relative reference means depends on where Excel counts from. */
const FIXED_CELL = /^=\s*(?:(?:'((?:[^']|'')+)'|([^'!()]+))!)?\$([A-Z]{1,3})\$(\d+)$/u;

/** The number in a cell, counted from 1; null where it holds none. The sheet is null for the rule's own. */
export type NumberInCell = (sheet: string | null, row: number, column: number) => number | null;

/**
 * The bounds of a rule; null where they cannot be told: they are worked out by a formula, or stand in a cell without a
 * number. Excel answers bounds as formulas, `=10` or `=$A$1`, days as their serial numbers (Office.js reference,
 * `BasicDataValidation`).
 * @example boundsOf({ wholeNumber: { formula1: '=1', formula2: '=9', operator: 'Between' } }, () => null)?.two // 9
 */
export function boundsOf(rule: Excel.DataValidationRule, numberIn: NumberInCell): Bounds | null {
  const numberOf = (formula: unknown): number | null => writtenNumber(formula) ?? numberReferredTo(formula, numberIn);
  for (const kind of ['wholeNumber', 'decimal', 'date', 'textLength'] as const) {
    const given = rule[kind];
    if (!given) continue;
    const operator = given.operator as Bounds['operator'];
    const needsTwo = operator === 'Between' || operator === 'NotBetween';
    const [one, two] = [numberOf(given.formula1), needsTwo ? numberOf(given.formula2) : null];
    return one === null || (needsTwo && two === null) ? null : { of: KINDS[kind], operator, one, two };
  }
  return null;
}

function writtenNumber(formula: unknown): number | null {
  const digits = NUMBER.exec(String(formula ?? ''))?.[1];
  return digits === undefined ? null : Number(digits);
}

function numberReferredTo(formula: unknown, numberIn: NumberInCell): number | null {
  const [, quoted, plain, letters, row] = FIXED_CELL.exec(String(formula ?? '')) ?? [];
  if (letters === undefined || row === undefined) return null;
  return numberIn(quoted?.replaceAll("''", "'") ?? plain ?? null, Number(row), columnNumber(letters));
}

/** Whether what a validation lets in is told by bounds. */
export function isBounds(allowed: ReadonlySet<string> | Bounds): allowed is Bounds {
  return 'operator' in allowed;
}

/**
 * Whether a value may stand in a cell with these bounds; a text is no number.
 * @example isWithin({ of: 'number', operator: 'GreaterThan', one: 0, two: null }, 5) // true
 */
export function isWithin({ of, operator, one, two }: Bounds, value: CellValue): boolean {
  const measured = of === 'text length' ? String(value).length : value;
  if (typeof measured !== 'number' || (of === 'whole number' && !Number.isInteger(measured))) return false;
  const between = one <= measured && measured <= (two ?? one);
  switch (operator) {
    case 'Between':
      return between;
    case 'NotBetween':
      return !between;
    case 'EqualTo':
      return measured === one;
    case 'NotEqualTo':
      return measured !== one;
    case 'GreaterThan':
      return measured > one;
    case 'LessThan':
      return measured < one;
    case 'GreaterThanOrEqualTo':
      return measured >= one;
    case 'LessThanOrEqualTo':
      return measured <= one;
  }
}

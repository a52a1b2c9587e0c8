import type { CountCell } from '../../ledger/rates/counts';
import { countsLongTerm, statesOf } from '../../ledger/rates/counts';
import { NO_RATE } from '../../ledger/rates/rounding';
import type { Settings } from '../../ledger/settings';
import { STATE_LABELS, type State } from '../../ledger/vocabulary';
import { quoted } from './references';

/** The formulas of the statistics sheet: the counting and rounding of src/ledger/rates, written for Excel. */

/** Where one ledger's states stand, and the keys of one grouping beside them. */
export interface CountedRange {
  readonly states: string;
  readonly keys: string;
}

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8000;

/**
 * How many tasks of some ledgers show one of some words, under one key or under all (criterion null): one formula, or
 * where it would be longer than Excel takes, as many as are needed, to be added up.
 * @example countFormulas([{ states: 'L3:L99', keys: 'W3:W99' }], ['未到期'], null) // ['COUNTIFS(L3:L99,"未到期")']
 */
export function countFormulas(
  ranges: readonly CountedRange[],
  words: readonly string[],
  criterion: string | null,
): readonly string[] {
  const counts = ranges.flatMap(({ states, keys }) =>
    words.map((word) => `COUNTIFS(${states},${quoted(word)}${criterion === null ? '' : `,${keys},${criterion}`})`),
  );
  return sumsOf(counts);
}

/**
 * Terms joined with plus signs into as few formulas as Excel's limit allows.
 * @example sumsOf(['A1', 'A2']) // ['A1+A2']
 */
export function sumsOf(terms: readonly string[]): readonly string[] {
  return terms.reduce<readonly string[]>((sums, term) => {
    const last = sums.at(-1);
    if (last === undefined) return [term];
    const longer = `${last}+${term}`;
    return longer.length > LONGEST_FORMULA ? [...sums, term] : [...sums.slice(0, -1), longer];
  }, []);
}

/** The words that a state cell shows for the states of a count. */
export function wordsOf(cell: CountCell, settings: Settings): readonly string[] {
  return statesOf(cell, settings).map((state: State) => STATE_LABELS[state]);
}

/** The rate of two cells or sums as `rateOf` rounds it, in per cent; `—` where nothing is counted. */
export function rateFormula(done: string, total: string, decimals: Settings['decimals']): string {
  const steps = 10 ** decimals;
  const halfUp = `INT((${200 * steps}*(${done})+(${total}))/(2*(${total})))`;
  const honest = `MIN(MAX(${halfUp},1),${100 * steps - 1})${decimals === 0 ? '' : `/${steps}`}`;
  return `IF((${total})=0,${quoted(NO_RATE)},IF((${done})=(${total}),100,IF((${done})=0,0,${honest})))`;
}

/** The cells of one line that its rates are made of. */
export type LineCells = Readonly<Record<CountCell, string>>;

/** 完成率 of a line. */
export function completionFormula(line: LineCells, settings: Settings): string {
  const done = settings.longTerm === 'done' ? `${line.done}+${line.longTerm}` : line.done;
  return rateFormula(done, line.total, settings.decimals);
}

/** 按期办结率 of a line, of the denominator that the settings choose; see `onTimeShare`. */
export function onTimeFormula(line: LineCells, { onTimeDenominator, decimals }: Settings): string {
  const dated = `${line.doneOnTime}+${line.doneLate}`;
  const denominators: Readonly<Record<Settings['onTimeDenominator'], string>> = {
    'due-in-period': `${dated}+${line.overdue}`,
    closed: dated,
    all: `${line.total}-${line.doneUndated}`,
  };
  const untold = `AND(${dated}=0,${line.doneUndated}>0)`;
  return `IF(${untold},${quoted(NO_RATE)},${rateFormula(line.doneOnTime, denominators[onTimeDenominator], decimals)})`;
}

/** A sum within a line, so that the identities hold on the sheet by construction; null for counted cells. */
export function sumFormula(cell: CountCell, line: LineCells, settings: Settings): string | null {
  if (cell === 'total') return `${line.done}+${line.open}${countsLongTerm(settings) ? `+${line.longTerm}` : ''}`;
  if (cell === 'done') return `${line.doneOnTime}+${line.doneLate}+${line.doneUndated}`;
  if (cell === 'open') return `${line.notDue}+${line.overdue}+${line.noDeadline}`;
  return null;
}

/** The number format of a rate in per cent: 95.4%, and 100% or 75% without a trailing zero. */
export function rateFormat({ decimals, keepTrailingZero }: Settings): string {
  return keepTrailingZero && decimals > 0 ? `0.${'0'.repeat(decimals)}"%"` : 'General"%"';
}

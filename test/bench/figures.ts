import { isDeepStrictEqual } from 'node:util';
import { AGREED_RULES } from './agreedRules';

/** What the job comes to, whoever does it: every peer must come to the same, or the comparison is worth nothing. */
export interface Figures {
  /** Tasks that the rate speaks of: all but the long-term ones. */
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly longTerm: number;
  readonly bySource: readonly GroupLine[];
  readonly byUnit: readonly GroupLine[];
  /** How many defects each rule found, rules without any left out. */
  readonly findings: Readonly<Record<string, number>>;
  /** Overdue tasks, the longest overdue first. Null for who does not write them (formulas). */
  readonly noticeRows: readonly NoticeRow[] | null;
}

/** Name, total, done. */
export type GroupLine = readonly [string, number, number];

/** One line of a notice: number, task, lead units, days overdue. */
export type NoticeRow = readonly [string, string, string, number];

/** Counts findings by rule; only those of rules that all peers know. */
export function countFindings(rules: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>(AGREED_RULES.map((rule) => [rule, 0]));
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return Object.fromEntries(
    AGREED_RULES.map((rule) => [rule, counts.get(rule) ?? 0] as const).filter(([, count]) => count > 0),
  );
}

/**
 * Compares two outcomes of the job; the order of groups, and of rows that are as long overdue, does not matter.
 * @throws Error that names the first figure that differs
 */
export function assertSame(expected: Figures, found: Figures, who: string): void {
  const [wanted, other] = [inOrder(expected), inOrder(found)];
  for (const figure of Object.keys(wanted) as (keyof Figures)[]) {
    if (figure === 'noticeRows' && found.noticeRows === null) continue;
    if (isDeepStrictEqual(wanted[figure], other[figure])) continue;
    const say = (value: unknown): string => JSON.stringify(value).slice(0, 200);
    throw new Error(`${who}: ${figure} is ${say(other[figure])}, not ${say(wanted[figure])}`);
  }
}

function inOrder(figures: Figures): Figures {
  const byName = (lines: readonly GroupLine[]): readonly GroupLine[] =>
    [...lines].sort(([one], [other]) => (one < other ? -1 : 1));
  const rows = figures.noticeRows;
  return {
    ...figures,
    bySource: byName(figures.bySource),
    byUnit: byName(figures.byUnit),
    findings: Object.fromEntries(Object.entries(figures.findings).sort(([one], [other]) => (one < other ? -1 : 1))),
    noticeRows: rows && [...rows].sort((one, other) => other[3] - one[3] || (one.join() < other.join() ? -1 : 1)),
  };
}

import type { Order } from './order';

/** A document number in its parts. */
export interface DocumentNumber {
  /** 机关代字 and the kind's own word: 「×政督令」. */
  readonly series: string;
  readonly year: number;
  readonly number: number;
}

const FORM = /^(.*?)[〔[［(（](\d{4})[〕\]］)）]\s*(\d+)\s*号$/u;
const ISSUE = /^(.*?)\s*(\d{4})年第(\d+)期$/u;

/**
 * Reads a document number: the year in full inside 〔〕, or an issue of a year.
 * @returns null for any other text.
 * @example parseNumber('×政督〔2026〕3号') // {series: '×政督', year: 2026, number: 3}
 */
export function parseNumber(text: string): DocumentNumber | null {
  const match = FORM.exec(text.trim()) ?? ISSUE.exec(text.trim());
  if (match === null) return null;
  return { series: match[1] ?? '', year: Number(match[2]), number: Number(match[3]) };
}

/**
 * A document number as GB/T 9704-2012 writes it: no 第, no leading zero.
 * @example sayNumber({series: '督催', year: 2026, number: 3}) // '督催〔2026〕3号'
 */
export function sayNumber({ series, year, number }: DocumentNumber): string {
  return `${series}〔${year}〕${number}号`;
}

/**
 * An issue of a bulletin.
 * @example sayIssue({series: '督查快报', year: 2026, number: 3}) // '督查快报2026年第3期'
 */
export function sayIssue({ series, year, number }: DocumentNumber): string {
  return `${series}${year}年第${number}期`;
}

/** The numbers of a series in a year, voided ones too: a number is never used twice. */
function usedNumbers(orders: readonly Order[], series: string, year: number): ReadonlySet<number> {
  const read = orders.flatMap(({ number }) => parseNumber(number) ?? []);
  return new Set(read.filter((each) => each.series === series && each.year === year).map(({ number }) => number));
}

/**
 * The next number of a series in a year: one above the highest ever used.
 * @example nextNumber(orders, '督催', 2026) // 4
 */
export function nextNumber(orders: readonly Order[], series: string, year: number): number {
  return Math.max(0, ...usedNumbers(orders, series, year)) + 1;
}

/**
 * Numbers below the highest of their series that no line of the register tells of, voided or not: lines that somebody
 * deleted.
 * @example missingNumbers(orders) // [{series: '督催', year: 2026, number: 2}]
 */
export function missingNumbers(orders: readonly Order[]): readonly DocumentNumber[] {
  const series = new Map<string, { readonly like: DocumentNumber; readonly used: Set<number> }>();
  for (const { number } of orders) {
    const like = parseNumber(number);
    if (like === null) continue;
    const key = `${like.series}〔${like.year}〕`;
    const known = series.get(key) ?? { like, used: new Set<number>() };
    known.used.add(like.number);
    series.set(key, known);
  }
  return [...series.values()].flatMap(({ like, used }) => {
    const highest = Math.max(...used);
    const all = Array.from({ length: highest }, (_, index) => index + 1);
    return all.filter((number) => !used.has(number)).map((number) => ({ ...like, number }));
  });
}

import type { Finding } from './finding';

/** The order in which findings are told: by row, what concerns a whole row first, then by column. */
function compare(one: Finding, other: Finding): number {
  return one.row - other.row || (one.column ?? 0) - (other.column ?? 0);
}

/** The findings in the order in which they are told; those of one cell stay as they were found. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(compare);
}

/**
 * Two lists, each in order, as one list in order; of one cell's findings those of `first` come first.
 * @example merged([rowThree, rowFive], [rowFour]) // [rowThree, rowFour, rowFive]
 */
export function merged(first: readonly Finding[], second: readonly Finding[]): readonly Finding[] {
  const all: Finding[] = [];
  let from = 0;
  for (const finding of second) {
    const to = firstPlace(first, (each) => compare(each, finding) > 0, from);
    for (; from < to; from += 1) all.push(first[from] as Finding);
    all.push(finding);
  }
  for (; from < first.length; from += 1) all.push(first[from] as Finding);
  return all;
}

/**
 * The findings, in order, less those of some rows (Excel's), which are looked up and not passed one by one.
 * @param rows in rising order.
 */
export function withoutRows(findings: readonly Finding[], rows: readonly number[]): readonly Finding[] {
  const kept: (readonly Finding[])[] = [];
  let from = 0;
  for (const row of rows) {
    const to = firstPlace(findings, (each) => each.row >= row, from);
    kept.push(findings.slice(from, to));
    from = firstPlace(findings, (each) => each.row > row, to);
  }
  // Some thirty times faster than `flat`.
  return ([] as Finding[]).concat(...kept, findings.slice(from));
}

/** Where the first finding stands, from a place on, that is far enough; by halving. */
function firstPlace(findings: readonly Finding[], isFar: (finding: Finding) => boolean, from: number): number {
  let low = from;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isFar(findings[middle] as Finding)) high = middle;
    else low = middle + 1;
  }
  return low;
}

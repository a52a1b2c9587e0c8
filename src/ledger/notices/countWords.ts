/** How a kind of notice counts what it speaks of, and what a unit does with it: 项 are led, 件 are handled. */
export interface CountWords {
  readonly counter: '项' | '件';
  readonly unitDoes: '牵头' | '承办';
}

/** Items of key work: 「由市民政局牵头的第3、7项」. */
export const ITEMS: CountWords = { counter: '项', unitDoes: '牵头' };
/** Letters, calls, suggestions, instructions: 「由市民政局承办的第3、7件」. */
export const PIECES: CountWords = { counter: '件', unitDoes: '承办' };

type Part = readonly [label: string, count: number];

/**
 * The parts of a count that are not nothing; empty where all are 0.
 * @example partsOf([['未到期', 3], ['逾期未办结', 0]], '项') // '未到期3项'
 */
export function partsOf(parts: readonly Part[], counter: CountWords['counter']): string {
  return parts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label}${count}${counter}`)
    .join('、');
}

/**
 * What a count consists of, said after it: 其中 where there are several parts, 均 where there is one. Empty where all are 0.
 * @example amongThem([['未到期', 3], ['逾期未办结', 2]], '项') // '其中未到期3项、逾期未办结2项'
 * @example amongThem([['未到期', 3]], '项') // '均未到期'
 */
export function amongThem(parts: readonly Part[], counter: CountWords['counter']): string {
  const said = parts.filter(([, count]) => count > 0);
  const [first] = said;
  if (first === undefined) return '';
  if (said.length > 1) return `其中${partsOf(said, counter)}`;
  return first[1] > 1 ? `均${first[0]}` : first[0];
}

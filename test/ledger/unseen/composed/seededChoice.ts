/** Choices that follow from a seed alone, so that a workbook can be made again from its number. */
export interface Choice {
  /** Both ends included. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  of<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
}

/**
 * Choices by the mulberry32 generator.
 * @example seededChoice(7).between(1, 6)
 */
export function seededChoice(seed: number): Choice {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const of = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('Nothing to choose from');
    return from[between(0, from.length - 1)] as T;
  };
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((each) => ({ each, at: next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ each }) => each);
  return { between, chance: (share) => next() < share, of, shuffled };
}

/** A repeatable stream of choices: the demo ledger is the same on every machine and every day. */
export interface Choices {
  /** A whole number from 0 to `below` - 1. */
  below(limit: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/**
 * Choices drawn from a 32-bit seed (mulberry32, public domain).
 * @example choices(7).below(10) // always the same number for seed 7
 */
export function choices(seed: number): Choices {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, pick: (from) => from[below(from.length)] ?? from[0] };
}

import type { MutantResult } from './outcome';

/** What names a mutant from run to run: place, kind and change. */
export function nameOf(mutant: MutantResult): string;

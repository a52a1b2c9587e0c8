import type { Stryker } from '@stryker-mutator/core';

/** A mutant with what became of it, as Stryker says. */
export type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** What the tests did to the mutants that were chosen. */
export interface Outcome {
  /** Mutants that the folder has, chosen or not. */
  readonly all: number;
  readonly chosen: readonly MutantResult[];
  readonly killed: number;
  /** Those that the tests ran without end over. */
  readonly timeouts: readonly MutantResult[];
  readonly survived: readonly MutantResult[];
  readonly uncovered: readonly MutantResult[];
  /** Share of the chosen that a test noticed, 0 to 1. */
  readonly score: number;
  /** Where the folder's own share lies with 95 % certainty. */
  readonly interval: readonly [number, number];
}

/** Counts what became of the mutants; those that Stryker could not run at all (it says so) are in no figure. */
export function outcomeOf(results: readonly MutantResult[]): Outcome {
  const runnable = results.filter(
    ({ status, statusReason }) =>
      status !== 'Ignored' && status !== 'RuntimeError' && (status !== 'CompileError' || statusReason === 'not chosen'),
  );
  const chosen = runnable.filter(({ status }) => status !== 'CompileError');
  const having = (wanted: MutantResult['status']) => chosen.filter(({ status }) => status === wanted);
  const noticed = having('Killed').length + having('Timeout').length;
  return {
    all: runnable.length,
    chosen,
    killed: having('Killed').length,
    timeouts: having('Timeout'),
    survived: having('Survived'),
    uncovered: having('NoCoverage'),
    score: noticed / chosen.length,
    interval:
      chosen.length === runnable.length
        ? [noticed / chosen.length, noticed / chosen.length]
        : wilson(noticed, chosen.length),
  };
}

/** Wilson's interval of a share at 95 %: right for small samples and shares near 1 too. */
function wilson(noticed: number, chosen: number): [number, number] {
  const z = 1.96;
  const share = noticed / chosen;
  const centre = share + z ** 2 / (2 * chosen);
  const spread = z * Math.sqrt((share * (1 - share)) / chosen + z ** 2 / (4 * chosen ** 2));
  const whole = 1 + z ** 2 / chosen;
  return [(centre - spread) / whole, (centre + spread) / whole];
}

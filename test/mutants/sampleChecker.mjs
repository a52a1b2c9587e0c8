/**
 * A checker for Stryker that lets only chosen mutants through; it turns the others away as if they did not compile, so
 * that no test is run for them. It is asked for all mutants at once, those without a covering test among them, and chooses
 * those whose fingerprints come first: a uniform sample that a seed repeats, also after code elsewhere has changed.
 */
import { createHash } from 'node:crypto';

/**
 * What names a mutant from run to run: place, kind and change.
 *
 * @param {{ fileName: string, location: { start: { line: number, column: number }, end: { line: number, column: number } }, mutatorName: string, replacement?: string }} mutant
 * @returns {string} like `src/ledger/rates/rounding.ts 12:4-12:9 EqualityOperator a < b`
 */
export function nameOf({ fileName, location: { start, end }, mutatorName, replacement = '' }) {
  const file = fileName.slice(Math.max(fileName.lastIndexOf('/src/') + 1, 0));
  return `${file} ${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`;
}

class SampleChecker {
  #chosen = new Set();

  async init() {}

  async group(mutants) {
    const { names, size, seed } = JSON.parse(process.env.MUTANTS_CHOSEN ?? '{}');
    const fingerprint = (mutant) =>
      createHash('sha256')
        .update(`${seed} ${nameOf(mutant)}`)
        .digest('hex');
    const chosen =
      names === undefined
        ? mutants
            .map((mutant) => ({ mutant, order: fingerprint(mutant) }))
            .sort((one, other) => (one.order < other.order ? -1 : 1))
            .slice(0, size)
            .map(({ mutant }) => mutant)
        : mutants.filter((mutant) => names.includes(nameOf(mutant)));
    this.#chosen = new Set(chosen.map(({ id }) => id));
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        this.#chosen.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not chosen' },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];

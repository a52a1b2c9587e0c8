/** What a number of ours looks like; texts of a clerk's own are left out of the running numbers. */
const RUNNING = /^\d{1,6}$/u;

/** `001`; wider where there are more. */
const DIGITS = 3;

/**
 * The numbers (编号) of a ledger's tasks. A number once given stays with its row, is never given to another, and new
 * tasks go on after the highest; of two rows with the same number (a copied row) the lower one gets a new one.
 * @param rows the sheet's row of each task.
 * @param given what stands in the number column so far, by row.
 * @example taskNumbers([5, 6, 7], new Map([[5, '001'], [7, '002']])) // ['001', '003', '002']
 */
export function taskNumbers(rows: Iterable<number>, given: ReadonlyMap<number, string>): readonly string[] {
  const taken = new Set<string>();
  const kept = Array.from(rows, (row) => {
    const number = given.get(row) ?? '';
    if (number === '' || taken.has(number)) return null;
    taken.add(number);
    return number;
  });
  let last = [...given.values()].reduce((most, each) => (RUNNING.test(each) ? Math.max(most, Number(each)) : most), 0);
  return kept.map((number) => number ?? String(++last).padStart(DIGITS, '0'));
}

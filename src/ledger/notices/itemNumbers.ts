import { at } from '../coded';
import type { CountWords } from './countWords';
import type { LedgerStandings, TaskRef } from '../rates/rateTable';

/** Whether the numbers of a ledger tell its tasks apart: every task has one, and no two the same. */
function numbersAreUnique({ ledger: { tasks } }: LedgerStandings): boolean {
  const numbers = Array.from({ length: tasks.count }, (_, index) => at(tasks.number, index));
  return !numbers.includes(null) && new Set(numbers).size === numbers.length;
}

function numbersOf(standing: LedgerStandings, tasks: readonly number[], counter: CountWords['counter']): string {
  const { ledger } = standing;
  if (!numbersAreUnique(standing)) {
    const rows = tasks.map((task) => ledger.tasks.rows[task] as number).sort((a, b) => a - b);
    return `表中第${rows.join('、')}行`;
  }
  const numbers = tasks.map((task) => at(ledger.tasks.number, task) ?? '');
  const plain = numbers.every((number) => /^\d+$/u.test(number));
  if (!plain) return `${numbers.every(saysWhatItIs) ? '' : '编号'}${numbers.join('、')}`;
  return `第${numbers.sort((a, b) => Number(a) - Number(b)).join('、')}${counter}`;
}

/** 「第7号提案」 names itself. */
const saysWhatItIs = (number: string): boolean => number.startsWith('第');

/**
 * How sentences name some tasks: by their numbers where these are unique in the ledger, else by their rows, with the
 * sheet where several ledgers are spoken of.
 * @example sayItems(ledgers, [{ledger: 0, task: 2}, {ledger: 0, task: 6}], ITEMS) // '第3、7项'
 */
export function sayItems(
  ledgers: readonly LedgerStandings[],
  refs: readonly TaskRef[],
  { counter }: Pick<CountWords, 'counter'>,
): string {
  return ledgers
    .flatMap((standing, index) => {
      const tasks = refs.filter(({ ledger }) => ledger === index).map(({ task }) => task);
      if (tasks.length === 0) return [];
      const sheet = ledgers.length > 1 ? `“${standing.ledger.layout.sheet}”` : '';
      return [`${sheet}${numbersOf(standing, tasks, counter)}`];
    })
    .join('，');
}

import type { RecordedTask } from './periodRecord';
import { NO_TEXT } from './textMark';

/** Which earlier task each task of now was, and the earlier ones that are no longer there. */
export interface TaskMatch {
  /** Same order as the tasks of now; null for a task that is new. */
  readonly earlierOf: readonly (RecordedTask | null)[];
  readonly gone: readonly RecordedTask[];
}

/** A task without a number is known by its row, which says nothing once rows have moved. */
const ROW_ID = /#R\d+$/u;

/** By what two records are the same task, the surest first; null where it says nothing. */
const KEYS: readonly ((task: RecordedTask) => string | null)[] = [
  ({ id, name }) => `${id} ${name}`,
  // Renumbered, moved to another row or sheet: the words are the same.
  ({ name }) => (name === NO_TEXT ? null : name),
  // Reworded under the same number.
  ({ id }) => (ROW_ID.test(id) ? null : id),
];

/**
 * Finds each task of now among the earlier ones: by number and words, else by the words, else by the number. Equal
 * ones are paired in the order of their rows; no task is paired twice.
 * @example matchTasks(before, now).gone // the deleted tasks
 */
export function matchTasks(earlier: readonly RecordedTask[], now: readonly RecordedTask[]): TaskMatch {
  const earlierOf: (RecordedTask | null)[] = now.map(() => null);
  let left: readonly RecordedTask[] = earlier;
  for (const key of KEYS) {
    const waiting = queues(left, key);
    const taken = new Set<RecordedTask>();
    now.forEach((task, index) => {
      if (earlierOf[index] !== null) return;
      const found = waiting.get(key(task))?.shift();
      if (found === undefined) return;
      earlierOf[index] = found;
      taken.add(found);
    });
    left = left.filter((task) => !taken.has(task));
  }
  return { earlierOf, gone: left };
}

function queues(
  tasks: readonly RecordedTask[],
  key: (task: RecordedTask) => string | null,
): ReadonlyMap<string | null, RecordedTask[]> {
  const waiting = new Map<string | null, RecordedTask[]>();
  for (const task of tasks) {
    const name = key(task);
    if (name === null) continue;
    const queue = waiting.get(name);
    if (queue) queue.push(task);
    else waiting.set(name, [task]);
  }
  return waiting;
}

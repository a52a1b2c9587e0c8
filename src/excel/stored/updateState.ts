import { fail } from '../session/result';
import { queueJournalMark } from './journalMark';
import { askState, queueState, stateTable } from './stateSheet';
import type { StateChange, StateRow, StateTable } from './stateSheet';

/** Works out what is to be stored from what is stored. */
export type ChangesOf = (now: StateTable) => readonly StateChange[];

/** How often another pane may be faster. */
const MOST_ATTEMPTS = 8;

/**
 * Changes the stored state as it stands at this moment: another pane may have stored something since it was last read.
 * Two syncs where nobody is faster. Returns the table as it is now.
 */
export async function updateState(
  context: Excel.RequestContext,
  changesOf: ChangesOf,
  attempt = 1,
): Promise<StateTable> {
  if (attempt > MOST_ATTEMPTS) fail('host-busy', '另一个窗口正在保存，请稍等片刻再试。');
  const asked = askState(context);
  await context.sync();
  const queued = queueUpdate(context, stateTable(asked), changesOf, attempt);
  await context.sync();
  return queued.settle();
}

/** A change of the stored state that is on its way. */
export interface QueuedUpdate {
  /** The table as it will be. */
  readonly after: StateTable;
  /** To be called after the sync: what another pane stored in between comes back. Returns the table as it is now. */
  settle(): Promise<StateTable>;
}

/**
 * Queues changes of the stored state as it was read, with a last look at it before the first write: Excel cannot write
 * into a row only while it is free, but it tells in the same request what stood there.
 */
export function queueUpdate(
  context: Excel.RequestContext,
  before: StateTable,
  changesOf: ChangesOf,
  attempt = 1,
): QueuedUpdate {
  const look = askState(context);
  const changes = changesOf(before);
  const after = queueState(context, before, changes);
  queueJournalMark(context, before.rows, after.rows);
  return {
    after,
    async settle() {
      const found = stateTable(look);
      const lost = overwritten(before, found, after, changes);
      if (lost.length === 0) return after;
      return updateState(
        context,
        (now) => {
          const rows = [...now.rows.filter(({ key }) => !lost.some((each) => each.key === key)), ...lost];
          const again = lost.map(({ key, text, mark }): StateChange => ({ key, text, mark }));
          return [...again, ...changesOf({ ...now, rows })];
        },
        attempt + 1,
      );
    },
  };
}

/** Rows that another pane stored after we had read, and that we wrote over or took away. */
function overwritten(
  before: StateTable,
  found: StateTable,
  after: StateTable,
  changes: readonly StateChange[],
): readonly StateRow[] {
  const known = byKey(before);
  const written = new Set(changes.map(({ key }) => key));
  const ours = new Set([...before.rows, ...after.rows].flatMap(({ key, row }) => (written.has(key) ? [row] : [])));
  return found.rows.filter((there) => {
    const last = known.get(there.key);
    const isNew = last === undefined || last.text !== there.text || last.mark !== there.mark;
    return isNew && there.text !== null && (!after.exists || written.has(there.key) || ours.has(there.row));
  });
}

function byKey(table: StateTable): ReadonlyMap<string, StateRow> {
  return new Map(table.rows.map((row) => [row.key, row]));
}

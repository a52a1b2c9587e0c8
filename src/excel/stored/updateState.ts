import { fail } from '../session/result';
import { queueJournalMark, settleJournalMark } from './journalMark';
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
  // Where panes pass each other the mark may be anything.
  if (attempt > 1) settleJournalMark(context, after.rows);
  else queueJournalMark(context, before.rows, after.rows);
  return {
    after,
    async settle() {
      const found = stateTable(look);
      const lost = overwritten(before, found, after, changes);
      const gone = takenAway(found, after, changes);
      if (lost.length === 0 && gone.length > 0) return tidyUp(context, gone);
      if (lost.length === 0) return remarked(context, after, withTheirs(before, found, after, changes));
      return updateState(
        context,
        (now) => {
          const rows = [...now.rows.filter(({ key }) => !lost.some((each) => each.key === key)), ...lost];
          const again = lost.map(({ key, text, mark }): StateChange => ({ key, text, mark }));
          return [...untold(now, gone), ...again, ...changesOf({ ...now, rows })];
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
  const touched = [...before.rows, ...after.rows].flatMap(({ key, row }) => (written.has(key) ? [row] : []));
  const ours = new Set([...touched, after.heading.row]);
  return found.rows.filter((there) => {
    const last = known.get(there.key);
    const isNew = last === undefined || last.text !== there.text || last.mark !== there.mark;
    return isNew && there.text !== null && (!after.exists || written.has(there.key) || ours.has(there.row));
  });
}

/** What another pane took away after we had read: what we believed to leave behind may be nothing. */
function takenAway(found: StateTable, after: StateTable, changes: readonly StateChange[]): readonly string[] {
  if (!found.exists || !after.exists) return [];
  const there = new Set([...found.rows, ...changes].map(({ key }) => key));
  return after.rows.flatMap(({ key }) => (there.has(key) ? [] : [key]));
}

/** Of what another pane has stored in other rows the mark has to tell as well. */
async function remarked(context: Excel.RequestContext, believed: StateTable, now: StateTable): Promise<StateTable> {
  if (!queueJournalMark(context, believed.rows, now.rows)) return now;
  await context.sync();
  return now;
}

/** With the last of our data their sheet goes, and what tells of them; returns the table as it is now. */
async function tidyUp(context: Excel.RequestContext, gone: readonly string[]): Promise<StateTable> {
  const asked = askState(context);
  await context.sync();
  const queued = queueUpdate(context, stateTable(asked), (now) => untold(now, gone));
  settleJournalMark(context, queued.after.rows);
  await context.sync();
  return queued.settle();
}

/** The heading that we wrote still names rows that another pane has taken away: they must not be taken for lost. */
function untold({ rows }: StateTable, gone: readonly string[]): readonly StateChange[] {
  const there = new Set(rows.map(({ key }) => key));
  return gone.flatMap((key) => (there.has(key) ? [] : [{ key, text: null }]));
}

/** The table with what another pane stored in other rows after we had read. */
function withTheirs(
  before: StateTable,
  found: StateTable,
  after: StateTable,
  changes: readonly StateChange[],
): StateTable {
  const known = byKey(before);
  const written = new Set(changes.map(({ key }) => key));
  const theirs = found.rows.filter(({ key, text, mark }) => {
    const last = known.get(key);
    return !written.has(key) && (last === undefined || last.text !== text || last.mark !== mark);
  });
  if (theirs.length === 0) return after;
  const keys = new Set(theirs.map(({ key }) => key));
  return { ...after, rows: [...after.rows.filter(({ key }) => !keys.has(key)), ...theirs] };
}

function byKey(table: StateTable): ReadonlyMap<string, StateRow> {
  return new Map(table.rows.map((row) => [row.key, row]));
}

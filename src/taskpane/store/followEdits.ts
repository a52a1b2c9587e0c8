import type { ChangedCells } from '../../excel/events/changes';
import { parseAreaAddress } from '../../ledger/address';
import type { Area } from '../../ledger/snapshot';
import { messages } from '../messages';
import type { SliceContext } from './slice';

/** A pause in typing after which the edited rows are read. */
const PAUSE_MS = 400;
/** More rows than these at once are a paste: the whole is read again. */
const MOST_ROWS = 500;

/**
 * Follows edits in the sheets, the clerk's own and those of others, quietly: after a pause the edited rows are read and
 * checked alone; where that is not enough everything is read again. While a reading or writing is under way nothing is
 * done: it ends with a reading of its own.
 */
export function followEdits(
  { set, get, services, announce }: SliceContext,
  refresh: () => Promise<void>,
): (change: ChangedCells) => void {
  let pending: ChangedCells[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function update(): Promise<void> {
    const changes = pending;
    pending = [];
    const { workbook, scan, write, undoing } = get();
    const isBusy = scan.phase === 'running' || (write.phase !== 'none' && write.phase !== 'done');
    if (workbook === null || isBusy || undoing.phase === 'working') return;
    const rows = rowsOf(changes);
    const [first] = changes;
    const updated = rows && first ? await services.update(workbook, first.sheet, rows) : null;
    if (updated !== null && !updated.ok) return;
    // Something newer is on view: what was read is of yesterday.
    if (get().workbook !== workbook) return;
    if (updated === null || updated.value === null) return refresh();
    const sentence = messages.header.updatedRows(updated.value.rows);
    set({
      workbook: updated.value.state,
      since: sentence,
      drift: pending.length === 0 ? { changes: 0, remote: false } : get().drift,
    });
    announce(sentence);
  }

  return (change) => {
    pending.push(change);
    clearTimeout(timer);
    timer = setTimeout(() => void update(), PAUSE_MS);
  };
}

/** The rows of edits of one sheet, each once; null where more than contents of a few rows changed. */
function rowsOf(changes: readonly ChangedCells[]): Area[] | null {
  const rows = new Map<number, Area>();
  for (const { sheet, area, contentsOnly } of changes) {
    const parsed = parseAreaAddress(area);
    if (!contentsOnly || parsed === null || sheet !== changes[0]?.sheet) return null;
    if (parsed.bottom - parsed.top >= MOST_ROWS) return null;
    for (let row = parsed.top; row <= parsed.bottom; row++) rows.set(row, { top: row, left: 1, bottom: row, right: 1 });
  }
  return rows.size > MOST_ROWS ? null : [...rows.values()];
}

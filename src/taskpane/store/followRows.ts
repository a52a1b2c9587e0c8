import { messages } from '../messages';
import type { RowAction } from '../services';
import type { SliceContext } from './slice';
import { taskAtRow } from './taskRefs';

/** Does what the sheet's context menu asked for the tasks of the selected rows. */
export async function followRows({ set, get, services }: SliceContext, action: RowAction): Promise<void> {
  const selected = await services.rowsSelected();
  const { workbook } = get();
  if (!selected.ok) return set({ jumpError: selected.error });
  if (workbook === null) return;
  const { sheet, rows } = selected.value;
  const tasks = rows.flatMap((row) => taskAtRow(workbook, sheet, row) ?? []);
  const [first] = tasks;
  if (first === undefined) {
    const message = messages.tasks.noTaskInRow(sheet, rows[0] ?? 1);
    return set({ place: 'tasks', jumpError: { code: 'no-ledger', message } });
  }
  if (action === 'view') set({ place: 'tasks', openTask: first });
  else get().remind(tasks);
}

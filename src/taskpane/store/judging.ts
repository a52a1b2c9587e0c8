import type { WorkbookState } from '../../operations/workbookState';
import type { SliceContext } from './slice';

/** Shows another reading: references into the old one mean nothing in it. */
export function takeWorkbook({ set, get }: SliceContext, workbook: WorkbookState): void {
  const { taskFilter } = get();
  set({ workbook, openTask: null, chosenTasks: [], reminding: null, taskFilter: { ...taskFilter, only: null } });
}

/** The same sheets judged anew by what the pane now knows; reads nothing from Excel. */
export async function judgeAnew(context: SliceContext): Promise<void> {
  const { get, services } = context;
  const { workbook, asOf, settings, confirmed, decided } = get();
  if (workbook === null) return;
  const judged = await services.analyse(workbook, { asOf, settings, confirmed, decided });
  if (get().workbook === workbook) takeWorkbook(context, judged);
}

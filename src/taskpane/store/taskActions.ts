import { columnLetter } from '../../ledger/address';
import { messages } from '../messages';
import { NO_FILTER, type PaneActions } from './paneState';
import type { SliceContext } from './slice';
import { isOpen, rowsOf, taskAtRow } from './taskRefs';

type TaskActions = Pick<
  PaneActions,
  | 'goTo'
  | 'filterTasks'
  | 'showTasks'
  | 'openTaskDetail'
  | 'groupTasks'
  | 'chooseTasks'
  | 'remind'
  | 'followSelection'
  | 'jump'
>;

/** Moving between places, tasks and cells. */
export function taskActions({ set, get, services, announce }: SliceContext): TaskActions {
  /** The cell that a jump selected last: Excel tells of it late, when the clerk may have moved on in the pane. */
  let jumpedTo: { readonly sheet: string; readonly row: number; readonly column: number } | null = null;
  return {
    goTo(place) {
      const { write } = get();
      set({
        place,
        jumpError: null,
        keepError: null,
        ...(write.phase === 'writing' || write.phase === 'stopping' ? {} : { write: { phase: 'none' } }),
      });
    },
    filterTasks(filter) {
      set({ taskFilter: { ...get().taskFilter, ...filter } });
    },
    async showTasks(label, members, definition) {
      const only = { label, members, ...(definition === undefined ? {} : { definition }) };
      set({ place: 'tasks', openTask: null, jumpError: null, taskFilter: { ...NO_FILTER, only } });
      const { workbook } = get();
      const rows = workbook === null ? null : rowsOf(workbook, members);
      const [first] = rows?.rows ?? [];
      if (rows === null || first === undefined) return;
      jumpedTo = { sheet: rows.sheet, row: first, column: 1 };
      const selected = await services.selectRows(rows.sheet, rows.rows);
      if (!selected.ok) set({ jumpError: selected.error });
      if (!selected.ok) return announce(selected.error.message);
      const unselected = rows.rows.length - selected.value;
      const others = members.length - rows.rows.length;
      announce(messages.tasks.rowsSelected(rows.sheet, selected.value, unselected, others));
    },
    openTaskDetail(openTask) {
      set({ openTask });
    },
    groupTasks(groupedBy) {
      set({ groupedBy });
    },
    chooseTasks(chosenTasks) {
      set({ chosenTasks });
      announce(messages.tasks.chosen(chosenTasks.length));
    },
    remind(tasks) {
      const { workbook } = get();
      const reminding = workbook === null || tasks === null ? null : tasks.filter((task) => isOpen(workbook, task));
      if (reminding?.length === 0) {
        announce(messages.tasks.noneOpen);
        set({ jumpError: { code: 'not-supported', message: messages.tasks.noneOpen } });
        return;
      }
      set({ place: 'notices', reminding, jumpError: null });
    },
    followSelection({ sheet, row, column }) {
      if (jumpedTo?.sheet === sheet && jumpedTo.row === row && jumpedTo.column === column) return;
      jumpedTo = null;
      const { workbook, place } = get();
      if (workbook === null || place !== 'tasks') return;
      const openTask = taskAtRow(workbook, sheet, row);
      if (openTask !== null) set({ openTask });
    },
    async jump(sheet, row, column) {
      const left = column ?? 1;
      jumpedTo = { sheet, row, column: left };
      const selected = await services.selectCells(sheet, { top: row, left, bottom: row, right: left });
      set({ jumpError: selected.ok ? null : selected.error });
      announce(
        selected.ok ? messages.findings.selected(`“${sheet}”${columnLetter(left)}${row}`) : selected.error.message,
      );
    },
  };
}

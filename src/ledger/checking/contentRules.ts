import { isErrorValue } from '../snapshot';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { RowRules } from './rule';
import { isBlankText } from './sheetCells';

/**
 * Rows without a task, done without a result, and Excel's error values: `task-missing`, `result-missing`, `cell-error`.
 */
export const CONTENT_RULES: RowRules = {
  open: (inspection) => {
    const checks = [missingTask(inspection), missingResult(inspection), errorCells(inspection)];
    return (index, report) => {
      for (const check of checks) check(index, report);
    };
  },
};

type RowCheck = ReturnType<RowRules['open']>;

function missingTask(inspection: Inspection): RowCheck {
  const { tasks, cells } = inspection;
  const column = inspection.taskColumn;
  if (column === null) return () => undefined;
  const wordings = (['task', 'title', 'instruction'] as const).flatMap((role) => inspection.columnsOf(role));
  return (index, report) => {
    if (tells(tasks.task[index]) || inspection.isReserved(index)) return;
    const row = inspection.rowOf(index);
    if (!wordings.every((wording) => cells.isEmpty(row, wording))) return;
    const message = `${inspection.place(row, column)}没有填写任务内容，但本行有其他内容。请补填任务，或删去这一行。`;
    report(finding(inspection, 'task-missing', row, column, message));
  };
}

function missingResult(inspection: Inspection): RowCheck {
  const { tasks, cells } = inspection;
  const column = inspection.columnsOf('progress').at(-1);
  if (column === undefined) return () => undefined;
  const results = [...inspection.columnsOf('progress'), ...inspection.columnsOf('result_type')];
  return (index, report) => {
    if (inspection.standingAt(index) !== 'done' || tells(tasks.progress?.[index])) return;
    const row = inspection.rowOf(index);
    if (!results.every((result) => cells.isEmpty(row, result))) return;
    const message = `${inspection.place(row, column)}没有填写，但本行已办结。请补填办理结果，做到件件有着落。`;
    report(finding(inspection, 'result-missing', row, column, message));
  };
}

function errorCells(inspection: Inspection): RowCheck {
  const { cells, ledger } = inspection;
  const columns = ledger.columns.flatMap(({ column, role }) => (role === null ? [] : [column]));
  return (index, report) => {
    const row = inspection.rowOf(index);
    const line = cells.line(row);
    for (const column of columns) {
      const content = line[column - cells.left];
      if (content === undefined || !isErrorValue(content)) continue;
      const message = `${inspection.place(row, column)}的公式出错，显示为 ${content}。请改正公式，或直接填写内容。`;
      report(finding(inspection, 'cell-error', row, column, message));
    }
  };
}

/** Any text but a placeholder (—, /, 无) tells something; that spares a look at the cells. */
const tells = (text: string | null | undefined): boolean => !isBlankText(text ?? '');

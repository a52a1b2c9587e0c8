import type { Finding } from '../../../src/ledger/checking/finding';
import type { WorkbookState } from '../../../src/operations/workbookState';
import { RECORDED_DAY, TWO_TASKS, recordedWorkbook } from '../support/recordedWorkbook';

const sheet = '议定事项';

/** What is wrong with the two recorded tasks: row 4 is 市公安局's, row 5 市发展和改革委员会's. */
export const FOUND: readonly Finding[] = [
  { sheet, row: 3, column: null, rule: 'total-mismatch', severity: 'error', message: '标题写的是共 3 项，实有 2 项。' },
  { sheet, row: 4, column: 5, rule: 'deadline-ambiguous', severity: 'warning', message: '“3月底前”有两种读法。' },
  {
    sheet,
    row: 4,
    column: 4,
    rule: 'text-untidy',
    severity: 'info',
    message: '单位名称有全角字。',
    fix: { value: ' 市局', says: '整理为“市局”' },
  },
  {
    sheet,
    row: 5,
    column: 7,
    rule: 'text-untidy',
    severity: 'info',
    message: '办结时间前后有空格。',
    fix: { value: 45369, says: '整理为“2024-03-18”' },
  },
];

/** The recorded workbook with these findings, and with a unit table where asked. */
export function foundInTwoTasks(findings: readonly Finding[] = FOUND, unitTable = false): WorkbookState {
  const state = recordedWorkbook([{ sheet, title: '台账', tasks: TWO_TASKS, findings }], RECORDED_DAY);
  return unitTable ? { ...state, reading: { ...state.reading, unitTable: { sheet: '单位表', units: [] } } } : state;
}

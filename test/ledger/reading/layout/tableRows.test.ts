import { findTables } from '../../../../src/ledger/reading/layout/findTables';
import { at } from '../../../../src/ledger/coded';
import { textTable } from '../../../support/textTable';
import { examplesOf } from '../textFixture';

const HEADER = '序号 | 任务 | 责任单位 | 时限 | 状态';

/** `2任务 3group一、产业 4任务〔一、产业〕`: what the rows below the header are, and the group of each task. */
function told(rows: string): string {
  const [table] = findTables(textTable('台账', [HEADER, ...rows.split(' // ')])).tables;
  if (!table) return '-';
  const tasks = [...table.taskRows].map((row, index) => {
    const group = at(table.groups, index);
    return [row, `任务${group === null ? '' : `〔${group}〕`}`] as const;
  });
  const others = table.skipped.map(({ row, as, text }) => [row, `${as}${text}`] as const);
  return [...tasks, ...others]
    .sort(([one], [other]) => one - other)
    .map(([row, kind]) => `${row}${kind}`)
    .join('，');
}

describe('the rows below 序号 | 任务 | 责任单位 | 时限 | 状态', () => {
  it.each(examplesOf('layout/rows', 'below.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});

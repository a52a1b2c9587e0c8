import fc from 'fast-check';
import { decideColumns } from '../../../../src/ledger/reading/columns/decideColumns';
import { sampleColumns } from '../../../../src/ledger/reading/columns/sampleColumns';
import { findTables } from '../../../../src/ledger/reading/layout/findTables';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import type { LedgerColumn } from '../../../../src/ledger/ledger';
import { fromIso } from '../../../../src/ledger/day/day';
import { isUnsure } from '../../../../src/taskpane/ledgers/confidence';
import { textTable } from '../../../support/textTable';

const HEADERS = ['序号', '工作任务', '牵头单位', '配合单位', '交办时间', '完成时限', '办结日期', '责任人', '完成率', '办理状态'] as const; // prettier-ignore
const ROWS = [
  '1 | 改造老旧小区供水管网并完成验收 | 市水务局 | 市财政局 | 2024-03-01 | 2024年9月底前 |  | 张某某 | 60% | 办理中',
  '2 | 编制城市更新三年行动计划 | 市自然资源局 | 市住建局 | 2024-03-01 | 2024-05-31 | 2024-05-28 | 李某某 | 100% | 已办结',
  '3 | 开展校园周边环境综合整治行动 | 市教育局 | 市公安局 | 2024-03-11 | 年底前 |  | 王某某 | 30% | 办理中',
  '4 | 建设农村电商服务站二十个以上 | 市商务局 | 市农业农村局 | 2024-04-02 | 2024-08-31 |  | 赵某某 | 45% | 办理中',
] as const;

/** The columns of the ledger under these header words. */
function columnsUnder(headers: readonly string[]): readonly LedgerColumn[] {
  const snapshot = textTable('台账', [headers.join(' | '), ...ROWS]);
  const [table] = findTables(snapshot).tables;
  if (!table) throw new Error('no table');
  const columns = sampleColumns(snapshot, table.columns, table.taskRows, fromIso('2024-06-30') ?? 0);
  return decideColumns(columns, { ownLevel: '市', about: '', rectifies: false });
}

const complete = columnsUnder(HEADERS);
/** What states and counts rest on: never taken from cells alone without asking. */
const DECIDES: ReadonlySet<string> = new Set(['task', 'lead_unit', 'deadline', 'status', 'done_date']);

/** Words that say nothing of a column. */
const without = fc.record({
  missing: fc.uniqueArray(fc.nat(HEADERS.length - 1), { minLength: 1, maxLength: 4 }),
  word: fc.constantFrom('', '栏甲', '某某', '内部使用'),
});

describe('the confidence of a column', () => {
  it('is high where header word and cells agree', () => {
    for (const column of complete) expect([column.header, column.confidence >= 0.85]).toEqual([column.header, true]);
  });

  it('is lower without its header word, whatever other words are missing; and the column is asked about or left alone', () => {
    fc.assert(
      fc.property(without, ({ missing, word }) => {
        const columns = columnsUnder(HEADERS.map((header, index) => (missing.includes(index) ? word : header)));
        for (const index of missing) {
          const [before, after] = [complete[index], columns[index]];
          if (!before || !after) throw new Error('no column');
          if (after.role === null) continue;
          expect(after.confidence).toBeLessThan(before.confidence);
          if (after.role !== before.role || DECIDES.has(after.role))
            expect(isUnsure(after, DEFAULT_SETTINGS.askBelow)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the roles of the other columns as they are', () => {
    fc.assert(
      fc.property(without, ({ missing, word }) => {
        const columns = columnsUnder(HEADERS.map((header, index) => (missing.includes(index) ? word : header)));
        HEADERS.forEach((_, index) => {
          if (!missing.includes(index)) expect(columns[index]?.role).toBe(complete[index]?.role);
        });
      }),
      { numRuns: 300 },
    );
  });
});

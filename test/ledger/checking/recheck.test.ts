import * as fc from 'fast-check';
import { checkLedger, recheckRows } from '../../../src/ledger/checking/checkLedger';
import type { CheckContext } from '../../../src/ledger/checking/inspection';
import { fromIso } from '../../../src/ledger/day/day';
import type { Ledger } from '../../../src/ledger/ledger';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { ledgerFromText } from './ledgerFromText';

const HEADERS =
  '序号 | 来源 | 任务 | 牵头单位 | 配合单位 | 责任人 | 交办时间 | 完成时限 | 状态 | 进展 | 办结时间 | 件数';
const TITLE = '2024年议定事项台账（共6项）';

/** Few words for each column, so that edits make and mend duplicates, gaps, variants, empty columns and totals. */
const WORDS: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '7', ''],
  ['常务会', '专题会'],
  ['推进供水一体化', '完善医保方案', '完善医保方案。', '', '机密★5年'],
  ['市发改委', '市发展改革委', '各县区', '', '市水利局'],
  ['市财政局', '财政局', ''],
  ['张三', '', '/'],
  ['2024-03-11', '2024-08-01', '下周', ''],
  ['2024-05-31', '10月前', '5个工作日内', '', '市水利局', '2024-01-01'],
  ['已办结', '办理中', '已取消', '甲乙丙', ''],
  ['已全部完成', '正在征求意见', '', ' 首尾有空格 '],
  ['2024-05-20', '2024-09-01', '', '#REF!'],
  ['1', '2', ''],
];
const row = fc.tuple(...WORDS.map((words) => fc.constantFrom(...words))).map((cells) => cells.join(' | '));
const table = fc.array(row, { minLength: 2, maxLength: 9 });

/** The lines as a sheet: a total below, and a group above the fourth line. */
function opened(lines: readonly string[]): { ledger: Ledger; context: CheckContext } {
  const tasks = [...lines.slice(0, 3), '[分组] 二、民生', ...lines.slice(3)];
  const text = [HEADERS, ...tasks, `[小计] 合计 | 共${lines.length}项 | | | | | | | | | | 9`].join('\n');
  const { ledger, snapshot } = ledgerFromText(text, { title: TITLE, register: 'key-work' });
  const context = { asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS, snapshot, unitTable: null };
  return { ledger, context };
}

describe('checking edited rows again', () => {
  it('finds what a full check finds, edit after edit', () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.array(fc.tuple(fc.nat(), row), { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (lines, rounds) => {
          const first = opened(lines);
          let checked = checkLedger(first.ledger, first.context);
          let current = lines;
          for (const edits of rounds) {
            const next = new Map(edits.map(([place, line]) => [place % lines.length, line]));
            current = current.map((line, index) => next.get(index) ?? line);
            const { ledger, context } = opened(current);
            const edited = [...next.keys()].map((index) => ledger.tasks.rows[index] ?? 0);
            checked = recheckRows(checked, ledger, context, edited);
            expect(inOrder(checked.findings)).toEqual(inOrder(checkLedger(ledger, context).findings));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** By place and rule: findings at one cell have no order among themselves. */
function inOrder(findings: ReturnType<typeof checkLedger>['findings']): readonly string[] {
  const places = findings.map(({ row: at, column }) => at * 1000 + (column ?? 0));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  return findings.map((found) => JSON.stringify(found)).sort();
}

import fc from 'fast-check';
import { readWorkbook } from '../../../src/ledger/reading/readWorkbook';
import { taskAt } from '../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';

/** 2024-06-30. */
const asOf = 45473;

const headerWord = fc.constantFrom(
  '序号', '工作任务', '牵头单位', '责任单位', '配合单位', '完成时限', '办理状态', '进展情况', '办结时间', '交办时间', '会议名称',
  '1月', '责任分工', '时间', '备注', '', '单位', '总数', '完成率', '批示领导', '批示内容', '市交办时限', '区交办时限',
); // prettier-ignore
const content = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '一、产业发展',
    '小计',
    '注：每月更新',
    '审核人：王某某',
    '市发改委',
    '6月底前',
    '同上',
    '已完成',
    '#REF!',
    '1月',
    '标题',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer({ min: -10, max: 60_000 }),
  fc.double(),
  fc.boolean(),
);
const area = fc
  .tuple(
    fc.integer({ min: 1, max: 14 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

const sheet = fc
  .record({
    rows: fc.array(fc.array(fc.oneof(headerWord, content), { maxLength: 9 }), { maxLength: 14 }),
    header: fc.array(headerWord, { maxLength: 9 }),
    at: fc.integer({ min: 0, max: 4 }),
    merges: fc.array(area, { maxLength: 6 }),
    row: fc.integer({ min: 1, max: 5 }),
    column: fc.integer({ min: 1, max: 4 }),
    format: fc.constantFrom('General', 'yyyy-mm-dd', '0%', '@'),
  })
  .map(({ rows, header, at, merges, row, column, format }): SheetSnapshot => {
    const values: CellValue[][] = rows.map((each) => [...each]);
    values.splice(at, 0, header);
    return {
      name: '台账',
      origin: { row, column },
      values,
      text: values.map((each) => each.map(String)),
      numberFormats: values.map((each) => each.map(() => format)),
      merges,
      hiddenRows: [],
      hiddenColumns: [],
      date1904: false,
    };
  });

it('reads any grid without throwing, and every task it lists stands inside the ledger', () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 3 }), (sheets) => {
      const { ledgers, otherSheets } = readWorkbook(sheets, { asOf, settings: DEFAULT_SETTINGS });
      for (const ledger of ledgers) {
        const { layout, tasks } = ledger;
        for (let index = 0; index < tasks.count; index++) {
          const { row } = taskAt(ledger, index);
          expect(row).toBeGreaterThan(Math.max(...layout.headerRows));
          expect(row).toBeGreaterThanOrEqual(layout.firstTaskRow);
          expect(row).toBeLessThanOrEqual(layout.lastTaskRow);
          expect(layout.skipped.some((skipped) => skipped.row === row)).toBe(false);
        }
        const exclusive = ledger.columns.filter(
          ({ role }) => role === 'task' || role === 'deadline' || role === 'lead_unit',
        );
        expect(new Set(exclusive.map(({ role }) => role)).size).toBe(exclusive.length);
      }
      for (const { why } of otherSheets) expect(why).not.toBe('');
    }),
    { numRuns: 400 },
  );
});

import fc from 'fast-check';
import { check } from './ledgerFromText';

/** Cells that stand in sound ledgers; a status goes with a progress text and a finished date that agree with it. */
const TASKS = [
  '推进城乡供水一体化',
  '完善医保试点方案',
  '清理盘活存量资金',
  '开展保密宣传教育',
  '整治自建房安全',
  '#3泵站改造',
];
const LEADS = [
  '市水利局',
  '市医保局、市财政局',
  '县发改局',
  '张三',
  '同上',
  '市教育局牵头，市财政局配合',
  '城关镇',
  '市委办公室',
];
const DEADLINES = ['2024-08-31', '2024年12月31日', '长期坚持', '无明确时限', '一周内', '2024-06-30'];
const ASSIGNED = ['2024-03-11', '2024年3月', '3月11日', '/', '', '2024.3.11'];
const STANDINGS = [
  '已办结 | 已完成并通过验收。 | 2024-05-11',
  '按期办结 | 已全部落实到位。 | 5月11日',
  '逾期办结 | 已办结销号。 | 2024.5.20',
  '办理中 | 正在征求意见。 | ',
  '未启动 | 无进展 | /',
  '长期坚持 | 每月调度。 | 长期',
  '待销号 | 已整改，申请销号。 | ',
  '已取消 | | ',
  '逾期未办结 | 因资金问题滞后。 | 未办结',
  '基本完成 | 剩余2项正在推进。 | ',
  '办理中 | 已完成立项，正在招标。 | 预计2024年8月',
  '未到完成时限 | 按计划推进。 | ',
];

describe('false alarms', () => {
  it('reports no error in any ledger made of harmless cells', () => {
    const row = fc.record({
      task: fc.constantFrom(...TASKS),
      lead: fc.constantFrom(...LEADS),
      assigned: fc.constantFrom(...ASSIGNED),
      deadline: fc.constantFrom(...DEADLINES),
      standing: fc.constantFrom(...STANDINGS),
    });
    const style = fc.constantFrom<(index: number) => string>(
      (i) => String(i),
      (i) => `1.${i}`,
      (i) => `（${i}）`,
      (i) => `DB-2024-${String(i).padStart(3, '0')}`,
      () => '',
      (i) => `政督〔2024〕${Math.ceil(i / 3)}号`,
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), style, fc.boolean(), (rows, number, subtotal) => {
        const lines = rows.map(
          (cells, index) =>
            `${number(index + 1)} | ${cells.task} | ${cells.lead} | ${cells.assigned} | ${cells.deadline} | ${cells.standing}`,
        );
        const closing = subtotal ? [`[小计] 合计 | 共${rows.length}项`] : [];
        const table = [
          '序号 | 任务 | 牵头单位 | 交办时间 | 完成时限 | 状态 | 进展 | 办结时间',
          ...lines,
          ...closing,
        ].join('\n');
        const errors = check(table, { title: `台账（共${rows.length}项）` }).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors).toEqual([]);
      }),
    );
  });

  it('never throws on any cells', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'市发改委、共3项#%月日已办结未（）/-．０ ') })
      .map((text) => text.replace(/[|^]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const table = [
          '序号 | 任务 | 牵头单位 | 交办时间 | 完成时限 | 状态 | 进展 | 密级',
          ...rows.map((cells) => `a${cells.join(' | ')}`),
        ].join('\n');
        expect(Array.isArray(check(table))).toBe(true);
      }),
    );
  });
});

import type { Ledger } from '../../../../src/ledger/ledger';
import { yearIn } from '../../../../src/ledger/reading/tasks/ledgerYear';
import { dateInText, sourceInGroup, sourceInTitle } from '../../../../src/ledger/reading/tasks/taskSource';
import { taskAt } from '../../../../src/ledger/reading/tasks/taskView';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import type { SheetSnapshot } from '../../../../src/ledger/snapshot';
import { textTable } from '../../../support/textTable';

function read(snapshot: SheetSnapshot): Ledger {
  const reading = readWorkbook([snapshot], { asOf: 45473, settings: DEFAULT_SETTINGS });
  const ledger = reading.ledgers[0];
  if (!ledger) throw new Error(reading.otherSheets.map(({ why }) => why).join());
  return ledger;
}

describe('the year of a ledger', () => {
  it.each([
    ['清源市2024年重点工作台账', 2024],
    ['二〇二四年督办事项', 2024],
    ['二○二三年度目标任务', 2023],
    ['2023—2024年度重点任务', 2024],
    ['X政督〔2024〕3号', 2024],
    ['重点工作台账', null],
    ['电话0999-2024000', null],
  ])('in 「%s」 is %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it('comes from most of the dates where neither title nor sheet names one', () => {
    const { layout } = read(
      textTable('台账', [
        '序号 | 工作任务 | 责任单位 | 交办时间 | 完成时限',
        '1 | 开展冬春火灾防控专项行动 | 市消防救援支队 | 2023-11-01 | 12月底前',
        '2 | 开展岁末年初安全生产检查 | 市应急局 | 2023-11-03 | 12月底前',
        '3 | 开展春运安全保障有关工作 | 市交通局 | 2024-01-03 | 3月底前',
      ]),
    );
    expect(layout).toMatchObject({ year: 2023, yearFrom: '多数交办、会议、办结日期' });
  });
});

describe('the source of a task', () => {
  it('is the meeting or paper that a title names', () => {
    expect(sourceInTitle('2024年上半年市政府常务会议议定事项台账')).toBe('市政府常务会议');
    expect(sourceInTitle('政府工作报告重点任务台账（2024年）')).toBe('政府工作报告');
    expect(sourceInTitle('2024年督办事项台账')).toBeNull();
    expect(sourceInTitle(null)).toBeNull();
  });

  it('is the meeting of a group row without its numbering and date', () => {
    expect(sourceInGroup('一、市政府第14次常务会议（2024年3月5日）')).toBe('市政府第14次常务会议');
    expect(sourceInGroup('（二）县委常委会会议议定事项')).toBe('县委常委会会议');
    expect(sourceInGroup('一、产业发展')).toBeNull();
    expect(dateInText('市政府第14次常务会议（2024年3月5日）')).toBe('2024年3月5日');
  });
});

describe('tasks', () => {
  it('add the days between the two date systems in a 1904 workbook', () => {
    const table = textTable('台账', [
      '序号 | 工作任务 | 责任单位 | 交办时间 | 完成时限',
      '1 | 开展农贸市场标准化改造提升 | 市商务局 | 2020-03-10 | 2020-06-30',
      '2 | 建设县域冷链物流配送中心 | 市商务局 | 2020-03-10 | 2020-09-30',
    ]);
    const task = taskAt(read({ ...table, date1904: true }), 0);
    expect([task.assigned, task.deadline.date]).toEqual([43900 + 1462, 44012 + 1462]);
  });

  it('take status from the progress text where there is no status column, and say so', () => {
    const ledger = read(
      textTable('台账', [
        '序号 | 工作任务 | 责任单位 | 完成时限 | 进展情况',
        '1 | 完成防汛应急预案修订并印发 | 市应急局 | 5月底前 | 预案已修订印发，该项任务已完成。',
        '2 | 完成抗旱水源工程建设任务 | 市水利局 | 9月底前 | 正在进行管道铺设。',
        '3 | 完成水毁工程修复六处 | 市水利局 | 6月底前 |',
      ]),
    );
    expect(ledger.tasks.statusFrom).toBe('progress');
    expect([0, 1, 2].map((index) => taskAt(ledger, index).status.status)).toEqual(['done', 'in-progress', null]);
  });

  it('keep the first day of a moved deadline beside the new one', () => {
    const ledger = read(
      textTable('台账', [
        '序号 | 工作任务 | 责任单位 | 完成时限 | 延期至',
        '1 | 建成市档案馆新馆并完成搬迁 | 市档案馆 | 2024-03-31 | 2024-09-30',
        '2 | 完成地方志书编纂出版 | 市史志办 | 2024-06-30 |',
      ]),
    );
    expect(taskAt(ledger, 0).deadline).toMatchObject({ date: 45565, original: 45382 });
    expect(taskAt(ledger, 1).deadline.original).toBeUndefined();
  });

  it('count percentages as shares where no cell exceeds one', () => {
    const percents = (cells: readonly string[]): (number | null)[] => {
      const lines = cells.map(
        (cell, index) => `${index + 1} | 推进第${index + 1}标段道路工程建设施工 | 市交通局 | 年底前 | ${cell}`,
      );
      const ledger = read(textTable('台账', ['序号 | 工作任务 | 责任单位 | 完成时限 | 完成率', ...lines]));
      return cells.map((_, index) => taskAt(ledger, index).percent);
    };
    expect(percents(['60%', '100%', '完成80%'])).toEqual([60, 100, 80]);
    expect(percents(['0.6', '1', ''])).toEqual([60, 100, null]);
    expect(percents(['60', '100', '1'])).toEqual([60, 100, 1]);
  });

  it('let the responsible unit lead in a row whose lead unit is missing, and assist in the others', () => {
    const ledger = read(
      textTable('台账', [
        '序号 | 工作任务 | 牵头单位 | 责任单位 | 配合单位 | 完成时限',
        '1 | 建设城市书房和文化驿站二十个 | 市文旅局 | 市住建局 | 市财政局 | 年底前',
        '2 | 举办全市职工技能竞赛活动 | | 市总工会 | 市人社局 | 9月底前',
        '3 | 举办老年大学成果展示活动 | 市老干部局 | 各县区政府 | | 10月底前',
      ]),
    );
    expect(taskAt(ledger, 0)).toMatchObject({
      leadUnits: ['市文化和旅游局'],
      coUnits: ['市住房和城乡建设局', '市财政局'],
    });
    expect(taskAt(ledger, 1).leadUnits).toEqual(['市总工会']);
    expect(taskAt(ledger, 2).coUnits).toEqual([]);
    expect(taskAt(ledger, 2).unitGroups).toHaveLength(1);
  });

  it('have an id that stays when rows are put in before them', () => {
    const lines = ['序号 | 工作任务 | 责任单位 | 完成时限', '1 | 建设口袋公园十处 | 市园林局 | 年底前', '2 | 新建绿道十公里 | 市园林局 | 年底前']; // prettier-ignore
    const before = taskAt(read(textTable('台账', lines)), 1).id;
    const more = [lines[0] ?? '', '3 | 更新行道树五百株 | 市园林局 | 年底前', ...lines.slice(1)];
    expect(taskAt(read(textTable('台账', more)), 2).id).toBe(before);
  });
});

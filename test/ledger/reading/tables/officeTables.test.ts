import { fromIso, toIso } from '../../../../src/ledger/day/day';
import type { Day } from '../../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import type { WorkCalendar } from '../../../../src/ledger/day/workdays';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { dayKind } from '../../../../src/ledger/reading/tables/holidayTable';
import { readOfficeTables } from '../../../../src/ledger/reading/tables/officeTables';
import { taskAt } from '../../../../src/ledger/reading/tasks/taskView';
import type { TaskView } from '../../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import type { SheetSnapshot } from '../../../../src/ledger/snapshot';
import { textTable } from '../../../support/textTable';

const day = (iso: string): Day => fromIso(iso) ?? 0;

function holidays(name: string, lines: readonly string[]): { calendar: WorkCalendar; why: string } {
  const tables = readOfficeTables([textTable(name, lines)]);
  return { calendar: createWorkCalendar(tables.holidays), why: tables.sheets.get(name) ?? '' };
}

const worked = (calendar: WorkCalendar, days: readonly string[]) => days.map((iso) => calendar.isWorkday(day(iso)));

/** The State Council's own form: one line per festival. */
const WHOLE_2027 = [
  '2027年部分节假日安排（国办发明电〔2026〕9号） | < | <',
  '节日 | 放假时间 | 调休上班',
  '元旦 | 1月1日至3日 | ',
  '春节 | 2月5日（农历除夕、周五）至12日（周五），共8天 | 1月31日（周日）、2月20日（周六）上班',
  '清明节 | 4月3日至5日 | ',
  '劳动节 | 5月1日至5日放假调休 | 5月8日（周六）',
  '端午节 | 6月9日 | 无',
  '中秋节 | 9月15日 | /',
  '国庆节 | 10月1日至7日 | 10月9日、10日',
];

describe('what a word says of a day', () => {
  it.each([
    ['放假', true], ['休息', true], ['休假', true], ['假日', true], ['节假日', true], ['假期', true], ['公休', true], ['双休日', true],
    ['周末', true], ['休', true], ['假', true], ['非工作日', true], ['调休放假', true], ['不上班', true], ['免上班', true],
    ['无需上班', true], ['停上班', true], ['停止上班', true],
    ['上班', false], ['补班', false], ['加班', false], ['班', false], ['调休', false], ['工作日', false], ['调休上班', false],
    ['非节假日', false], ['非休息日', false], ['非假日', false], ['不放假', false], ['不休息', false], ['不休', false],
    ['取消放假', false], ['取消休假', false],
    ['值班', null], ['班次', null], ['早班', null], ['假装', null], ['轮休', null], ['休整', null], ['', null],
  ] as const)('%s: %p', (word, off) => {
    expect(dayKind(word)).toBe(off);
  }); // prettier-ignore
});

describe('the 节假日表 of a workbook', () => {
  it('makes a year official that it lists wholly', () => {
    const { calendar, why } = holidays('节假日表', WHOLE_2027);
    expect(worked(calendar, ['2027-02-08', '2027-02-20', '2027-01-31', '2027-02-15'])).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(calendar.isOfficial(2027)).toBe(true);
    expect(calendar.noticeOf(2027)).toContain('国办发明电〔2026〕9号');
    expect(why).toBe('节假日表：2027年放假28天、上班5天，工作日按本表计算');
  });

  it('leaves a year reckoned that it lists in part, with the statutory days still off', () => {
    const { calendar, why } = holidays('节假日', ['日期 | 类型', '2027-01-01 | 放假', '2027-01-31 | 调休上班']);
    expect(calendar.isOfficial(2027)).toBe(false);
    expect(worked(calendar, ['2027-01-01', '2027-01-31', '2027-02-08', '2027-10-01'])).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(why).toContain('没有列全七个法定节日，其余仍暂按周一至周五推算');
  });

  it('lays single days over the published year and keeps the others', () => {
    const { calendar, why } = holidays('节假日表', [
      '日期 | 类型 | 说明',
      '2024-04-11 | 放假 | 广西“三月三”，自治区政府令',
      '2024-02-18 | 上班 | 防汛值班',
    ]);
    expect(worked(calendar, ['2024-04-11', '2024-02-18', '2024-02-17', '2024-04-07'])).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect(calendar.isOfficial(2024)).toBe(true);
    expect(why).toBe('节假日表：2024年放假1天、上班1天，其中与国务院办公厅安排不同的1天以本表为准');
  });

  it('reads stretches from 开始 and 结束, over a merged type', () => {
    const { calendar } = holidays('工作日历', [
      '名称 | 开始日期 | 结束日期 | 类型',
      '高温假 | 2026-07-20 | 2026-07-24 | 休息',
      '台风假 | 2026-08-03 | 2026-08-04 | ^',
    ]);
    expect(worked(calendar, ['2026-07-20', '2026-07-24', '2026-08-04', '2026-08-05'])).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('reads a calendar of every day', () => {
    const lines = [
      '日期 | 日期类型',
      '2026-07-18 | 周末',
      '2026-07-19 | 补班',
      '2026-07-20 | 工作日',
      '2026-07-21 | 非工作日',
    ];
    const { calendar } = holidays('工作日历', lines);
    expect(worked(calendar, ['2026-07-18', '2026-07-19', '2026-07-20', '2026-07-21'])).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['待定 | 放假', '“待定”里的“待定”不是日期'],
    ['2027-02-30 | 放假', '“2027-02-30”里有日历上没有的日子'],
    ['2027-02-05 | 值班', '类型“值班”看不出是放假还是上班，请写“放假”或“上班”'],
    ['2027-02-05 | ', '没有写明放假还是上班'],
    [' | 放假', '没有填写日期'],
    ['2月5日 | 放假', '“2月5日”没有写年份'],
    ['2027-02-01至2027-12-01 | 放假', '起止日期跨度超过60天，请核对年份和月份'],
  ])('reports the row 「%s」 instead of dropping it', (line, reason) => {
    const { calendar, why } = holidays('节假日表', ['日期 | 类型', '2027-03-01 | 放假', line]);
    expect(why).toContain(`；第3行没有采用：${reason}`);
    expect(calendar.isWorkday(day('2027-03-01'))).toBe(false);
    expect(calendar.isWorkday(day('2027-03-02'))).toBe(true);
  });

  it('uses neither of two rows that contradict each other', () => {
    const { calendar, why } = holidays('节假日表', ['日期 | 类型', '2026-07-20 | 放假', '2026-07-20 | 上班']);
    expect(calendar.isWorkday(day('2026-07-20'))).toBe(true);
    expect(why).toContain('第3行没有采用：同一天在第2行写的是放假，两处不一致');
  });

  it('adds the days between the date systems in a 1904 workbook', () => {
    const sheet = { ...textTable('节假日表', ['日期 | 类型', '2022-07-19 | 放假']), date1904: true };
    const calendar = createWorkCalendar(readOfficeTables([sheet]).holidays);
    expect(calendar.isWorkday(day('2022-07-19') + 1462)).toBe(false);
  });

  it('is no table for the calendar where the sheet is a ledger', () => {
    const ledger = textTable('节假日值班督办', [
      '序号 | 工作任务 | 责任单位 | 日期',
      '1 | 做好节日期间值班值守和应急处置工作 | 市应急局 | 2024-02-09',
    ]);
    expect(readOfficeTables([ledger]).sheets.size).toBe(0);
  });
});

function read(sheets: readonly SheetSnapshot[], asOf = '2024-06-30') {
  return readWorkbook(sheets, { asOf: day(asOf), settings: DEFAULT_SETTINGS });
}

function taskOf(deadline: string, assigned: string, sheet: SheetSnapshot): TaskView {
  const ledger = textTable('督办台账', [
    '序号 | 工作任务 | 责任单位 | 交办时间 | 完成时限',
    `1 | 完成水毁工程修复六处并通过验收 | 市水利局 | ${assigned} | ${deadline}`,
  ]);
  const first = read([ledger, sheet]).ledgers[0];
  if (!first) throw new Error('no ledger');
  return taskAt(first, 0);
}

const due = (task: TaskView) => (task.deadline.date === null ? null : toIso(task.deadline.date));

describe('deadlines', () => {
  it('in working days follow the 节假日表, and are official where it lists the year', () => {
    const without = taskOf('5个工作日内', '2027-02-03', textTable('说明', ['填写说明']));
    expect(without.deadline).toMatchObject({ official: false });
    expect(without.deadline.reason).toContain('2027年放假安排尚未全部公布，暂按周一至周五推算');
    const { deadline } = taskOf('5个工作日内', '2027-02-03', textTable('节假日表', WHOLE_2027));
    expect(deadline.official).toBe(true);
    expect([due(without), toIso(deadline.date ?? 0)]).toEqual(['2027-02-12', '2027-02-18']);
  });

  it.each([
    ['每季度结束后5个工作日内', '2027-01-20'],
    ['收到后5个工作日内报方案\n收到后20个工作日内办结', '2026-12-28'],
  ])('「%s」 says that a year without a notice is reckoned', (deadline, assigned) => {
    const ledger = textTable('督办台账', [
      '序号 | 工作任务 | 责任单位 | 交办时间 | 完成时限',
      `1 | 完成水毁工程修复六处并通过验收 | 市水利局 | ${assigned} | ${deadline.replace('\n', '\\n')}`,
    ]);
    const reading = read([ledger], assigned).ledgers[0]?.tasks.deadline.dictionary[0];
    expect(reading).toMatchObject({ official: false });
    expect(reading?.reason).toContain('暂按周一至周五推算');
  });

  const events = textTable('重要日期', [
    '2024年重要日期',
    '事件 | 日期',
    '汛期 | 6月1日至9月30日',
    '市两会 | 2024年1月15日',
    '市两会 | 2025-01-13',
    '下次常务会 | 待定',
  ]);

  it.each([
    ['汛期前', '2024-03-11', '2024-05-31'],
    ['两会前', '2024-03-11', '2025-01-12'],
    ['2024年两会前', '', '2024-01-14'],
    ['汛期结束后10日内', '2024-03-11', '2024-10-10'],
    ['汛期后10日内', '2024-03-11', '2024-10-10'],
    ['汛期结束前', '2024-03-11', '2024-09-29'],
    ['下次常务会前', '2024-03-11', null],
  ])('「%s」 assigned on 「%s」 is due on %s by the 事件表', (deadline, assigned, expected) => {
    expect(due(taskOf(deadline, assigned, events))).toBe(expected);
  });

  it('that name an event mean the one of the ledger’s year where the row has no day', () => {
    const passed = textTable('事件表', ['事件 | 日期', '汛期 | 2024-05-01']);
    const ledger = textTable('2024年督办台账', [
      '序号 | 工作任务 | 责任单位 | 完成时限',
      '1 | 完成水毁工程修复六处 | 市水利局 | 汛期前',
    ]);
    expect(read([ledger, passed]).ledgers[0]?.tasks.deadline.dictionary[0]?.date).toBe(day('2024-04-30'));
  });

  it('are told what the 事件表 gave and what it did not', () => {
    expect(read([events]).otherSheets).toEqual([
      {
        sheet: '重要日期',
        why: '事件表：收录3个事件的日期（汛期2024年6月1日至2024年9月30日，市两会2024年1月15日，市两会2025年1月13日）；第6行没有采用：“待定”里的“待定”不是日期',
      },
    ]);
  });
});

describe('the 单位表', () => {
  const table = [
    '单位全称 | 简称 | 曾用名 | 更名日期',
    '市自然资源局 | 市资规局 | 市国土资源局、市规划局 | 2019-01-10',
    '市生态环境局 | | 市环保局 |',
  ];
  const ledger = textTable('台账', [
    '序号 | 工作任务 | 责任单位 | 完成时限',
    '1 | 完成国土空间总体规划编制报批 | 市国土资源局 | 年底前',
    '2 | 完成违法用地专项整治行动 | 市自然资源局 | 年底前',
    '3 | 完成入河排污口排查整治 | 市环保局 | 年底前',
  ]);

  it('makes one unit of a body and its former names', () => {
    const reading = read([ledger, textTable('单位表', table)]);
    const { leadUnits } = reading.ledgers[0]?.tasks ?? {};
    expect(leadUnits?.dictionary.map(({ lead }) => lead)).toEqual([
      ['市自然资源局'],
      ['市自然资源局'],
      ['市生态环境局'],
    ]);
    expect(reading.unitTable?.units[0]?.former).toEqual([
      { name: '市国土资源局', until: day('2019-01-10') },
      { name: '市规划局', until: day('2019-01-10') },
    ]);
    expect(reading.otherSheets[0]?.why).toBe('单位表，收录2个单位的全称和简称，其中2个有曾用名');
  });

  it('uses a name for neither unit that claims it, and says so', () => {
    const disputed = ['单位全称 | 简称', '市数据局 | 数据局', '市大数据中心 | 数据局'];
    const { unitTable, otherSheets } = read([ledger, textTable('单位表', disputed)]);
    expect(unitTable?.units.map(({ aliases }) => aliases)).toEqual([[], []]);
    expect(otherSheets[0]?.why).toContain('第2行没有采用：“数据局”同时写在“市数据局”、“市大数据中心”名下');
  });
});

import { fromIso, toIso } from '../../../src/ledger/day/day';
import { rateTable, type RateLine, type RateTable } from '../../../src/ledger/rates/rateTable';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { textTable } from '../../support/textTable';

/** 2024-12-31, the day of the yearly report. */
const AS_OF = fromIso('2024-12-31') ?? 0;
const FIRST_MEETING = fromIso('2024-01-08') ?? 0;

/** One kind of meeting in a year: how often it met, what it decided and what became of it. */
interface Series {
  /** The name as the clerk wrote it, with the number of the meeting. */
  readonly name: (number: number) => string;
  readonly meetings: number;
  readonly items: number;
  readonly overdue: number;
  readonly noDeadline: number;
}

const HEADER = '会议名称 | 会议时间 | 序号 | 议定事项 | 牵头单位 | 完成时限 | 办理状态 | 办结时间';
const UNITS = ['市发改委', '市财政局', '市住建局', '市教育局', '市交通局'];

/** The sheet of one series: the open items stand at its end. */
function sheetOf(title: string, { name, meetings, items, overdue, noDeadline }: Series): string[] {
  const lines = [title, HEADER];
  let counted = 0;
  let meetingBefore = 0;
  for (let item = 0; item < items; item++) {
    const meeting = Math.floor((item * meetings) / items) + 1;
    counted = meeting === meetingBefore ? counted + 1 : 1;
    meetingBefore = meeting;
    const day = FIRST_MEETING + 7 * meeting;
    const due = toIso(day + 30);
    const left = items - item;
    const open = left <= overdue + noDeadline;
    const deadline = left <= noDeadline ? (item % 2 === 0 ? '' : '无明确时限') : due;
    const unit = UNITS[item % UNITS.length] ?? '';
    const cells = [name(meeting), toIso(day), String(counted), `落实第${meeting}次会议议定的第${counted}项工作`, unit];
    lines.push([...cells, deadline, open ? '办理中' : '已办结', open ? '' : toIso(day + 20)].join(' | '));
  }
  return lines;
}

const SERIES: readonly (readonly [string, Series])[] = [
  ['市政府常务会议', { name: (n) => (n % 3 === 0 ? '常务会议' : `市政府第${n}次常务会议`), meetings: 14, items: 197, overdue: 2, noDeadline: 7 }],
  ['市长办公会', { name: (n) => (n % 2 === 0 ? '市长办公会' : '市长办公会议'), meetings: 12, items: 92, overdue: 1, noDeadline: 9 }],
  ['市长专题会', { name: (n) => (n % 2 === 0 ? '市长专题会议' : '市长专题会'), meetings: 34, items: 404, overdue: 4, noDeadline: 49 }],
]; // prettier-ignore

const sheets = SERIES.map(([title, series]) => textTable(title, sheetOf(`2024年${title}议定事项台账`, series)));
const state = analyseSnapshots(sheets, { asOf: AS_OF, settings: DEFAULT_SETTINGS });
const tableBy = (by: Parameters<typeof rateTable>[1]): RateTable =>
  rateTable(state.ledgers, by, DEFAULT_SETTINGS, AS_OF);

const figures = ({ meetings, total, done, open, overdue, noDeadline, notDue, rateText }: RateLine): unknown[] => [
  meetings, total, done, open, overdue, noDeadline, notDue, rateText,
]; // prettier-ignore

describe('the figures of a city’s yearly report, from its ledgers', () => {
  it('are 188 of 197, 82 of 92 and 351 of 404, by source', () => {
    expect(tableBy('source').rows.map(figures)).toEqual([
      [14, 197, 188, 9, 2, 7, 0, '95.4%'],
      [12, 92, 82, 10, 1, 9, 0, '89.1%'],
      [34, 404, 351, 53, 4, 49, 0, '86.9%'],
    ]);
  });

  it('leave 72 open in the total: 7 overdue and 65 without a deadline', () => {
    const { total, identities } = tableBy('source');
    expect(figures(total)).toEqual([60, 693, 621, 72, 7, 65, 0, '89.6%']);
    expect(identities.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('stand in one line per meeting', () => {
    const { rows, total } = tableBy('meeting');
    expect(rows.length).toBe(60);
    expect(rows[0]?.key).toBe('市政府常务会议 2024-01-15');
    expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(total.total);
  });

  it('raise no alarm but the missing deadlines', () => {
    const rules = new Set(state.ledgers.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect([...rules]).toEqual(['deadline-missing']);
  });
});

describe('the figures of other registers', () => {
  const ledgerOf = (title: string, header: string, rows: readonly string[]): RateTable['total'] => {
    const analysed = analyseSnapshots([textTable('台账', [title, header, ...rows])], {
      asOf: AS_OF,
      settings: DEFAULT_SETTINGS,
    });
    return rateTable(analysed.ledgers, 'source', DEFAULT_SETTINGS, AS_OF).total;
  };
  const many = (count: number, done: number, row: (number: number, isDone: boolean) => string): string[] =>
    Array.from({ length: count }, (_, index) => row(index + 1, index < done));

  it('are 568 of 587 tasks of the two reports', () => {
    const rows = many(587, 568, (number, isDone) =>
      `${number} | 完成政府工作报告确定的第${number}项任务 | 市发改委 | 年底前 | ${isDone ? '已完成' : '正在推进'}`,
    ); // prettier-ignore
    const total = ledgerOf('2024年“两报告”任务分解台账', '序号 | 工作任务 | 牵头单位 | 完成时限 | 办理状态', rows);
    expect([total.done, total.total, total.rateText]).toEqual([568, 587, '96.8%']);
  });

  it('are 321 of 342 instructions of the mayor', () => {
    const rows = many(342, 321, (number, isDone) =>
      `${number} | 市长 | 请认真研究解决第${number}号来信反映的问题 | 市信访局 | 10个工作日内 | 2024-03-11 | ${isDone ? '办结' : '在办'}`,
    ); // prettier-ignore
    const total = ledgerOf(
      '市长批示件台账',
      '序号 | 批示领导 | 批示内容 | 承办单位 | 办结时限 | 批示时间 | 办理状态',
      rows,
    );
    expect([total.done, total.open, total.overdue, total.rateText]).toEqual([321, 21, 21, '93.9%']);
  });

  it('are 28 of 28 as 100% without decimals', () => {
    const rows = many(28, 28, (number) => `${number} | 落实常委会第${number}项议定事项 | 市委办 | 3月底前 | 已落实`);
    expect(ledgerOf('市委常委会议定事项', '序号 | 议定事项 | 责任单位 | 时限 | 状态', rows).rateText).toBe('100%');
  });
});

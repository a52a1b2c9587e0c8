import { fromIso } from '../../../src/ledger/day/day';
import { at } from '../../../src/ledger/coded';
import { headerFingerprint } from '../../../src/ledger/reading/columns/headerFingerprint';
import { NOTHING_DECIDED, withDecidedUnits, type ReadingDecisions } from '../../../src/ledger/reading/decisions';
import { readWorkbook } from '../../../src/ledger/reading/readWorkbook';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { WorkbookReading } from '../../../src/ledger/ledger';
import type { SheetSnapshot } from '../../../src/ledger/snapshot';

const LEDGER = ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'];
const ROLL = ['序号', '科室', '职务', '房间'];

function sheet(name: string, rows: readonly (readonly string[])[]): SheetSnapshot {
  return {
    name,
    origin: { row: 1, column: 1 },
    values: rows,
    text: rows,
    numberFormats: rows.map((row) => row.map(() => '@')),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
}

const TASKS = [
  ['1', '推进农村公路改造工程', '市营商办', '2024年3月底前', '已完成'],
  ['2', '开展校园周边交通整治', '市营商环境建设局', '2024年6月底前', '正在办理'],
];
const march = sheet('三月', [LEDGER, ...TASKS]);
const roll = sheet('名册', [ROLL, ['1', '综合科', '科长', '301'], ['2', '秘书科', '科员', '302']]);

function read(decided: Partial<ReadingDecisions>, sheets: readonly SheetSnapshot[] = [march, roll]): WorkbookReading {
  return readWorkbook(sheets, {
    asOf: fromIso('2024-04-01') ?? 0,
    settings: DEFAULT_SETTINGS,
    decided: { ...NOTHING_DECIDED, ...decided },
  });
}

const leads = ({ ledgers }: WorkbookReading) =>
  [0, 1].map((task) => ledgers[0] && at(ledgers[0].tasks.leadUnits, task).lead[0]);

describe('what the clerk decided', () => {
  it('changes nothing where nothing was decided', () => {
    const { ledgers, otherSheets } = read({});
    expect(ledgers.map(({ layout, register }) => [layout.sheet, register])).toEqual([['三月', 'key-work']]);
    expect(otherSheets.map(({ sheet: name }) => name)).toEqual(['名册']);
  });

  it('says of which kind a ledger is, on every sheet with the same header, and in next month’s file', () => {
    const decided = { registers: { [headerFingerprint(LEDGER)]: 'rectification' } } as const;
    const april = sheet('四月', [LEDGER, ...TASKS]);
    const { ledgers } = read(decided, [march, april]);
    expect(ledgers.map(({ register, registerWhy }) => [register, registerWhy])).toEqual([
      ['rectification', '您已确认'],
      ['rectification', '您已确认'],
    ]);
  });

  it('sets aside what the clerk calls no ledger, with that as the reason', () => {
    const fingerprint = headerFingerprint(LEDGER);
    const { ledgers, otherSheets } = read({ tables: { [fingerprint]: 'no-ledger' } });
    expect(ledgers).toEqual([]);
    expect(otherSheets[0]).toEqual({ sheet: '三月', why: '您已确认这不是台账', fingerprint });
  });

  it('reads a table as a ledger that does not look like one, but not a header without rows', () => {
    const fingerprint = read({}).otherSheets[0]?.fingerprint ?? '';
    expect(fingerprint).toBe(headerFingerprint(ROLL));
    expect(read({ tables: { [fingerprint]: 'ledger' } }).ledgers.map(({ layout }) => layout.sheet)).toEqual([
      '三月',
      '名册',
    ]);
    const empty = sheet('空表', [LEDGER]);
    expect(read({ tables: { [headerFingerprint(LEDGER)]: 'ledger' } }, [empty]).ledgers).toEqual([]);
  });

  it('joins the names that the clerk joined, and no others', () => {
    expect(leads(read({}))).toEqual(['市营商办', '市营商环境建设局']);
    const joined = read({ units: { 市营商办: '市营商环境建设局' } });
    expect(leads(joined)).toEqual(['市营商环境建设局', '市营商环境建设局']);
    expect(leads(read({ units: { 市营商办: null } }))).toEqual(['市营商办', '市营商环境建设局']);
    expect(joined.unitTable).toBeNull();
  });
});

describe('the unit table with decided names', () => {
  const table = { sheet: '单位表', units: [{ name: '市行政审批局', aliases: ['市审批局'] }] };

  it('adds a name to the unit it means, and a unit that the table lacks', () => {
    expect(withDecidedUnits(table, { 审批办: '市行政审批局', 市数管局: '市数据局' })?.units).toEqual([
      { name: '市行政审批局', aliases: ['市审批局', '审批办'] },
      { name: '市数据局', aliases: ['市数管局'] },
    ]);
  });

  it('follows a name to the unit at the end, and comes back from a circle', () => {
    expect(withDecidedUnits(null, { 甲: '乙', 乙: '丙' })?.units).toEqual([{ name: '丙', aliases: ['甲', '乙'] }]);
    expect(() => withDecidedUnits(null, { 甲: '乙', 乙: '甲' })).not.toThrow();
  });

  it('stays the table itself where no names are joined', () => {
    expect(withDecidedUnits(table, { 甲: null })).toBe(table);
    expect(withDecidedUnits(null, {})).toBeNull();
  });
});

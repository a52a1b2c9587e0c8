import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { demoWorkbook } from '../../../src/demo/ledger/demoWorkbook';
import { saveWorkbook } from '../../../src/host/package/save';
import { toIso } from '../../../src/ledger/day/day';
import {
  NOTICE_KINDS,
  NOTICE_PERIODS,
  type Notice,
  type NoticeKind,
  type NoticeTable,
} from '../../../src/ledger/notices/notice';
import { periodContaining } from '../../../src/ledger/periods/period';
import { taskAt } from '../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { stateAt } from '../../../src/ledger/standing/standings';
import type { State } from '../../../src/ledger/vocabulary';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { noticePlan } from '../../../src/operations/noticePlan';
import { snapshotsOfFile } from '../../support/snapshotOfWorkbook';
import { day } from '../standing/ledgerOf';
import { sheetsOf } from './noticesOf';
import type { Item } from './recount';
import { isOpen } from './recount';
import { lineTableFaults, listFaults, sentenceFaults, type Fault } from './recountedNotice';

const AS_OF = day('2024-06-30');
const UNITS = ['市民政局', '市财政局', '市教育局', '市公安局'];
const SERIES = ['市政府常务会议', '市委常委会'];
const LEADERS = ['市长', '市委书记'];
const CATEGORIES = ['投诉', '咨询', '求助'];
const WAYS = ['直接答复', '转办'];
const CLASSES = ['A类', 'B类', 'C类'];
const LEVELS = ['市级', '省级'];

const anyDay = fc.integer({ min: day('2024-02-01'), max: day('2024-06-28') });
const anyRow = fc.record({
  unit: fc.constantFrom(...UNITS),
  source: fc.constantFrom(...SERIES),
  leader: fc.constantFrom(...LEADERS),
  meeting: fc.constantFrom(day('2024-01-08'), day('2024-01-22')),
  due: fc.option(
    fc.oneof(
      fc.integer({ min: day('2024-03-01'), max: day('2024-09-30') }),
      fc.integer({ min: AS_OF - 1, max: AS_OF + DEFAULT_SETTINGS.warningDays + 1 }),
    ),
  ),
  finished: fc.option(anyDay),
  status: fc.constantFrom('已办结', '已办结', '正在办理', '正在办理', '取消'),
  progress: fc.constantFrom('', '正在推进'),
  problem: fc.constantFrom('', '', '资金不足'),
  category: fc.constantFrom(...CATEGORIES),
  way: fc.constantFrom(...WAYS),
  satisfaction: fc.constantFrom('', '满意', '基本满意', '不满意'),
  level: fc.constantFrom('', ...LEVELS),
  result: fc.constantFrom(...CLASSES),
});
type Row = typeof anyRow extends fc.Arbitrary<infer T> ? T : never;

/** The state of a row by the rules of the vocabulary, written once more. */
function stateOf({ status, due, finished }: Row): State {
  if (status === '取消') return 'excluded';
  if (status === '正在办理') return due === null ? 'no-deadline' : due < AS_OF ? 'overdue' : 'not-due';
  if (due === null) return 'done-on-time';
  if (finished === null) return 'done-undated';
  return finished <= due ? 'done-on-time' : 'done-late';
}

const itemOf = (row: Row, index: number): Item => ({
  number: String(index + 1),
  task: `事项${'甲乙丙丁戊己庚辛壬癸'[index % 10] ?? ''}${'子丑寅卯'[Math.floor(index / 10)] ?? ''}`,
  units: [row.unit],
  source: row.source,
  leader: row.leader,
  meeting: row.meeting,
  assigned: row.meeting,
  due: row.due,
  finished: row.status === '已办结' ? row.finished : null,
  state: stateOf(row),
  progress: row.progress,
  problem: row.problem,
  category: row.category,
  way: row.way,
  satisfaction: row.satisfaction,
  level: row.level,
});

const date = (value: number | null): string => (value === null ? '' : toIso(value));
const line = (cells: readonly (string | number)[]): string => cells.join(' | ');
type Cells = (item: Item, row: Row) => readonly (string | number)[];

/** A ledger: its name, title and columns, and what stands in them. */
type Form = readonly [name: string, title: string, headers: readonly string[], cells: Cells];

const ordinary: Form = [
  '台账', '2024年督办事项台账',
  ['序号', '任务来源', '会议时间', '工作任务', '牵头单位', '牵头领导', '完成时限', '办结时间', '办理状态', '进展情况', '存在问题'],
  (item, { status }) => [item.number, item.source, date(item.meeting), item.task, item.units.join(), item.leader, date(item.due), date(item.finished), status, item.progress, item.problem],
]; // prettier-ignore

/** The ledgers that some kinds speak of alone. */
const FORMS: Readonly<Partial<Record<NoticeKind, Form>>> = {
  hotline: [
    '工单', '2024年12345热线工单台账',
    ['序号', '诉求类型', '诉求内容', '承办单位', '受理时间', '办理时限', '办结时间', '办理状态', '处理方式', '满意度'],
    (item, { status }) => [item.number, item.category, item.task, item.units.join(), date(item.assigned), date(item.due), date(item.finished), status, item.way, item.satisfaction],
  ],
  petition: [
    '信访', '2024年群众来信来访办理台账',
    ['序号', '来信时间', '类别', '信访事项', '承办单位', '办理期限', '办结日期', '办理状态'],
    (item, { status }) => [item.number, date(item.assigned), item.category, item.task, item.units.join(), date(item.due), date(item.finished), status],
  ],
  proposal: [
    '建议提案', '2024年人大代表建议、政协提案办理台账',
    ['编号', '案由', '主办单位', '交办时间', '办理期限', '办结时间', '办理状态', '满意度'],
    (item, { status }) => [item.number, item.task, item.units.join(), date(item.assigned), date(item.due), date(item.finished), status, item.satisfaction],
  ],
  instruction: [
    '批示件', '2024年领导批示件办理台账',
    ['编号', '批示领导', '批示时间', '批示内容', '承办单位', '办理时限', '办结时间', '办理状态'],
    (item, { status }) => [item.number, item.leader, date(item.assigned), item.task, item.units.join(), date(item.due), date(item.finished), status],
  ],
  information: [
    '政务信息', '政务信息报送采用情况台账',
    ['序号', '信息标题', '报送单位', '报送时间', '采用级别', '采用刊物'],
    (item) => [item.number, item.task, item.units.join(), date(item.assigned), item.level, item.level === '' ? '' : '信息快报'],
  ],
}; // prettier-ignore

/** The same rows as the ledger that a kind speaks of. */
function ledgerText(kind: NoticeKind, rows: readonly Row[]): string {
  const [name, title, headers, cells] = FORMS[kind] ?? ordinary;
  const lines = rows.map((row, index) => line(cells(itemOf(row, index), row)));
  return [`# ${name}`, line([title, ...headers.slice(1).map(() => '<')]), line(headers), ...lines].join('\n');
}

const groupsOf = (items: readonly Item[]): Map<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const name of new Set([...item.units, item.source, item.leader])) {
      if (name !== '') groups.set(name, [...(groups.get(name) ?? []), item]);
    }
  }
  return groups;
};

const within = (value: number | null, { start, end }: { start: number; end: number }): boolean =>
  value !== null && value >= start && value <= end;

const isSoon = ({ state, due }: Item): boolean =>
  state === 'not-due' && due !== null && due - AS_OF <= DEFAULT_SETTINGS.warningDays;
/** The units with something late or about to fall due. */
const urged = (items: readonly Item[]): string[] =>
  [...new Set(items.filter((item) => item.state === 'overdue' || isSoon(item)).flatMap(({ units }) => units))].sort();

/** What each list holds. */
function expectedIn(title: string, notice: Notice, items: readonly Item[]): readonly Item[] {
  const open = items.filter(isOpen);
  const overdue = items.filter(({ state }) => state === 'overdue');
  const soon = open.filter(isSoon);
  switch (title) {
    case '逾期未办结事项清单':
    case '逾期未办结事项':
      return overdue;
    case '无明确完成时限事项清单':
    case '没有明确完成时限的事项清单':
      return items.filter(({ state }) => state === 'no-deadline');
    case '督查事项落实情况表':
    case '在办事项评估':
    case '尚未办结的领导批示':
    case '尚未办结的建议、提案':
      return open;
    case '本月到期事项':
      return open.filter(({ due }) => within(due, notice.period));
    case '本月没有更新进展的事项':
      return open.filter(({ progress }) => progress === '');
    case '提请协调事项':
      return open.filter(({ problem }) => problem !== '');
    case '督办事项存在问题清单':
      return open.filter(({ problem, state }) => state === 'overdue' || problem !== '');
    case '催办事项':
      return [...overdue, ...soon].filter(({ units }) => units.includes(notice.addressedTo ?? ''));
  }
  const [, series, when] = /^(.*?)（(.*)）议定事项落实情况$/u.exec(title) ?? [];
  if (series === undefined) throw new Error(`no rule for the list ${title}`);
  return items.filter(
    (item) =>
      item.source === series &&
      item.state !== 'excluded' &&
      item.meeting !== null &&
      toIso(item.meeting) === isoOf(when ?? ''),
  );
}

const isoOf = (said: string): string =>
  said.replace(
    /(\d+)年(\d+)月(\d+)日/u,
    (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

function faultsOf(notice: Notice, items: readonly Item[], lists: (title: string) => readonly Item[]): Fault[] {
  const groups = groupsOf(items);
  const counted = items.filter(({ state }) => state !== 'excluded');
  const unitsRated = new Set(counted.filter(({ state }) => state !== 'long-term').flatMap(({ units }) => units)).size;
  const known: Record<string, number> = {
    '共有#个单位': unitsRated,
    '本期新受理#件': items.filter(({ assigned }) => within(assigned, notice.period)).length,
    '，办结#件': items.filter(({ finished }) => within(finished, notice.period)).length,
    '本月没有更新进展的#项': rowsIn(notice, '本月没有更新进展的事项'),
    '本期没有更新进展的事项#项': items.filter((item) => isOpen(item) && item.progress === '').length,
    '本月到期尚未办结的#项': rowsIn(notice, '本月到期事项'),
    '已逾期#天':
      AS_OF -
      Math.min(
        ...items.filter(({ task }) => notice.tables[0]?.rows.some((row) => row[1] === task)).map(({ due }) => due ?? 0),
      ),
  };
  const meeting = (text: string): readonly Item[] =>
    items.filter((item) => item.meeting !== null && `${toIso(item.meeting)}${item.source}` === text);
  const subjects = new Map(groups);
  for (const { source, meeting: held } of items) {
    if (held === null) continue;
    const text = `${toIso(held)}${source}`;
    subjects.set(`日${source}议定`, meeting(text));
  }
  const last = (source: string): readonly Item[] => {
    const held = Math.max(...items.filter((item) => item.source === source).map((item) => item.meeting ?? 0));
    return items.filter((item) => item.source === source && item.meeting === held);
  };
  for (const source of new Set(items.map((item) => item.source))) subjects.set(`日${source}议定`, last(source));
  const tables = [
    ...notice.tables.map((table): [string, NoticeTable] => [table.caption, table]),
    ...notice.attachments.map(({ title, table }): [string, NoticeTable] => [title, table]),
  ];
  return [
    ...sentenceFaults(notice, notice.addressedTo === null ? items : listedIn(notice, items), subjects, known),
    ...tables.flatMap(([title, table]): Fault[] => {
      if (table.rowLines !== undefined || table.columns[0]?.header === '项目') return [];
      if (table.places === undefined) return lineTableFaults(table, items);
      return listFaults(table, lists(title), AS_OF);
    }),
  ];
}

/** A paper for a unit speaks of the items in its table, which are counted for themselves. */
const listedIn = ({ tables }: Notice, items: readonly Item[]): readonly Item[] =>
  items.filter(({ task }) => tables.some(({ rows }) => rows.some((row) => row.includes(task))));

const rowsIn = (notice: Notice, caption: string): number =>
  notice.tables.find((each) => each.caption === caption)?.rows.length ?? 0;

describe('every figure of a notice, counted again', () => {
  it.each(NOTICE_KINDS)('%s says what any ledger holds', (kind) => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 25 }), (rows) => {
        const state = analyseSnapshots(sheetsOf(ledgerText(kind, rows)), { asOf: AS_OF, settings: DEFAULT_SETTINGS });
        const planned = noticePlan(state, kind, periodContaining(AS_OF, NOTICE_PERIODS[kind]));
        if (!planned.ok) {
          expect(planned.error.code).toBe('nothing-to-report');
          return;
        }
        const items = rows.map(itemOf);
        if (kind === 'reminder')
          expect(planned.notices.map(({ addressedTo }) => addressedTo).sort()).toEqual(urged(items));
        for (const notice of planned.notices) {
          expect(faultsOf(notice, items, (title) => expectedIn(title, notice, items))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('the year of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'demo.xlsx'), saveWorkbook(demoWorkbook()));
  const asOf = day('2025-12-31');
  const state = analyseSnapshots(snapshotsOfFile(join(folder, 'demo.xlsx')), { asOf, settings: DEFAULT_SETTINGS });
  const items = state.ledgers.map(({ ledger, standings }) =>
    Array.from({ length: ledger.tasks.count }, (_, index): Item => {
      const view = taskAt(ledger, index);
      const finished = ledger.tasks.finished;
      return {
        number: view.number ?? '',
        task: view.task ?? '',
        units: view.leadUnits,
        source: view.source ?? '',
        leader: view.leader ?? '',
        meeting: view.meetingDate,
        assigned: null,
        due: null,
        finished: finished === null ? null : (finished.dictionary[finished.codes[index] ?? 0]?.day ?? null),
        state: stateAt(standings, index),
        progress: '',
        problem: '',
        category: '',
        way: '',
        satisfaction: '',
        level: '',
      };
    }),
  );

  it.each(['quarter', 'meeting', 'supervision', 'instruction', 'year'] as const)('%s', (kind) => {
    const planned = noticePlan(state, kind, periodContaining(asOf, NOTICE_PERIODS[kind]));
    if (!planned.ok) throw new Error(planned.error.message);
    const own = items.filter((_, index) => {
      const ledger = state.ledgers[index]?.ledger;
      if (kind === 'meeting') return ledger?.tasks.meetingDate !== null;
      return kind !== 'instruction' || ledger?.register === 'instruction';
    });
    const all = own.flat();
    const [notice] = planned.notices;
    const tables = notice.attachments.filter(({ table }) => table.places === undefined);
    expect(tables.flatMap(({ table }) => lineTableFaults(table, all))).toEqual([]);
  });
});

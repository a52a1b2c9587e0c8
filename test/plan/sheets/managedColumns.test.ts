import { createWorkCalendar, type WorkCalendar } from '../../../src/ledger/day/workdays';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { lightAt, standingsOf, stateAt } from '../../../src/ledger/standing/standings';
import { DEADLINE_KINDS, LIGHT_LABELS, REPORTED_STATUSES, STATE_LABELS } from '../../../src/ledger/vocabulary';
import { manageLedgersPlan } from '../../../src/plan/sheets/manageLedgers';
import {
  MANAGED_COLUMNS,
  managedAreas,
  managedLefts,
  managedOffset,
  withoutManagedColumns,
} from '../../../src/plan/sheets/managedLayout';
import { preferredName, SHEET_STATISTICS as PLANNED } from '../../../src/plan/sheets/names';
import { day, type TaskLine } from '../../ledger/standing/ledgerOf';
import { Calculated } from './calculated';
import { columnOf, managedOf, sheetOf, TEST_COLUMNS } from './sheetOf';

const SHEET_STATISTICS = preferredName(PLANNED);

const AS_OF = '2024-07-01';
const STATE = TEST_COLUMNS.length + 1 + managedOffset('state');
const LIGHT = TEST_COLUMNS.length + 1 + managedOffset('light');
const DAYS = TEST_COLUMNS.length + 1 + managedOffset('daysLeft');

async function managed(lines: readonly TaskLine[], settings: Settings = DEFAULT_SETTINGS) {
  const ledger = managedOf(lines, AS_OF, settings);
  const plan = manageLedgersPlan([ledger], { settings, asOf: day(AS_OF), fixedDay: day(AS_OF), periods: [] });
  return { ledger, plan, book: await Calculated.of([ledger.snapshot], plan) };
}

/** Every combination that a state can depend on. */
const EVERY_CASE: readonly TaskLine[] = REPORTED_STATUSES.flatMap((status) =>
  DEADLINE_KINDS.flatMap((kind) =>
    [undefined, '2024-06-30'].flatMap((deadline) =>
      [undefined, '2024-06-30', '2024-07-01'].map((finished): TaskLine => ({
        status,
        kind,
        ...(deadline === undefined ? {} : { deadline }),
        ...(finished === undefined ? {} : { finished }),
      })),
    ),
  ),
).filter(({ kind, deadline }) => kind !== 'date' || deadline !== undefined);

const SPECIAL: readonly TaskLine[] = [
  {},
  { deadline: '2024-06-30' },
  { deadline: '2024-06-30', finished: '2024-06-30' },
  { deadline: '2024-06-30', percent: 100 },
  { deadline: '2024-06-30', percent: 60 },
  { status: 'done', statusText: '按期办结', deadline: '2024-06-30' },
  { status: 'done', statusText: '已办结（未按时）', deadline: '2024-06-30' },
  { status: 'done', statusText: '已办结', deadline: '2024-08-31', original: '2024-06-30', finished: '2024-07-01' },
  {
    status: 'in-progress',
    statusText: '办理中',
    kind: 'milestones',
    deadline: '2024-11-30',
    steps: ['2024-07-04', '2024-11-30'],
  },
];

const LINES = [...SPECIAL, ...EVERY_CASE];

describe('the managed columns', () => {
  it('show on any day the state, light and days that the domain concludes for every kind of task', async () => {
    const { ledger, book } = await managed(LINES);
    const { tasks } = ledger.ledger;
    for (const today of ['2024-06-26', '2024-06-30', '2024-07-01', '2024-11-27', '2025-03-01']) {
      book.type(SHEET_STATISTICS, 2, 2, day(today));
      const standings = standingsOf(tasks, day(today), DEFAULT_SETTINGS);
      for (let index = 0; index < tasks.count; index++) {
        const row = tasks.rows[index] as number;
        const shown = {
          line: LINES[index],
          state: book.shown('台账', row, STATE),
          light: book.shown('台账', row, LIGHT),
        };
        expect(shown).toEqual({
          line: LINES[index],
          state: STATE_LABELS[stateAt(standings, index)],
          light: LIGHT_LABELS[lightAt(standings, index)],
        });
        if (stateAt(standings, index) === 'overdue') {
          expect(Number(book.shown('台账', row, DAYS))).toBe(-(standings.daysOverdue[index] as number));
        }
      }
    }
  });

  it('warn by the working days of the office’s own 节假日表', async () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, warningDays: 1, warningUnit: 'workday' };
    // The office is closed from Monday to Wednesday: one working day before Thursday is the Friday before.
    const calendar = createWorkCalendar([
      { year: 2024, notice: '本单位节假日表', off: ['2024-07-13..2024-07-17 防汛调休'], work: [] },
    ]);
    const lightOn = async (given?: WorkCalendar): Promise<string> => {
      const ledger = managedOf([{ deadline: '2024-07-18' }], '2024-07-12', settings);
      const asOf = day('2024-07-12');
      const options = { settings, asOf, fixedDay: asOf, periods: [], ...(given ? { calendar: given } : {}) };
      const book = await Calculated.of([ledger.snapshot], manageLedgersPlan([ledger], options));
      return book.shown('台账', 3, LIGHT);
    };
    expect(await lightOn()).toBe('绿灯');
    expect(await lightOn(calendar)).toBe('黄灯');
  });

  it('follow the disputed settings', async () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      basicallyDone: 'done',
      pendingReview: 'done',
      suspended: 'excluded',
      warningDays: 10,
    };
    const { ledger, book } = await managed(LINES, settings);
    const { tasks } = ledger.ledger;
    for (let index = 0; index < tasks.count; index++) {
      expect([LINES[index], book.shown('台账', index + 3, STATE)]).toEqual([
        LINES[index],
        STATE_LABELS[stateAt(ledger.standings, index)],
      ]);
    }
  });

  const OPEN: TaskLine = { status: 'in-progress', statusText: '办理中', deadline: '2024-06-30' };

  it.each<[string, Parameters<typeof columnOf>[0], string | number, string]>([
    ['已办结 without a date', 'status', '已办结', '已办结（无办结日期）'],
    ['按期办结', 'status', '按期办结', '按期办结'],
    ['逾期办结', 'status', '逾期办结', '逾期办结'],
    ['取消', 'status', '取消', '不计入'],
    ['长期坚持', 'status', '长期坚持', '长期坚持'],
    ['a word nobody knows', 'status', '差不多了', '待识别'],
    ['a wildcard', 'status', '*', '待识别'],
    ['a cleared status', 'status', '', '逾期未办结'],
    ['another deadline', 'deadline', '10月底前', '待识别'],
    ['another date as deadline', 'deadline', 45700, '待识别'],
    ['a finished date beside an open status', 'done_date', 45470, '逾期未办结'],
  ])('show what a later change means: %s', async (_, role, value, expected) => {
    const { book } = await managed([OPEN]);
    book.type('台账', 3, columnOf(role), value);
    expect(book.shown('台账', 3, STATE)).toBe(expected);
  });

  it.each<[string | number, string]>([
    [day('2024-06-30'), '按期办结'],
    [day('2024-07-01'), '逾期办结'],
    ['7月1日', '待识别'],
    [20240630, '待识别'],
    [6.3, '待识别'],
  ])('judge a finished date typed later: %s', async (typed, expected) => {
    const { book } = await managed([{ ...OPEN, statusText: '已办结', status: 'done', finished: '2024-05-01' }]);
    book.type('台账', 3, columnOf('done_date'), typed);
    expect(book.shown('台账', 3, STATE)).toBe(expected);
  });

  it('follow a status that stands in a merged cell over several rows', async () => {
    const ledger = managedOf([OPEN, OPEN], AS_OF, DEFAULT_SETTINGS);
    const status = columnOf('status');
    const values = ledger.snapshot.values.map((row, y) =>
      row.map((value, x) => (y === 3 && x === status - 1 ? '' : value)),
    );
    const merged = {
      ...ledger,
      snapshot: { ...ledger.snapshot, values, merges: [{ top: 3, left: status, bottom: 4, right: status }] },
    };
    const plan = manageLedgersPlan([merged], {
      settings: DEFAULT_SETTINGS,
      asOf: day(AS_OF),
      fixedDay: day(AS_OF),
      periods: [],
    });
    const book = await Calculated.of([merged.snapshot], plan);
    expect(book.shown('台账', 4, STATE)).toBe('逾期未办结');
    book.type('台账', 3, status, '按期办结');
    expect([book.shown('台账', 3, STATE), book.shown('台账', 4, STATE)]).toEqual(['按期办结', '按期办结']);
  });

  it('count in the days of a 1904 workbook', async () => {
    const lines: TaskLine[] = [
      OPEN,
      { ...OPEN, deadline: '2024-07-02' },
      { status: 'done', statusText: '已办结', deadline: '2024-06-30', finished: '2024-07-01' },
    ];
    const ledger = managedOf(lines, AS_OF, DEFAULT_SETTINGS);
    const values = ledger.snapshot.values.map((row) =>
      row.map((value) => (typeof value === 'number' && value > 40000 ? value - 1462 : value)),
    );
    const old = { ...ledger, snapshot: { ...ledger.snapshot, values, date1904: true } };
    const plan = manageLedgersPlan([old], {
      settings: DEFAULT_SETTINGS,
      asOf: day(AS_OF),
      fixedDay: day(AS_OF),
      periods: [],
    });
    const book = await Calculated.of([old.snapshot], plan);
    expect(book.shown(SHEET_STATISTICS, 2, 2)).toBe(String(day(AS_OF) - 1462));
    expect([3, 4, 5].map((row) => book.shown('台账', row, STATE))).toEqual(['逾期未办结', '未到期', '逾期办结']);
    book.type('台账', 5, columnOf('done_date'), day('2024-06-30') - 1462);
    expect(book.shown('台账', 5, STATE)).toBe('按期办结');
  });

  it('say 待识别 beside a task that is typed below the ledger without the add-in', async () => {
    const { book } = await managed([OPEN, OPEN]);
    expect(book.shown('台账', 5, STATE)).toBe('');
    expect(book.shown(SHEET_STATISTICS, 3, 2)).toBe('0');
    book.type('台账', 5, columnOf('source'), '市政府常务会议');
    expect(book.shown('台账', 5, STATE)).toBe('待识别');
    expect(book.shown(SHEET_STATISTICS, 3, 2)).toBe('1');
  });

  it('leave rows that are no tasks empty', async () => {
    const ledger = managedOf([OPEN, OPEN], AS_OF, DEFAULT_SETTINGS);
    const { layout, tasks } = ledger.ledger;
    const withGap = {
      ...ledger,
      ledger: {
        ...ledger.ledger,
        layout: { ...layout, lastTaskRow: 5 },
        tasks: { ...tasks, rows: Int32Array.of(3, 5) },
      },
    };
    const plan = manageLedgersPlan([withGap], {
      settings: DEFAULT_SETTINGS,
      asOf: day(AS_OF),
      fixedDay: null,
      periods: [],
    });
    const block = plan.edits.find((edit) => edit.kind === 'cells' && edit.sheet === '台账' && edit.top === 3);
    expect(block?.kind === 'cells' ? block.cells[1]?.slice(0, 4) : null).toEqual(Array(4).fill({ kind: 'blank' }));
  });

  it('stand beside the ledger, or beyond what stands there', () => {
    const { snapshot, ledger } = managedOf([OPEN], AS_OF, DEFAULT_SETTINGS);
    const occupied = { ...snapshot, values: snapshot.values.map((row, y) => [...row, '', y === 2 ? '批注' : '']) };
    const left = (sheet: typeof snapshot): number | undefined => {
      const standings = standingsOf(ledger.tasks, day(AS_OF), DEFAULT_SETTINGS);
      const plan = manageLedgersPlan([{ ledger, snapshot: sheet, standings }], {
        settings: DEFAULT_SETTINGS,
        asOf: day(AS_OF),
        fixedDay: null,
        periods: [],
      });
      const header = plan.edits.find((edit) => edit.kind === 'cells' && edit.sheet === '台账');
      return header?.kind === 'cells' ? header.left : undefined;
    };
    expect(left(snapshot)).toBe(10);
    expect(left(occupied)).toBe(12);
  });

  it('share their columns where ledgers stand one below the other, and follow one another where they stand side by side', () => {
    const { ledger, snapshot } = managedOf([OPEN], AS_OF, DEFAULT_SETTINGS);
    const at = (top: number, right: number) => ({ ...ledger.layout, headerRows: [top], lastTaskRow: top + 3, right });
    expect(managedLefts([at(2, 9), at(10, 11)], snapshot)).toEqual([12, 12]);
    expect(managedLefts([at(2, 4), at(2, 9)], snapshot)).toEqual([10, 10 + MANAGED_COLUMNS.length]);
  });

  it('are taken out of a sheet before it is read again, and nothing else', () => {
    const { snapshot } = sheetOf([OPEN, OPEN]);
    const marks = MANAGED_COLUMNS.map(({ id }) => (id === 'clock' ? 'dated' : '某值'));
    const labels = MANAGED_COLUMNS.map(({ label }) => label);
    const beside = [[], labels, marks, marks];
    const below = ['下方', ...Array<string>(20).fill('另一张表')];
    const values = [...snapshot.values.map((row, y) => [...row, ...(beside[y] ?? [])]), [], below];
    const grown = {
      ...snapshot,
      values,
      text: values.map((row) => row.map(String)),
      numberFormats: values.map((row) => row.map(() => '@')),
    };
    expect(managedAreas(grown)).toEqual([{ top: 2, left: 10, bottom: 4, right: 9 + MANAGED_COLUMNS.length }]);
    const cleaned = withoutManagedColumns(grown);
    expect(cleaned.values.slice(0, 4).map((row) => row.filter((value) => value !== ''))).toEqual(
      snapshot.values.map((row) => row.filter((value) => value !== '')),
    );
    expect(cleaned.values[5]).toEqual(below);
  });
});

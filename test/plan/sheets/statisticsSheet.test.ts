import fc from 'fast-check';
import { rateTable } from '../../../src/ledger/rates/rateTable';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { manageLedgersPlan, type ManagedLedger } from '../../../src/plan/sheets/manageLedgers';
import { TABLE_KEYS } from '../../../src/plan/sheets/managedLayout';
import { NAME_AS_OF, preferredName, SHEET_STATISTICS as PLANNED } from '../../../src/plan/sheets/names';
import { countFormulas, rateFormula } from '../../../src/plan/sheets/statisticsFormulas';
import { rateOf } from '../../../src/ledger/rates/rounding';
import { planProblems } from '../../../src/plan/validation';
import { day, type TaskLine } from '../../ledger/standing/ledgerOf';
import { Calculated } from './calculated';
import { columnOf, managedOf } from './sheetOf';

const SHEET_STATISTICS = preferredName(PLANNED);

const TITLES = {
  source: '按任务来源统计',
  unit: '按牵头单位统计',
  leader: '按责任领导统计',
  meeting: '按会议统计',
  quarter: '按到期季度统计',
  category: '按工作类别统计',
  register: '按台账类型统计',
} as const;

const planOf = (ledgers: readonly ManagedLedger[], settings: Settings, asOf: string) =>
  manageLedgersPlan(ledgers, { settings, asOf: day(asOf), fixedDay: day(asOf), periods: [] });

/** The lines of one table as the sheet shows them, from below its header to the total. */
function shownTable(book: Calculated, title: string): string[][] {
  let row = 1;
  while (book.shown(SHEET_STATISTICS, row, 1) !== title) if (row++ > 500) throw new Error(`${title} is not there`);
  const lines: string[][] = [];
  for (row += 3; ; row++) {
    lines.push(Array.from({ length: 16 }, (_, index) => book.shown(SHEET_STATISTICS, row, index + 1)));
    if (lines.at(-1)?.[0] === '合计') return lines;
  }
}

function expectedTable(
  ledgers: readonly ManagedLedger[],
  key: (typeof TABLE_KEYS)[number],
  settings: Settings,
  asOf: string,
): string[][] {
  const standing = ledgers.map(({ ledger }) => ({ ledger, standings: standingsOf(ledger.tasks, day(asOf), settings) }));
  const table = rateTable(standing, key, settings, day(asOf));
  const withMeetings = key === 'source' && table.total.meetings !== null;
  return [...table.rows, table.total].map((line) => [
    line.key,
    ...[line.total, line.done, line.doneOnTime, line.doneLate, line.doneUndated].map(String),
    ...[line.open, line.notDue, line.overdue, line.noDeadline, line.longTerm, line.excluded].map(String),
    ...[line.rate, line.onTimeRate, line.rank].map((value) => (value === null ? '—' : String(value))),
    withMeetings ? String(line.meetings ?? '—') : '',
  ]);
}

const anyLine = fc.record<TaskLine>(
  {
    source: fc.constantFrom('常务会', '市政府常务会议', '市委常委会', '怪*字', '怪名字', '怪?~|字'),
    meeting: fc.constantFrom('2024-01-08', '2024-02-08'),
    units: fc.subarray(['市教育局', '市财政局', '教育局', '市民政局']),
    leader: fc.constantFrom('张三', '李四', '=1+1'),
    deadline: fc.constantFrom('2024-06-30', '2024-09-30', '2025-06-30'),
    finished: fc.constantFrom('2024-06-30', '2024-07-30'),
    status: fc.constantFrom(null, 'done', 'done-late', 'in-progress', 'long-term', 'cancelled', 'basically-done'),
  },
  { requiredKeys: [] },
);
const anySettings = fc
  .record({
    longTerm: fc.constantFrom<Settings['longTerm']>('separate', 'exclude', 'done', 'open'),
    onTimeDenominator: fc.constantFrom<Settings['onTimeDenominator']>('due-in-period', 'closed', 'all'),
    decimals: fc.constantFrom<Settings['decimals']>(0, 1, 2),
    unitRole: fc.constantFrom<Settings['unitRole']>('lead', 'lead-and-co'),
  })
  .map((more): Settings => ({ ...DEFAULT_SETTINGS, ...more }));

describe('the sheet 台账统计', () => {
  it('equals the rate tables of all ledgers together, on the day it was made and on any other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyLine, { minLength: 1, maxLength: 15 }),
        fc.array(anyLine, { minLength: 1, maxLength: 5 }),
        anySettings,
        fc.constantFrom('2024-05-01', '2024-07-01', '2025-07-01'),
        async (first, second, settings, later) => {
          const ledgers = [
            managedOf(first, '2024-07-01', settings),
            managedOf(second, '2024-07-01', settings, "二科'台账"),
          ];
          const book = await Calculated.of(
            ledgers.map(({ snapshot }) => snapshot),
            planOf(ledgers, settings, '2024-07-01'),
          );
          book.type(SHEET_STATISTICS, 2, 2, day(later));
          const some = (member: keyof TaskLine) => [...first, ...second].some((line) => line[member] !== undefined);
          const told = {
            source: true,
            unit: true,
            leader: some('leader'),
            meeting: some('meeting'),
            quarter: some('deadline'),
            category: false,
            register: false,
          };
          for (const key of TABLE_KEYS) {
            if (!told[key]) {
              expect(() => shownTable(book, TITLES[key])).toThrow();
              continue;
            }
            expect(shownTable(book, TITLES[key])).toEqual(expectedTable(ledgers, key, settings, later));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('rounds by formula exactly as the domain does', async () => {
    const pairs = [[23, 80], [41, 80], [201, 400], [1, 16], [1999, 2000], [1, 5000], [188, 197], [3, 4], [0, 3], [7, 7], [0, 0]] as const; // prettier-ignore
    const cells = pairs.map(
      ([done, total]) => [{ kind: 'formula', formula: `=${rateFormula(String(done), String(total), 1)}` }] as const,
    );
    const book = await Calculated.of([], {
      title: '',
      edits: [
        { kind: 'add-sheet', sheet: '试', visibility: 'visible' },
        { kind: 'cells', sheet: '试', top: 1, left: 1, cells },
      ],
    });
    expect(pairs.map((_, index) => book.shown('试', index + 1, 1))).toEqual(
      pairs.map(([done, total]) => String(rateOf(done, total, 1) ?? '—')),
    );
  });

  it('counts over more ledgers than one formula takes', async () => {
    const ledgers = Array.from({ length: 130 }, (_, index) =>
      managedOf(
        [{ source: '市政府常务会议', deadline: '2024-06-30' }],
        '2024-07-01',
        DEFAULT_SETTINGS,
        `台账第${index}号`,
      ),
    );
    const plan = planOf(ledgers, DEFAULT_SETTINGS, '2024-07-01');
    expect(planProblems(plan)).toEqual([]);
    const book = await Calculated.of(
      ledgers.map(({ snapshot }) => snapshot),
      plan,
    );
    expect(shownTable(book, TITLES.source)).toEqual(expectedTable(ledgers, 'source', DEFAULT_SETTINGS, '2024-07-01'));
    book.type('台账第129号', 3, columnOf('status'), '差不多了');
    expect(book.shown(SHEET_STATISTICS, 3, 2)).toBe('1');
  });

  it('puts as many counts into one formula as Excel takes', () => {
    const ranges = Array.from({ length: 200 }, (_, index) => ({
      states: `'台账第${index}号'!$L$3:$L$99`,
      keys: `'台账第${index}号'!$W$3:$W$99`,
    }));
    const formulas = countFormulas(ranges, ['未到期'], '"*"');
    expect(formulas.length).toBeGreaterThan(1);
    expect(formulas.every(({ length }) => length <= 8000)).toBe(true);
    expect(formulas.join('+').match(/COUNTIFS/gu)).toHaveLength(200);
    expect(countFormulas(ranges.slice(0, 2), ['未到期'], null)).toEqual([
      `COUNTIFS('台账第0号'!$L$3:$L$99,"未到期")+COUNTIFS('台账第1号'!$L$3:$L$99,"未到期")`,
    ]);
  });

  it('says how many rows changed into something that is not understood', async () => {
    const ledger = managedOf([{ status: 'in-progress', statusText: '办理中' }, {}], '2024-07-01', DEFAULT_SETTINGS);
    const book = await Calculated.of([ledger.snapshot], planOf([ledger], DEFAULT_SETTINGS, '2024-07-01'));
    expect(book.shown(SHEET_STATISTICS, 3, 2)).toBe('0');
    book.type('台账', 3, columnOf('status'), '差不多了');
    expect(book.shown(SHEET_STATISTICS, 3, 2)).toBe('1');
  });

  it('follows today unless a day is given, and names the cell of its day', () => {
    const ledger = managedOf([{}], '2024-07-01', DEFAULT_SETTINGS);
    const plan = manageLedgersPlan([ledger], {
      settings: DEFAULT_SETTINGS,
      asOf: day('2024-07-01'),
      fixedDay: null,
      periods: [],
    });
    const head = plan.edits.find((edit) => edit.kind === 'cells' && edit.sheet === SHEET_STATISTICS && edit.top === 1);
    expect(head?.kind === 'cells' ? head.cells[1]?.[1] : null).toEqual({ kind: 'formula', formula: '=TODAY()' });
    expect(plan.edits).toContainEqual({ kind: 'name', name: NAME_AS_OF, formula: "='台账统计'!$B$2" });
  });

  it('is added before anything names its cells', () => {
    const plan = planOf([managedOf([{}], '2024-07-01', DEFAULT_SETTINGS)], DEFAULT_SETTINGS, '2024-07-01');
    expect(plan.edits[0]).toMatchObject({ kind: 'add-sheet', sheet: SHEET_STATISTICS });
    expect(planProblems(plan)).toEqual([]);
  });
});

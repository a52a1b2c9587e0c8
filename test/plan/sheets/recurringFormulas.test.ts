import { addDays, toIso, weekday, ymdOf, type Day } from '../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../src/ledger/day/workdays';
import { createDeadlineReader } from '../../../src/ledger/reading/deadlines/reader';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { lightAt, standingsOf } from '../../../src/ledger/standing/standings';
import { LIGHT_LABELS } from '../../../src/ledger/vocabulary';
import { manageLedgersPlan } from '../../../src/plan/sheets/manageLedgers';
import { managedOffset, type ManagedColumn } from '../../../src/plan/sheets/managedLayout';
import { preferredName, SHEET_STATISTICS } from '../../../src/plan/sheets/names';
import { day, type TaskLine } from '../../ledger/standing/ledgerOf';
import { Calculated } from './calculated';
import { managedOf, TEST_COLUMNS } from './sheetOf';

const STATISTICS = preferredName(SHEET_STATISTICS);
const calendar = createWorkCalendar();
const AS_OF = '2024-07-01';
const ASSIGNED = day('2024-06-11');

const read = createDeadlineReader({ asOf: day(AS_OF), settings: DEFAULT_SETTINGS, calendar });

function lineOf(text: string): TaskLine {
  const reference = { assigned: ASSIGNED, meeting: null, received: null, year: 2024 };
  const { kind, date, recurrence } = read(text, reference);
  if (kind !== 'recurring' || date === null || recurrence === undefined) throw new Error(`${text} does not recur`);
  return { kind, deadline: toIso(date), deadlineText: text, recurrence };
}

async function managed(texts: readonly string[], settings: Settings = DEFAULT_SETTINGS) {
  const ledger = managedOf(texts.map(lineOf), AS_OF, settings);
  const plan = manageLedgersPlan([ledger], { settings, asOf: day(AS_OF), fixedDay: day(AS_OF), periods: [] });
  const book = await Calculated.of([ledger.snapshot], plan);
  return {
    tasks: ledger.ledger.tasks,
    on: (today: Day): void => book.type(STATISTICS, 2, 2, today),
    shown: (column: ManagedColumn, index: number): string =>
      book.shown('台账', index + 3, TEST_COLUMNS.length + 1 + managedOffset(column)),
  };
}

const isLast = (each: Day): boolean => ymdOf(addDays(each, 1)).day === 1;
const isMonth = (each: Day, ...months: number[]): boolean => months.includes(ymdOf(each).month);
const isDay = (each: Day, ...days: number[]): boolean => days.includes(ymdOf(each).day);

/** Which days are rounds, as a calendar on the wall tells: the due day is the first of them that is not over. */
const ROUNDS: Readonly<Record<string, (each: Day) => boolean>> = {
  每月25日前: (each) => isDay(each, 25),
  每月底: isLast,
  每月31日前: isLast,
  每月30日前: (each) => isDay(each, 30) || (isLast(each) && isMonth(each, 2)),
  '每月5日、20日前': (each) => isDay(each, 5, 20),
  每旬: (each) => isDay(each, 10, 20) || isLast(each),
  每季度末: (each) => isLast(each) && isMonth(each, 3, 6, 9, 12),
  每季度首月10日前: (each) => isDay(each, 10) && isMonth(each, 1, 4, 7, 10),
  每季度结束后15日内: (each) => isDay(each, 15) && isMonth(each, 1, 4, 7, 10),
  每季度结束后45日内: (each) => isLast(each - 45) && isMonth(each - 45, 3, 6, 9, 12),
  每月底前3日: (each) => isLast(each + 3),
  双月底: (each) => isLast(each) && isMonth(each, 2, 4, 6, 8, 10, 12),
  每半年: (each) => isLast(each) && isMonth(each, 6, 12),
  每年3月15日前: (each) => isDay(each, 15) && isMonth(each, 3),
  每年底前: (each) => isLast(each) && isMonth(each, 12),
  每周二: (each) => weekday(each) === 2,
  '每周三、周五': (each) => weekday(each) === 3 || weekday(each) === 5,
  每天: (each) => each > ASSIGNED,
  三天一督查: (each) => (each - ASSIGNED) % 3 === 0,
  半个月一调度: (each) => (each - ASSIGNED) % 15 === 0,
};
const TEXTS = Object.keys(ROUNDS);

function firstFrom(today: Day, isRound: (each: Day) => boolean): Day {
  let next = today;
  while (!isRound(next)) next += 1;
  return next;
}

/** Two leap-day winters, month ends and both sides of New Year among them. */
const DAYS = Array.from({ length: 137 }, (_, index) => day('2024-06-20') + index * 11 + (index % 3));

describe('a deadline that comes again and again, in a sheet without the add-in', () => {
  it('moves to its next round by itself, on any day', async () => {
    const { on, shown } = await managed(TEXTS);
    for (const today of DAYS) {
      on(today);
      const due = TEXTS.map((text, index) => `${text} ${toIso(Number(shown('due', index)))}`);
      const told = TEXTS.map((text) => `${text} ${toIso(firstFrom(today, ROUNDS[text] as (each: Day) => boolean))}`);
      expect({ today: toIso(today), due }).toEqual({ today: toIso(today), due: told });
    }
  }, 120_000);

  it('is lit for each round as the domain lights it', async () => {
    const { on, shown, tasks } = await managed(TEXTS);
    for (const today of DAYS) {
      on(today);
      const standings = standingsOf(tasks, today, DEFAULT_SETTINGS);
      const lights = TEXTS.map((text, index) => [text, LIGHT_LABELS[lightAt(standings, index)]]);
      expect(TEXTS.map((text, index) => [text, shown('light', index)])).toEqual(lights);
      expect(TEXTS.map((_, index) => Number(shown('daysLeft', index)))).toEqual(
        TEXTS.map((_, index) => Number(shown('due', index)) - today),
      );
    }
  }, 120_000);

  it('goes on by working days as far as the holidays are known, and says 待识别 beyond', async () => {
    const { on, shown } = await managed(['每月最后一个工作日', '每月终了后10个工作日内']);
    const dueOn = (iso: string): readonly string[] => {
      on(day(iso));
      return [0, 1].map((index) => shown('due', index)).map((due) => (due === '待识别' ? due : toIso(Number(due))));
    };
    expect(dueOn('2024-07-01')).toEqual(['2024-07-31', '2024-07-12']);
    expect(dueOn('2025-04-01')).toEqual(['2025-04-30', '2025-04-15']);
    expect(dueOn('2026-09-30')).toEqual(['2026-09-30', '2026-10-20']);
    expect(dueOn('2031-01-01')).toEqual(['待识别', '待识别']);
    expect([shown('state', 0), shown('light', 0)]).toEqual(['未到期', '待识别']);
  });

  it('warns by working days for each round, where the office does', async () => {
    const settings: Settings = { ...DEFAULT_SETTINGS, warningUnit: 'workday', warningDays: 3 };
    const { on, shown, tasks } = await managed(['每月25日前', '每周二'], settings);
    const until = day('2025-05-20');
    for (let today = day('2024-07-01'); today < until; today += 1) {
      on(today);
      const standings = standingsOf(tasks, today, settings);
      expect([toIso(today), shown('light', 0), shown('light', 1)]).toEqual([
        toIso(today),
        ...[0, 1].map((index) => LIGHT_LABELS[lightAt(standings, index)]),
      ]);
    }
  }, 120_000);
});

import { createWorkCalendar } from '../../../src/ledger/day/workdays';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { clockOf } from '../../../src/ledger/standing/clock';
import { lightAt, meaningsOf, standingsOf } from '../../../src/ledger/standing/standings';
import { day, deadlineOf, ledgerOf, type TaskLine } from './ledgerOf';

const clock = (line: TaskLine, settings: Partial<Settings> = {}, asOf?: string) =>
  clockOf(
    deadlineOf(line),
    { ...DEFAULT_SETTINGS, ...settings },
    undefined,
    asOf === undefined ? undefined : day(asOf),
  );

const MONTHLY: TaskLine = {
  status: 'in-progress',
  kind: 'recurring',
  deadline: '2024-06-25',
  recurrence: {
    cycle: { every: 'months', months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], days: [25], plus: 0 },
    from: null,
  },
};

describe('the clock of 每月25日前', () => {
  it('runs to the round of the day it is looked at', () => {
    expect(clock(MONTHLY, {}, '2024-06-25').due).toBe(day('2024-06-25'));
    expect(clock(MONTHLY, {}, '2024-06-26').due).toBe(day('2024-07-25'));
    expect(clock(MONTHLY).recurrence).toEqual(MONTHLY.recurrence);
  });

  it('runs to the round that was read where no day is asked', () => {
    expect(clock(MONTHLY).due).toBe(day('2024-06-25'));
  });

  it('is judged by no day: each round has its own', () => {
    expect(clock(MONTHLY, {}, '2024-06-26').judgedBy).toBeNull();
  });

  it('has its light near each round, and none of the earlier day stays', () => {
    const light = (asOf: string) => {
      const { tasks } = ledgerOf([MONTHLY]);
      return lightAt(standingsOf(tasks, day(asOf), DEFAULT_SETTINGS), 0);
    };
    expect(['2024-06-22', '2024-06-26', '2024-07-21', '2024-07-22', '2024-07-25'].map(light)).toEqual([
      'yellow',
      'green',
      'green',
      'yellow',
      'yellow',
    ]);
  });

  it('keeps the day that was read where the row gives no day to count from', () => {
    const line: TaskLine = { ...MONTHLY, recurrence: undefined };
    expect(clock(line, {}, '2024-08-01').due).toBe(day('2024-06-25'));
    expect(clock(line).recurrence).toBeNull();
  });
});

describe('a cycle on a dated deadline', () => {
  it('moves nothing: the day stands', () => {
    const { recurrence } = MONTHLY;
    expect(clock({ deadline: '2024-06-25', recurrence }, {}, '2024-08-01')).toMatchObject({
      kind: 'dated',
      due: day('2024-06-25'),
      recurrence: null,
    });
  });
});

describe('a lasting task', () => {
  it('has no due day, whatever day stands beside it', () => {
    expect(clock({ kind: 'long-term', deadline: '2024-06-30' })).toMatchObject({
      kind: 'long-term',
      due: null,
      judgedBy: null,
    });
  });
});

describe('an extended deadline', () => {
  const extended: TaskLine = { deadline: '2024-08-31', original: '2024-06-30' };
  it('is due by the new day and judged by the old one, unless the office says otherwise', () => {
    const days = (settings: Partial<Settings>) => {
      const { due, judgedBy } = clock(extended, settings);
      return [due, judgedBy];
    };
    const [before, after] = [day('2024-06-30'), day('2024-08-31')];
    expect(days({})).toEqual([after, before]);
    expect(days({ extensionOverdue: 'original' })).toEqual([before, before]);
    expect(days({ extensionOnTime: 'extended' })).toEqual([after, after]);
  });

  it('that recurs is due by its round: an old day binds dated deadlines only', () => {
    const line: TaskLine = { ...MONTHLY, original: '2024-01-25' };
    expect(clock(line, { extensionOverdue: 'original' }).due).toBe(day('2024-06-25'));
  });
});

describe('the warning days', () => {
  const WORKDAYS = { warningDays: 3, warningUnit: 'workday' } as const;

  it('are calendar days as the setting says, or as many as the working days take', () => {
    // 2024-06-30 is a Sunday that nobody works: the third working day before it is Wednesday, the 26th.
    expect(clock({ deadline: '2024-06-30' }).warnDays).toBe(3);
    expect(clock({ deadline: '2024-06-30' }, WORKDAYS).warnDays).toBe(4);
  });

  it('are those of the setting where there is no day to count back from', () => {
    expect(clock({}, { ...WORKDAYS, warningDays: 10 }).warnDays).toBe(10);
  });

  it('are counted back from each step by itself', () => {
    const { steps } = clock(
      { kind: 'milestones', deadline: '2024-06-30', steps: ['2024-05-06', '2024-06-27'] },
      WORKDAYS,
    );
    // Before 5月6日 lie 劳动节 (5月1日 to 5日) and the worked Sunday 4月28日.
    expect(steps).toEqual([
      { day: day('2024-05-06'), warnDays: 8 },
      { day: day('2024-06-27'), warnDays: 3 },
    ]);
  });

  it('are those of the office’s own calendar where it keeps one', () => {
    const own = createWorkCalendar([
      { year: 2024, notice: '本单位', off: ['2024-06-27..2024-06-28 汛期轮休'], work: [] },
    ]);
    const { tasks } = ledgerOf([{ status: 'in-progress', deadline: '2024-06-30' }]);
    const warned = meaningsOf(tasks, { ...DEFAULT_SETTINGS, ...WORKDAYS }, own).clockAt(0).warnDays;
    expect(day('2024-06-30') - warned).toBe(day('2024-06-24'));
  });
});

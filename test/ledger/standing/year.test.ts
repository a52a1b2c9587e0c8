import fc from 'fast-check';
import { createWorkCalendar } from '../../../src/ledger/day/workdays';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { lightAt, standingsOf, stateAt } from '../../../src/ledger/standing/standings';
import { REPORTED_STATUSES, type Light, type State } from '../../../src/ledger/vocabulary';
import { day, ledgerOf, type TaskLine } from './ledgerOf';

/**
 * The same conclusions by another way: slow, from the words of the domain notes, sharing nothing with the product but
 * the calendar.
 */
const calendar = createWorkCalendar();

const DONE_WORDS: readonly string[] = ['done', 'done-early', 'done-late', 'other-result'];
const OUTSIDE_WORDS: readonly string[] = ['cancelled', 'draft', 'no-action'];

function isDone(line: TaskLine, settings: Settings): boolean {
  const { status } = line;
  if (status === undefined || status === null) return line.finished !== undefined || line.percent === 100;
  if (status === 'basically-done') return settings.basicallyDone === 'done';
  if (status === 'pending-review') return settings.pendingReview === 'done';
  return DONE_WORDS.includes(status);
}

function isOutside(line: TaskLine, settings: Settings): boolean {
  return (
    OUTSIDE_WORDS.includes(line.status ?? '') || (line.status === 'suspended' && settings.suspended === 'excluded')
  );
}

type Kind = 'dated' | 'none' | 'recurring' | 'long-term';

function kindOf(line: TaskLine): Kind {
  if (line.kind === 'long-term') return 'long-term';
  if (line.kind === 'recurring') return 'recurring';
  if (line.deadline !== undefined) return 'dated';
  return line.kind === 'composite' ? 'long-term' : 'none';
}

function slowState(line: TaskLine, today: number, settings: Settings): State {
  if (isOutside(line, settings)) return 'excluded';
  const kind = kindOf(line);
  const written = line.deadline === undefined ? null : day(line.deadline);
  const original = line.original === undefined ? written : day(line.original);
  if (isDone(line, settings)) {
    if (kind === 'none' || kind === 'long-term') return line.status === 'done-late' ? 'done-late' : 'done-on-time';
    if (line.finished === undefined) {
      if (line.status === 'done-early') return 'done-on-time';
      return line.status === 'done-late' ? 'done-late' : 'done-undated';
    }
    if (kind === 'recurring') return line.status === 'done-late' ? 'done-late' : 'done-on-time';
    const judge = settings.extensionOnTime === 'extended' ? written : original;
    return judge !== null && day(line.finished) > judge ? 'done-late' : 'done-on-time';
  }
  if (line.status === 'long-term' || kind === 'long-term') return 'long-term';
  if (kind === 'none') return 'no-deadline';
  if (kind === 'recurring') return 'not-due';
  const last = settings.extensionOverdue === 'extended' ? written : original;
  return last !== null && today > last ? 'overdue' : 'not-due';
}

/** Counts the days one by one. */
function daysUntil(from: number, to: number, unit: Settings['warningUnit']): number {
  let days = 0;
  for (let each = from + 1; each <= to; each++) if (unit === 'day' || calendar.isWorkday(each)) days++;
  return days;
}

function slowLight(line: TaskLine, state: State, today: number, settings: Settings): Light {
  if (state === 'overdue') return 'red';
  if (state === 'done-late') return settings.lateLight;
  if (state === 'done-on-time' || state === 'done-undated') return 'green';
  if (state !== 'not-due') return 'none';
  const own =
    settings.extensionOverdue === 'original' && kindOf(line) === 'dated'
      ? (line.original ?? line.deadline)
      : line.deadline;
  const ends = [own, ...(line.steps ?? [])].flatMap((each) => (each === undefined ? [] : [day(each)]));
  const near = ends.some(
    (end) =>
      end >= today &&
      daysUntil(today, end, settings.warningUnit) <= settings.warningDays &&
      warns(today, end, settings),
  );
  return near ? settings.nearLight : 'green';
}

/** In working days the warning begins on a working day; a day off before it is not yet near. */
function warns(today: number, end: number, { warningUnit, warningDays }: Settings): boolean {
  if (warningUnit === 'day') return true;
  let first = end;
  for (let left = warningDays; left > 0;) {
    first--;
    if (calendar.isWorkday(first)) left--;
  }
  return today >= first;
}

const YEAR_START = day('2024-01-01');
const YEAR_DAYS = 366;
const anyDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2024-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const anyLine = fc.record<TaskLine>(
  {
    status: fc.constantFrom(null, ...REPORTED_STATUSES),
    kind: fc.constantFrom('date', 'period-end', 'long-term', 'recurring', 'composite', 'immediate', 'milestones'),
    deadline: anyDay,
    original: anyDay,
    finished: anyDay,
    steps: fc.array(anyDay, { maxLength: 3 }),
    percent: fc.constantFrom(50, 100),
  },
  { requiredKeys: [] },
);
const anySettings = fc
  .record({
    warningDays: fc.integer({ min: 0, max: 15 }),
    warningUnit: fc.constantFrom<Settings['warningUnit']>('day', 'workday'),
    nearLight: fc.constantFrom<Settings['nearLight']>('yellow', 'green'),
    lateLight: fc.constantFrom<Settings['lateLight']>('yellow', 'green'),
    extensionOverdue: fc.constantFrom<Settings['extensionOverdue']>('extended', 'original'),
    extensionOnTime: fc.constantFrom<Settings['extensionOnTime']>('original', 'extended'),
    basicallyDone: fc.constantFrom<Settings['basicallyDone']>('open', 'done'),
    pendingReview: fc.constantFrom<Settings['pendingReview']>('open', 'done'),
    suspended: fc.constantFrom<Settings['suspended']>('open', 'excluded'),
  })
  .map((some): Settings => ({ ...DEFAULT_SETTINGS, ...some }));

describe('states and lights over a year', () => {
  it('are, for every item on every day, what the domain says by the slow way', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), anySettings, (lines, settings) => {
        const { tasks } = ledgerOf(lines);
        for (let today = YEAR_START; today < YEAR_START + YEAR_DAYS; today++) {
          const found = standingsOf(tasks, today, settings);
          lines.forEach((line, index) => {
            const expected = slowState(line, today, settings);
            const light = slowLight(line, expected, today, settings);
            if (stateAt(found, index) !== expected || lightAt(found, index) !== light)
              expect([today, stateAt(found, index), lightAt(found, index)]).toEqual([today, expected, light]);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('move one way only: an open item once overdue stays so, and its days grow by one each day', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { tasks } = ledgerOf([line]);
        let before = 0;
        for (let today = YEAR_START; today < YEAR_START + YEAR_DAYS; today++) {
          const days = standingsOf(tasks, today, DEFAULT_SETTINGS).daysOverdue[0] ?? 0;
          if (before > 0) expect(days).toBe(before + 1);
          before = days;
        }
      }),
      { numRuns: 60 },
    );
  });
});

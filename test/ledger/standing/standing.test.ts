import fc from 'fast-check';
import { at } from '../../../src/ledger/coded';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import { standingOf } from '../../../src/ledger/standing/standing';
import { lightAt, standingsOf, stateAt } from '../../../src/ledger/standing/standings';
import { DEADLINE_KINDS, REPORTED_STATUSES } from '../../../src/ledger/vocabulary';
import { day, deadlineOf, ledgerOf, statusOf, type TaskLine } from './ledgerOf';

const stands = (line: TaskLine, asOf = '2024-07-01', settings: Partial<Settings> = {}) =>
  standingOf(
    {
      status: statusOf(line),
      deadline: deadlineOf(line),
      finished: line.finished === undefined ? null : day(line.finished),
      percent: line.percent ?? null,
    },
    day(asOf),
    { ...DEFAULT_SETTINGS, ...settings },
  );
const state = (...given: Parameters<typeof stands>) => stands(...given).state;

describe('the state of an open task', () => {
  it('is not due on the due day itself and overdue by one day on the next', () => {
    const task: TaskLine = { status: 'in-progress', deadline: '2024-06-30' };
    expect(stands(task, '2024-06-30')).toEqual({ state: 'not-due', light: 'yellow', daysOverdue: 0 });
    expect(stands(task, '2024-07-01')).toEqual({ state: 'overdue', light: 'red', daysOverdue: 1 });
  });

  it.each<[string, TaskLine, string]>([
    ['no deadline', { status: 'in-progress' }, 'no-deadline'],
    ['an ambiguous deadline', { status: 'in-progress', kind: 'ambiguous' }, 'no-deadline'],
    ['an unreadable deadline', { status: 'in-progress', kind: 'not-a-deadline' }, 'no-deadline'],
    ['立行立改', { status: 'in-progress', kind: 'immediate' }, 'no-deadline'],
    ['长期坚持', { status: 'in-progress', kind: 'long-term' }, 'long-term'],
    ['立行立改，长期坚持', { status: 'in-progress', kind: 'composite' }, 'long-term'],
    [
      '6月底前完成并长期坚持, after June',
      { status: 'in-progress', kind: 'composite', deadline: '2024-06-30' },
      'overdue',
    ],
    ['a status 长期坚持 with a passed day', { status: 'long-term', deadline: '2024-03-31' }, 'long-term'],
    [
      '每月25日前, the last one passed',
      { status: 'in-progress', kind: 'recurring', deadline: '2024-06-25' },
      'not-due',
    ],
    [
      'an extension, the old day passed',
      { status: 'extended', deadline: '2024-08-31', original: '2024-06-30' },
      'not-due',
    ],
    ['a row that calls itself overdue before its day', { status: 'overdue', deadline: '2024-07-02' }, 'not-due'],
    ['a row that calls itself overdue without a day', { status: 'overdue' }, 'no-deadline'],
    [
      'a finished date beside a status that says open',
      { status: 'in-progress', deadline: '2024-06-01', finished: '2024-05-20' },
      'overdue',
    ],
    ['returned work', { status: 'returned', deadline: '2024-06-01' }, 'overdue'],
    ['a row that says nothing', { deadline: '2024-06-01' }, 'overdue'],
  ])('with %s', (_, task, expected) => expect(state(task)).toBe(expected));
});

describe('the state of a closed task', () => {
  it.each<[string, TaskLine, string]>([
    ['finished on the due day', { status: 'done', deadline: '2024-06-30', finished: '2024-06-30' }, 'done-on-time'],
    ['finished the day after', { status: 'done', deadline: '2024-06-30', finished: '2024-07-01' }, 'done-late'],
    ['without a deadline', { status: 'done' }, 'done-on-time'],
    ['without a deadline, called late', { status: 'done-late', statusText: '逾期办结' }, 'done-late'],
    ['without a finished date', { status: 'done', statusText: '已办结', deadline: '2024-06-30' }, 'done-undated'],
    [
      'without a finished date, 按期办结',
      { status: 'done', statusText: '按期办结', deadline: '2024-06-30' },
      'done-on-time',
    ],
    [
      'without a finished date, 按时办结',
      { status: 'done', statusText: '按时办结', deadline: '2024-06-30' },
      'done-on-time',
    ],
    [
      'without a finished date, 已办结（未按时）',
      { status: 'done', statusText: '已办结（未按时）', deadline: '2024-06-30' },
      'done-late',
    ],
    ['without a finished date, 提前办结', { status: 'done-early', deadline: '2024-06-30' }, 'done-on-time'],
    ['without a finished date, 逾期办结', { status: 'done-late', deadline: '2024-06-30' }, 'done-late'],
    [
      'called late though the dates say on time',
      { status: 'done-late', deadline: '2024-06-30', finished: '2024-06-01' },
      'done-on-time',
    ],
    [
      'within an extension, after the old day',
      { status: 'done', deadline: '2024-08-31', original: '2024-06-30', finished: '2024-07-01' },
      'done-late',
    ],
    ['long-term and done', { status: 'done', kind: 'long-term' }, 'done-on-time'],
    [
      'recurring, dated',
      { status: 'done', kind: 'recurring', deadline: '2024-06-25', finished: '2024-06-26' },
      'done-on-time',
    ],
    ['recurring, undated', { status: 'done', kind: 'recurring', deadline: '2024-06-25' }, 'done-undated'],
    ['closed without solution', { status: 'other-result' }, 'done-on-time'],
    ['finished in the future', { status: 'done', deadline: '2024-12-31', finished: '2024-09-01' }, 'done-on-time'],
    ['silent but dated', { deadline: '2024-06-30', finished: '2024-06-01' }, 'done-on-time'],
    ['silent but at 100%', { deadline: '2024-06-30', percent: 100 }, 'done-undated'],
  ])('%s', (_, task, expected) => expect(state(task)).toBe(expected));
});

describe('disputed statuses', () => {
  it.each<[TaskLine['status'], Partial<Settings>, string]>([
    ['basically-done', {}, 'no-deadline'],
    ['basically-done', { basicallyDone: 'done' }, 'done-on-time'],
    ['pending-review', {}, 'no-deadline'],
    ['pending-review', { pendingReview: 'done' }, 'done-on-time'],
    ['suspended', {}, 'no-deadline'],
    ['suspended', { suspended: 'excluded' }, 'excluded'],
    ['cancelled', {}, 'excluded'],
    ['draft', {}, 'excluded'],
    ['no-action', {}, 'excluded'],
  ])('%s under %j is %s', (status, settings, expected) => {
    expect(state({ status }, '2024-07-01', settings)).toBe(expected);
  });
});

describe('the light', () => {
  it('turns yellow exactly on the warning days and for late work, red when overdue', () => {
    const task: TaskLine = { status: 'in-progress', deadline: '2024-06-30' };
    expect(stands(task, '2024-06-26').light).toBe('green');
    expect(stands(task, '2024-06-27').light).toBe('yellow');
    expect(stands({ status: 'done', deadline: '2024-06-30', finished: '2024-07-01' }).light).toBe('yellow');
    expect(stands({ status: 'done', deadline: '2024-06-30', finished: '2024-06-01' }).light).toBe('green');
  });

  it('follows the next step of a task with several', () => {
    const task: TaskLine = {
      status: 'in-progress',
      kind: 'milestones',
      deadline: '2024-11-30',
      steps: ['2024-04-30', '2024-10-31', '2024-11-30'],
    };
    expect(stands(task, '2024-04-28').light).toBe('yellow');
    expect(stands(task, '2024-05-01').light).toBe('green');
  });

  it.each<TaskLine>([{ status: 'in-progress' }, { kind: 'long-term' }, { status: 'cancelled' }])(
    'is none where no day binds: %j',
    (task) => expect(stands(task).light).toBe('none'),
  );
});

describe('a table of standings', () => {
  const anyDay = fc
    .integer({ min: 0, max: 365 })
    .map((days) => `2024-${String(1 + (days % 12)).padStart(2, '0')}-${String(1 + (days % 28)).padStart(2, '0')}`);
  const anyTask = fc.record<TaskLine>(
    {
      status: fc.constantFrom(null, ...REPORTED_STATUSES),
      kind: fc.constantFrom(...DEADLINE_KINDS),
      deadline: anyDay,
      original: anyDay,
      finished: anyDay,
      percent: fc.constantFrom(50, 100),
    },
    { requiredKeys: [] },
  );

  it('says of every task what is said of the task alone, one state each, days only when overdue', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { maxLength: 20 }), anyDay, (lines, asOf) => {
        const { tasks } = ledgerOf(lines);
        const standings = standingsOf(tasks, day(asOf), DEFAULT_SETTINGS);
        for (let index = 0; index < tasks.count; index++) {
          const alone = standingOf(
            {
              status: at(tasks.status, index),
              deadline: at(tasks.deadline, index),
              finished: tasks.finished ? at(tasks.finished, index).day : null,
              percent: tasks.percent ? at(tasks.percent, index) : null,
            },
            day(asOf),
            DEFAULT_SETTINGS,
          );
          expect({
            state: stateAt(standings, index),
            light: lightAt(standings, index),
            daysOverdue: standings.daysOverdue[index],
          }).toEqual(alone);
          expect(alone.daysOverdue > 0).toBe(alone.state === 'overdue');
        }
      }),
    );
  });
});

import fc from 'fast-check';
import type { LedgerStandings } from '../../../src/ledger/rates/rateTable';
import { changesSince, type PeriodChanges } from '../../../src/ledger/periods/changes';
import { compareFigures } from '../../../src/ledger/periods/compareFigures';
import { packPeriod, packTasks, unpackPeriod, unpackTasks } from '../../../src/ledger/periods/packRecord';
import { periodContaining } from '../../../src/ledger/periods/period';
import type { PeriodRecord } from '../../../src/ledger/periods/periodRecord';
import { recordPeriod } from '../../../src/ledger/periods/recordPeriod';
import { textMark } from '../../../src/ledger/periods/textMark';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { REPORTED_STATUSES } from '../../../src/ledger/vocabulary';
import { day, ledgerOf, type TaskLine } from '../standing/ledgerOf';

const MARCH = '2024-03-31';
const JUNE = '2024-06-30';

const standing = (lines: readonly TaskLine[], asOf: string): LedgerStandings => {
  const ledger = ledgerOf(lines);
  return { ledger, standings: standingsOf(ledger.tasks, day(asOf), DEFAULT_SETTINGS) };
};
const recorded = (lines: readonly TaskLine[], asOf = MARCH): PeriodRecord =>
  recordPeriod([standing(lines, asOf)], periodContaining(day(asOf), 'quarter'), day(asOf), DEFAULT_SETTINGS);

function changes(before: readonly TaskLine[], after: readonly TaskLine[]): PeriodChanges {
  const found = changesSince(recorded(before), [standing(after, JUNE)]);
  if (found === null) throw new Error('the record has no tasks');
  return found;
}
const indices = (refs: readonly { readonly task: number }[]): number[] => refs.map(({ task }) => task);

const BEFORE: readonly TaskLine[] = [
  { number: '1', task: '修路', status: 'in-progress', deadline: '2024-02-29', progress: '正在招标' },
  { number: '2', task: '架桥', status: 'in-progress', deadline: '2024-05-31', progress: '已开工' },
  { number: '3', task: '植树', status: 'in-progress', deadline: '2024-12-31', progress: '已备苗' },
  { number: '4', task: '清淤', status: 'in-progress', progress: '已测量' },
  { number: '5', task: '办证', status: 'done', deadline: '2024-03-31', finished: '2024-03-01' },
];

describe('what became of the tasks since a recorded period', () => {
  it('tells 办结, 仍逾期, 新逾期, 变更时限, 新增 and 删除 apart', () => {
    const after: readonly TaskLine[] = [
      { ...BEFORE[0] },
      { ...BEFORE[1], progress: '桩基完成' },
      { ...BEFORE[2], deadline: '2025-06-30' },
      { ...BEFORE[4] },
      { number: '6', task: '修校舍', status: 'in-progress', deadline: '2024-09-30' },
      { number: '7', task: '买药', status: 'done', deadline: '2024-06-30', finished: '2024-06-01' },
    ];
    const found = changes(BEFORE, after);
    expect(found.carried).toBe(4);
    expect(indices(found.stillOverdue)).toEqual([0]);
    expect(indices(found.newlyOverdue)).toEqual([1]);
    expect(found.movedDeadlines).toEqual([
      { task: { ledger: 0, task: 2 }, from: day('2024-12-31'), to: day('2025-06-30') },
    ]);
    expect(indices(found.added)).toEqual([4, 5]);
    expect(indices(found.closed)).toEqual([5]);
    expect(found.removed.map(({ id }) => id)).toEqual(['台账!A2#4']);
    expect(indices(found.withoutProgress)).toEqual([0, 2]);
    expect(found.balance).toEqual({ holds: true, left: 5, right: 5 });
  });

  it('tells a task that was reopened, taken out, or taken up again', () => {
    const found = changes(
      [...BEFORE, { number: '6', task: '评比', status: 'cancelled' }],
      [
        { ...BEFORE[0], status: 'cancelled' },
        { ...BEFORE[4], status: 'returned' },
        { number: '6', task: '评比', status: 'in-progress' },
      ],
    );
    expect(indices(found.takenOut)).toEqual([0]);
    expect(indices(found.reopened)).toEqual([1]);
    expect(indices(found.takenUp)).toEqual([2]);
    expect(found.balance.holds).toBe(true);
  });

  it('knows a task again when rows are put in above it, when it is renumbered, and when it is reworded', () => {
    const unnumbered = BEFORE.map(({ task, status, deadline }) => ({ task, status, deadline })) as TaskLine[];
    expect(indices(changes(unnumbered, [{ task: '新任务' }, ...unnumbered]).added)).toEqual([0]);
    const renumbered = BEFORE.map((line, index) => ({ ...line, number: String(index + 11) }));
    expect(changes(BEFORE, renumbered)).toMatchObject({ added: [], removed: [] });
    const reworded = BEFORE.map((line, index) => (index === 1 ? { ...line, task: '架设大桥' } : line));
    expect(changes(BEFORE, reworded)).toMatchObject({ added: [], removed: [] });
  });

  it('pairs equal rows one by one', () => {
    const twice = [BEFORE[0], BEFORE[0]] as TaskLine[];
    expect(changes(twice, [...twice, BEFORE[0] as TaskLine]).added).toHaveLength(1);
    expect(changes([...twice, BEFORE[0] as TaskLine], twice).removed).toHaveLength(1);
  });

  it('is null where the record keeps no tasks', () => {
    expect(changesSince({ ...recorded(BEFORE), tasks: null }, [standing(BEFORE, JUNE)])).toBeNull();
  });

  const anyLine = fc.record<TaskLine>(
    {
      number: fc.constantFrom('1', '2', '3', '4'),
      task: fc.constantFrom('修路', '架桥', '植树'),
      status: fc.constantFrom(null, ...REPORTED_STATUSES),
      deadline: fc.constantFrom('2024-02-29', '2024-05-31', '2025-01-31'),
      progress: fc.constantFrom('已开工', '已招标'),
    },
    { requiredKeys: [] },
  );
  const anyLines = fc.array(anyLine, { maxLength: 12 });

  it('balances for any two ledgers, and finds nothing between a ledger and itself on one day', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const found = changes(before, after);
        expect(found.balance.left).toBe(found.balance.right);
        expect(after.length - found.added.length).toBe(before.length - found.removed.length);
        const same = changesSince(recorded(before), [standing(before, MARCH)]);
        expect(same).toMatchObject({ added: [], closed: [], newlyOverdue: [], movedDeadlines: [], removed: [] });
      }),
    );
  });

  it('stores any record and gives it back', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const record = recorded(lines);
        const tasks = unpackTasks(packTasks(record.tasks ?? [], record.day), record.day);
        expect(unpackPeriod(packPeriod(record), tasks)).toEqual(record);
      }),
    );
  });

  it('takes about twenty letters a task', () => {
    const lines = Array.from({ length: 1000 }, (_, index): TaskLine => {
      return { number: String(index + 1), task: `任务${index}`, deadline: '2024-05-31', progress: `进展${index}` };
    });
    const record = recorded(lines);
    expect(JSON.stringify(packTasks(record.tasks ?? [], record.day)).length / 1000).toBeLessThan(25);
  });

  it('refuses stored tasks whose columns do not belong together', () => {
    const packed = packTasks(recorded(BEFORE).tasks ?? [], day(MARCH));
    expect(unpackTasks({ ...packed, names: packed.names.slice(1) }, day(MARCH))).toBeNull();
    expect(unpackTasks({ ...packed, states: '9'.repeat(5) }, day(MARCH))).toBeNull();
    expect(unpackTasks({ ...packed, due: '' }, day(MARCH))).toBeNull();
  });
});

describe('a period beside an earlier one', () => {
  it('compares counts by growth and rates by points, and has no word for a new line', () => {
    const before = recorded([
      { source: '常务会', status: 'done' },
      { source: '常务会', status: 'in-progress' },
    ]);
    const now = recorded([
      { source: '常务会', status: 'done' },
      { source: '常务会', status: 'done' },
      { source: '常务会', status: 'in-progress' },
      { source: '办公会', status: 'done' },
    ]);
    const { total, bySource } = compareFigures(now.figures, before.figures, DEFAULT_SETTINGS);
    expect(total.total).toMatchObject({ now: 4, before: 2, change: 2, growth: 100, text: '+100%' });
    expect(total.rate).toMatchObject({ now: 75, before: 50, change: 25, text: '上升25个百分点' });
    expect(bySource.map(({ key, rate }) => [key, rate.text])).toEqual([
      ['常务会', '上升16.7个百分点'],
      ['办公会', '—'],
    ]);
    expect(compareFigures(now.figures, null, DEFAULT_SETTINGS).total.overdue.text).toBe('—');
  });
});

describe('the mark of a text', () => {
  it('does not change with blanks and line breaks, and has one length', () => {
    expect(textMark(' 推进\n 中 ')).toBe(textMark('推进中'));
    expect(textMark('推进中')).not.toBe(textMark('推进'));
    expect([textMark(null), textMark(' '), textMark('推进中')].map(({ length }) => length)).toEqual([6, 6, 6]);
  });
});

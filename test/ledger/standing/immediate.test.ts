import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { shouldBeDoneSince } from '../../../src/ledger/standing/immediate';
import { day, ledgerOf, type TaskLine } from './ledgerOf';

const since = (line: TaskLine, asOf: string, immediateDays = 7): number | null =>
  shouldBeDoneSince(ledgerOf([line]).tasks, 0, day(asOf), { ...DEFAULT_SETTINGS, immediateDays });

describe('立行立改', () => {
  const atOnce: TaskLine = { kind: 'immediate', assigned: '2024-06-03' };

  it('should be done some days after it was assigned, and is said so only after that day', () => {
    expect(since(atOnce, '2024-06-10')).toBeNull();
    expect(since(atOnce, '2024-06-11')).toBe(day('2024-06-10'));
    expect(since(atOnce, '2024-06-11', 15)).toBeNull();
  });

  it('counts from its meeting where the row has no day of assignment', () => {
    expect(since({ kind: 'immediate', meeting: '2024-06-04' }, '2024-07-01')).toBe(day('2024-06-11'));
    const { tasks } = ledgerOf([atOnce, { kind: 'immediate', meeting: '2024-06-04' }]);
    expect(shouldBeDoneSince(tasks, 1, day('2024-07-01'), DEFAULT_SETTINGS)).toBe(day('2024-06-11'));
  });

  it('counts from the assignment where there is a meeting too', () => {
    expect(since({ ...atOnce, meeting: '2024-05-06' }, '2024-07-01')).toBe(day('2024-06-10'));
  });

  it('is never told where no day starts it', () => {
    expect(since({ kind: 'immediate' }, '2024-07-01')).toBeNull();
    const { tasks } = ledgerOf([atOnce, { kind: 'immediate' }]);
    expect(shouldBeDoneSince(tasks, 1, day('2024-07-01'), DEFAULT_SETTINGS)).toBeNull();
  });
});

it('other deadlines are not to be done at once', () => {
  expect(since({ deadline: '2024-06-30', assigned: '2024-06-03' }, '2024-07-01')).toBeNull();
});

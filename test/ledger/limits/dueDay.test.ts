import fc from 'fast-check';
import { toIso } from '../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../src/ledger/day/workdays';
import { limitsFor } from '../../../src/ledger/limits/chooseLimit';
import { DEFAULT_LIMITS } from '../../../src/ledger/limits/defaultLimits';
import { limitDay, type ClockEvents } from '../../../src/ledger/limits/dueDay';
import { WHOLE, type TimeLimit } from '../../../src/ledger/limits/limit';
import type { RegisterId } from '../../../src/ledger/vocabulary';
import { day } from '../standing/ledgerOf';

const calendar = createWorkCalendar();

function whole(register: RegisterId, text = '', start = '2024-03-11'): TimeLimit {
  const found = limitsFor(DEFAULT_LIMITS, register, text, day(start)).find(({ stage }) => stage === WHOLE);
  if (found === undefined) throw new Error(`no limit for ${register}`);
  return found;
}

function due(
  limit: TimeLimit,
  start: string,
  events: Partial<ClockEvents> = {},
  asOf = '2024-12-31',
  roll = false,
): string {
  const clock = { start: day(start), corrected: null, pauses: [], extended: false, ...events };
  return toIso(limitDay(limit, clock, { asOf: day(asOf), calendar, rollNonWorkday: roll }).due);
}

describe('the last day of a limit', () => {
  it.each([
    ['document', '2024-03-11', '2024-03-20'],
    ['document', '2024-09-29', '2024-10-14'],
    ['document', '2025-09-26', '2025-10-13'],
    ['document', '2026-02-13', '2026-03-02'],
    ['hotline', '2024-04-30', '2024-05-10'],
    ['disclosure', '2024-02-08', '2024-03-13'],
    ['disclosure', '2025-01-20', '2025-02-21'],
    ['proposal', '2023-11-30', '2024-02-29'],
    ['petition', '2024-01-31', '2024-03-31'],
  ] as const)('%s begun on %s ends on %s', (register, start, end) => {
    expect(due(whole(register, '', start), start)).toBe(end);
  });

  it('常务会 papers that have to be issued: 5 working days after the meeting', () => {
    expect(due(whole('meeting', '审议通过，需发文'), '2024-09-29')).toBe('2024-10-11');
    expect(limitsFor(DEFAULT_LIMITS, 'meeting', '推进项目建设', day('2024-09-29'))).toEqual([]);
  });

  it('urgent papers are due on the day itself', () => {
    expect(due(whole('document', '特急 关于防汛的通知'), '2024-03-11')).toBe('2024-03-11');
  });

  it('an extension follows on the last day: 40 working days, 90 days, six months', () => {
    expect(due(whole('disclosure'), '2024-02-08', { extended: true })).toBe('2024-04-11');
    expect(due(whole('petition'), '2024-01-31', { extended: true })).toBe('2024-04-30');
    expect(due(whole('proposal'), '2024-12-31', { extended: true })).toBe('2025-06-30');
    expect(due(whole('hotline'), '2024-03-11', { extended: true })).toBe('2024-03-18');
  });

  it('a correction lets the clock of 信息公开 begin anew, not that of 信访', () => {
    const corrected = { corrected: day('2024-03-11') };
    expect(due(whole('disclosure'), '2024-02-08', corrected)).toBe('2024-04-09');
    expect(due(whole('petition'), '2024-02-08', corrected)).toBe('2024-04-08');
  });

  it('time spent on asking third parties is not counted', () => {
    // Sent on Monday 11 March, answered on Friday 15 March: four working days.
    const pauses = [{ from: day('2024-03-11'), to: day('2024-03-15') }];
    expect(due(whole('disclosure'), '2024-03-04', { pauses })).toBe('2024-04-08');
    expect(due(whole('disclosure'), '2024-03-04')).toBe('2024-04-01');
  });

  it('while the answer is awaited the clock stands, and says so', () => {
    const clock = { start: day('2024-03-04'), corrected: null, extended: false };
    const open = { ...clock, pauses: [{ from: day('2024-03-11'), to: null }] };
    const limit = whole('disclosure');
    for (const asOf of ['2024-03-12', '2024-06-03', '2024-12-02']) {
      const found = limitDay(limit, open, { asOf: day(asOf), calendar, rollNonWorkday: false });
      expect(found.paused).toBe(true);
      expect(found.due).toBeGreaterThan(day(asOf));
      expect(found.reason).toContain('暂停');
    }
  });

  it('rolls to a working day only where the office says so, and never counts working days twice', () => {
    expect(due(whole('petition'), '2024-02-05', {}, '2024-12-31', true)).toBe('2024-04-07');
    expect(due(whole('petition'), '2024-02-05')).toBe('2024-04-05');
  });

  it('names the rule, its source and the first day', () => {
    const events = { start: day('2024-03-11'), corrected: null, pauses: [], extended: true };
    const { reason } = limitDay(whole('disclosure'), events, {
      asOf: day('2024-03-12'),
      calendar,
      rollNonWorkday: false,
    });
    expect(reason).toBe(
      '按“政府信息公开条例第三十三条”，办结时限为20个工作日，自2024年3月11日的次日起算，延期20个工作日',
    );
  });

  it('a later start never ends earlier, a longer pause neither', () => {
    const days = fc.integer({ min: day('2024-01-01'), max: day('2026-10-31') });
    fc.assert(
      fc.property(
        days,
        fc.nat(60),
        fc.nat(40),
        fc.constantFrom<RegisterId>('disclosure', 'petition', 'document'),
        (start, offset, length, register) => {
          const limit = { ...whole(register), pauses: ['third-party'] as const };
          const context = { asOf: start + 400, calendar, rollNonWorkday: false };
          const at = (first: number, pause: number) =>
            limitDay(
              limit,
              {
                start: first,
                corrected: null,
                extended: false,
                pauses: [{ from: start + offset, to: start + offset + pause }],
              },
              context,
            ).due;
          expect(at(start + 1, 0)).toBeGreaterThanOrEqual(at(start, 0));
          expect(at(start, length + 1)).toBeGreaterThanOrEqual(at(start, length));
          expect(at(start, length)).toBeGreaterThanOrEqual(at(start, 0));
        },
      ),
    );
  });
});

describe('which limit holds', () => {
  const line = (more: Partial<TimeLimit>): TimeLimit => ({ ...whole('hotline'), ...more });
  const choose = (limits: readonly TimeLimit[], text: string, start = '2024-03-11') =>
    limitsFor(limits, 'hotline', text, day(start)).map(({ amount }) => amount);

  it('is the one whose words the row has, else the one for all', () => {
    const limits = [line({ amount: 5 }), line({ amount: 3, onlyWhere: '咨询、求助' })];
    expect(choose(limits, '类别：咨询')).toEqual([3]);
    expect(choose(limits, '类别：投诉')).toEqual([5]);
  });

  it('is the later rule for tasks since its day, the earlier one for those before', () => {
    const limits = [line({ amount: 5 }), line({ amount: 4, validFrom: day('2024-01-01') })];
    expect(choose(limits, '', '2024-01-01')).toEqual([4]);
    expect(choose(limits, '', '2023-12-31')).toEqual([5]);
  });

  it('is none that is only offered', () => {
    expect(choose([line({ applied: false })], '')).toEqual([]);
  });
});

describe('the default limits', () => {
  it('each have a source, and one whole limit for all rows where one is applied', () => {
    for (const { source } of DEFAULT_LIMITS) expect(source).not.toBe('');
    for (const register of ['document', 'proposal', 'hotline', 'petition', 'disclosure'] as const)
      expect(whole(register).applied).toBe(true);
  });
});

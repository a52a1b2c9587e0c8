import fc from 'fast-check';
import { fromIso, fromYmd } from '../../../../src/ledger/day/day';
import { DAY_FORMS, printDay } from '../../../../src/ledger/day/format';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import { readDeadlineCell } from '../../../../src/ledger/reading/deadlines/cell';
import { createDeadlineReader } from '../../../../src/ledger/reading/deadlines/reader';
import { resolveDeadline } from '../../../../src/ledger/reading/deadlines/resolve';
import { DEADLINE_KINDS } from '../../../../src/ledger/vocabulary';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';

const assigned = fromIso('2024-03-11') ?? 0;
const context = { asOf: assigned, settings: DEFAULT_SETTINGS, calendar: createWorkCalendar() };
const reference = { assigned, meeting: null, received: null, year: 2024 };
const empty = { assigned: null, meeting: null, received: null, year: null };
const read = createDeadlineReader(context);

/** Days of which no written form could be taken for another thing. */
const anyDay = fc.integer({ min: fromYmd(2000, 1, 1) ?? 0, max: fromYmd(2060, 12, 31) ?? 0 });
const WORDS =
  '前 后 底 末 内 起 至 到 - — 、 ， ； ： （ ） \n 2024 24 3 15 31 . / 年 月 日 号 季度 上半年 一 十 两 个 工作日 周 天 每 按 自 之日 ' +
  '延期 提前 原定 长期 立行立改 春节 十四五 无 同上 % 会后 当日 本 下 次 T+5 第 旬 Q1 0 99 完成 市发改委';

describe('the deadline reader', () => {
  it.each(DAY_FORMS)('reads any day written as %s as that day', (form) => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const reading = read(printDay(day, form), reference);
        expect({ kind: reading.kind, date: reading.date }).toEqual({ kind: 'date', date: day });
      }),
    );
  });

  it.each(['前', '之前', '以前', '前完成', '止', '（含当日）', '，并书面报告'])(
    'reads any day with %s after it as that day',
    (tail) => {
      fc.assert(
        fc.property(anyDay, (day) => {
          expect(read(`${printDay(day, 'chinese')}${tail}`, reference).date).toBe(day);
        }),
      );
    },
  );

  it('gives every string a kind and a reason, and never throws', () => {
    const pieces = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 9 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), fc.boolean(), (text, bare) => {
        const reading = read(text, bare ? empty : reference);
        expect(DEADLINE_KINDS).toContain(reading.kind);
        expect(reading.reason).not.toBe('');
        expect(reading.date === null || Number.isInteger(reading.date)).toBe(true);
        expect(reading.text).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('never gives a day to an ambiguous text or to one that is no deadline', () => {
    const pieces = fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 7 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(pieces, (text) => {
        const { kind, date } = read(text, reference);
        if (['ambiguous', 'not-a-deadline', 'none', 'inherit', 'immediate'].includes(kind)) expect(date).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });

  it('never clamps a day that the calendar does not have', () => {
    const impossible = fc
      .tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 0, max: 19 }), fc.integer({ min: 0, max: 39 }))
      .filter(([year, month, day]) => fromYmd(year, month, day) === null);
    fc.assert(
      fc.property(impossible, fc.constantFrom('年月', '.', '-', '/'), ([year, month, day], form) => {
        const text = form === '年月' ? `${year}年${month}月${day}日` : [year, month, day].join(form);
        expect(read(text, reference).kind).toBe('not-a-deadline');
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any number in a cell without throwing', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.constantFrom('General', '0.00', 'yyyy-mm-dd', 'h:mm', '0%', 'm"月"'),
        fc.boolean(),
        (value, numberFormat, date1904) => {
          const rule = readDeadlineCell({ value, text: String(value), numberFormat, date1904 });
          expect(DEADLINE_KINDS).toContain(resolveDeadline(rule, reference, context).kind);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

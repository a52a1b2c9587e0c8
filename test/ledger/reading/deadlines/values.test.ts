import { readFileSync } from 'node:fs';
import { fromIso, toIso } from '../../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../../src/ledger/day/workdays';
import { readDeadlineCell } from '../../../../src/ledger/reading/deadlines/cell';
import { resolveDeadline } from '../../../../src/ledger/reading/deadlines/resolve';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';

interface StatedDeadline {
  readonly text: string | number;
  readonly kind: string;
  readonly due: string | null;
  readonly start?: string;
  readonly original?: string;
  readonly candidates?: readonly string[];
  readonly milestones?: readonly (readonly [string, string])[];
}

const stated = JSON.parse(readFileSync('test/ledger/reading/values.json', 'utf8')) as {
  readonly deadlines: readonly StatedDeadline[];
};

const assigned = fromIso('2024-03-11') ?? 0;
const reference = { assigned, meeting: null, received: null, year: 2024 };
const context = { asOf: assigned, settings: DEFAULT_SETTINGS, calendar: createWorkCalendar() };

describe('deadlines as the office values state them', () => {
  it.each(stated.deadlines.map((each) => [JSON.stringify(each.text), each] as const))('%s', (_, each) => {
    const cell = { value: each.text, text: String(each.text), numberFormat: 'General', date1904: false };
    const reading = resolveDeadline(readDeadlineCell(cell), reference, context);
    expect({ kind: reading.kind, due: reading.date === null ? null : toIso(reading.date) }).toEqual({
      kind: each.kind,
      due: each.due,
    });
    if (each.start) expect(reading.start).toBe(fromIso(each.start));
    if (each.original) expect(reading.original).toBe(fromIso(each.original));
    if (each.candidates) expect(reading.candidates?.map(toIso)).toEqual(each.candidates);
    if (each.milestones)
      expect(reading.milestones?.map(({ day, text }) => [toIso(day), text])).toEqual(each.milestones);
    expect(reading.reason).toMatch(/[一-鿿]/);
  });
});

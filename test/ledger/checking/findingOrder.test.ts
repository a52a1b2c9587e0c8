import fc from 'fast-check';
import type { Finding } from '../../../src/ledger/checking/finding';
import { inOrder, merged, withoutRows } from '../../../src/ledger/checking/findingOrder';

/** A finding told by where it stands; its words tell findings of one cell apart. */
const found = (row: number, column: number | null, message = ''): Finding => ({
  sheet: '台账',
  row,
  column,
  rule: 'task-missing',
  severity: 'error',
  message,
});

const findings = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 1, max: 3 })), fc.string({ maxLength: 2 }))
    .map((parts) => found(...parts)),
  { maxLength: 30 },
);
const rows = fc.uniqueArray(fc.integer({ min: 0, max: 10 })).map((some) => some.sort((one, other) => one - other));

describe('the order in which findings are told', () => {
  it('is by row, what concerns a whole row first, then by column', () => {
    const told = inOrder([found(3, 2), found(2, 4), found(3, null), found(2, 1)]);
    expect(told.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [2, 4],
      [3, null],
      [3, 2],
    ]);
  });

  it('leaves the findings of one cell as they were found', () => {
    expect(inOrder([found(3, 2, '一'), found(1, 1), found(3, 2, '二')]).map(({ message }) => message)).toEqual([
      '',
      '一',
      '二',
    ]);
  });

  it('leaves the list it was given as it was', () => {
    const given = [found(3, 2), found(2, 4)];
    inOrder(given);
    expect(given.map(({ row }) => row)).toEqual([3, 2]);
  });

  it('holds for two lists made one, as if they had been one from the start', () => {
    fc.assert(
      fc.property(findings, findings, (one, other) => {
        expect(merged(inOrder(one), inOrder(other))).toEqual(inOrder([...inOrder(one), ...inOrder(other)]));
      }),
    );
  });

  it('stays when the findings of some rows are taken out, and only of these', () => {
    fc.assert(
      fc.property(findings, rows, (some, without) => {
        const told = inOrder(some);
        expect(withoutRows(told, without)).toEqual(told.filter(({ row }) => !without.includes(row)));
      }),
    );
  });
});

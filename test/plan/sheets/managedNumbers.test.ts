import fc from 'fast-check';
import { taskNumbers } from '../../../src/plan/sheets/managedNumbers';

describe('the numbers of tasks', () => {
  it('run from 001 in a ledger that has none yet', () => {
    expect(taskNumbers([3, 4, 7], new Map())).toEqual(['001', '002', '003']);
  });

  it('stay with their rows, and new tasks go on after the highest', () => {
    expect(taskNumbers([3, 4, 5], new Map([[3, '001'], [5, '007']]))).toEqual(['001', '008', '007']); // prettier-ignore
  });

  it('tell a copied row from its original', () => {
    expect(taskNumbers([3, 4], new Map([[3, '001'], [4, '001']]))).toEqual(['001', '002']); // prettier-ignore
  });

  it('are never given twice, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('001', '002', '010', '甲', ''))),
        (rows, given) => {
          const numbers = taskNumbers(rows, new Map(given));
          expect(new Set(numbers).size).toBe(rows.length);
          expect(numbers).not.toContain('');
        },
      ),
    );
  });
});

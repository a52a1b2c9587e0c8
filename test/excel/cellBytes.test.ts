import fc from 'fast-check';
import { sizeOf } from '../../src/excel/cellBytes';

/** Bytes of JSON in UTF-8, as they are sent. */
const bytes = (rows: readonly (readonly unknown[])[]): number => Buffer.byteLength(JSON.stringify(rows), 'utf8');

const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constantFrom('市财政局\n', '"', '\\', '\u0001', '😀', '', null)); // prettier-ignore

describe('the weight of cells', () => {
  it('is that of their JSON, a bracket or comma aside', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const cells = rows.length + rows.flat().length;
        expect(sizeOf(rows)).toBeGreaterThanOrEqual(bytes(rows) - 1);
        expect(sizeOf(rows)).toBeLessThanOrEqual(bytes(rows) + 2 * cells + 2);
      }),
    );
  });

  it('counts a Chinese character as three bytes, and one beyond the first plane as four', () => {
    expect(sizeOf([['市']]) - sizeOf([['a']])).toBe(2);
    expect(sizeOf([['😀']]) - sizeOf([['a']])).toBe(3);
  });
});

import fc from 'fast-check';
import { titleLines } from '../../../src/ledger/notices/titleLines';

describe('titles of notices', () => {
  it('stand on one line where they fit', () => {
    expect(titleLines('督办事项办理情况通报', 19)).toEqual(['督办事项办理情况通报']);
  });

  it('break evenly after a word that ends, never leaving one character alone', () => {
    expect(titleLines('关于2025年第四季度督办事项办理情况的通报', 19)).toEqual([
      '关于2025年第四季度',
      '督办事项办理情况的通报',
    ]);
  });

  it('lose nothing by breaking', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }), (title) => {
        expect(titleLines(title, 19).join('')).toBe(title);
      }),
    );
  });
});

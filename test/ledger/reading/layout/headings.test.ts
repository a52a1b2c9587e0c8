import { findTables } from '../../../../src/ledger/reading/layout/findTables';
import { textTable } from '../../../support/textTable';
import { examplesOf } from '../textFixture';

/** `督办台账（第1行起）` for each table of a sheet whose rows are written between `//`; 无 without a title. */
const told = (sheet: string): string =>
  findTables(textTable('台账', sheet.split(' // ')))
    .tables.map(({ heading }) => `${heading.title ?? '无'}（第${heading.top}行起）`)
    .join('；');

describe('the titles of the tables on a sheet', () => {
  it.each(examplesOf('layout/rows', 'headings.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});

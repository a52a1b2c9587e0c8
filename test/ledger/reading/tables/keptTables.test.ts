import { join } from 'node:path';
import { readOfficeTables } from '../../../../src/ledger/reading/tables/officeTables';
import { drawnCases } from '../../../support/drawnCases';
import { textTable } from '../../../support/textTable';
import { tablesTold } from './tablesTold';

describe('tables that an office keeps in its workbook', () => {
  it.each(drawnCases(join(__dirname, 'kept.txt')).map((each) => [each.name, each] as const))(
    '%s',
    (_, { sheets, expected }) => {
      expect(tablesTold(readOfficeTables(sheets.map(({ name, lines }) => textTable(name, lines))))).toEqual(expected);
    },
  );
});

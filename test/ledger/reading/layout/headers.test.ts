import { columnLetter } from '../../../../src/ledger/address';
import { findTables } from '../../../../src/ledger/reading/layout/findTables';
import { textTable } from '../../../support/textTable';
import { examplesOf } from '../textFixture';

/** `A2:D3 序号|任务|责任分工/牵头 任务行4,5` for each table of a sheet whose rows are written between `//`. */
function told(sheet: string): string {
  const { tables } = findTables(textTable('台账', sheet.split(' // ')));
  return (
    tables
      .map(({ header, columns, taskRows, alone }) => {
        const area = `${columnLetter(header.left)}${header.top}:${columnLetter(header.right)}${header.bottom}`;
        const words = columns.map(({ path }) => path.join('/') || '空').join('|');
        return `${area} ${words} 任务行${[...taskRows].join(',') || '无'}${alone ? '' : '（不独占）'}`;
      })
      .join('；') || '-'
  );
}

describe('the headers of a sheet', () => {
  it.each(examplesOf('layout/rows', 'headers.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );
});

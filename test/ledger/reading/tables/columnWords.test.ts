import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOfficeTables } from '../../../../src/ledger/reading/tables/officeTables';
import { textTable } from '../../../support/textTable';
import { tablesTold } from './tablesTold';

interface WordCase {
  readonly sheet: string;
  readonly header: string;
  readonly rows: readonly string[];
  /** A column's word, or 表名, with the others that say the same. */
  readonly words: readonly (readonly [word: string, others: readonly string[]])[];
}

/** `=== 表名`, the header, a row or more, and `栏：别的叫法 别的叫法`. */
function wordCases(): WordCase[] {
  const text = readFileSync(join(__dirname, 'columnWords.txt'), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [sheet = '', header = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
      const words = lines.filter((line) => !line.includes(' | ')).map((line) => line.split('：'));
      return {
        sheet: sheet.trim(),
        header,
        rows: lines.filter((line) => line.includes(' | ')),
        words: words.map(([word = '', others = '']) => [word, others.trim().split(/\s+/)] as const),
      };
    });
}

/** What is read where the sheet or a column is called otherwise; the sheet's name itself left out. */
function read({ sheet, header, rows }: WordCase, word: string, other: string): string[] {
  const name = word === '表名' ? other : sheet;
  const cells = header.split('|').map((cell) => cell.trim());
  const named = cells.map((cell) => (cell === word ? other : cell)).join(' | ');
  return tablesTold(readOfficeTables([textTable(name, [named, ...rows])])).map((line) =>
    line.replace(`${name}：`, '').replaceAll(`“${name}”`, '“本表”'),
  );
}

const cases = wordCases().flatMap((each) =>
  each.words.flatMap(([word, others]) => others.map((other) => [each.sheet, word, other, each] as const)),
);

describe('the tables that an office keeps', () => {
  it.each(cases)('%s knows %s as %s', (_sheet, word, other, each) => {
    expect(read(each, word, other)).toEqual(read(each, word, word === '表名' ? each.sheet : word));
  });

  it.each(cases.filter(([, word]) => word !== '表名'))(
    '%s does not know %s with something about %s',
    (_, word, other, each) => {
      const known = read(each, word, word);
      expect(read(each, word, `某${other}`)).not.toEqual(known);
      expect(read(each, word, `${other}某`)).not.toEqual(known);
    },
  );

  it.each([...new Set(cases.map(([, , , each]) => each))].map((each) => [each.sheet, each] as const))(
    '%s is none under a name that says nothing',
    (sheet, each) => {
      if (!each.words.some(([word]) => word === '表名')) return;
      expect(read(each, '表名', '附表三')).toEqual([]);
      expect(read(each, '表名', sheet)).not.toEqual([]);
    },
  );
});

import { findTables } from '../../../../src/ledger/reading/layout/findTables';
import { gridOf } from '../../../../src/ledger/reading/layout/grid';
import { groupDepth, rowKind, type RowContext } from '../../../../src/ledger/reading/layout/rowKinds';
import { plainTitle } from '../../../../src/ledger/reading/layout/headings';
import { textTable } from '../../../support/textTable';
import { examplesOf } from '../textFixture';

const TABLE: RowContext = { left: 1, right: 5, taskColumn: 2, seqColumn: 1 };

const kindOf = (row: string, table: RowContext): string => rowKind(gridOf(textTable('台账', [row])), 1, table);

describe('a row by itself, under 序号 | 任务 | 责任单位 | 时限 | 状态', () => {
  it.each(examplesOf('layout/rows', 'kinds.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      const [kinds = '', without] = expected.split('，不知栏目 ');
      const [kind = '', third] = kinds.split('，任务在第三栏 ');
      expect(kindOf(text, TABLE)).toBe(kind);
      expect(kindOf(text, { ...TABLE, taskColumn: 3 })).toBe(third ?? kind);
      expect(kindOf(text, { ...TABLE, taskColumn: null, seqColumn: null })).toBe(without ?? kind);
    },
  );

  it('in a group row is outermost as 第一部分, innermost as （一）', () => {
    expect(['第一部分', '一、产业', '（一）工业', '(二)农业', '产业'].map(groupDepth)).toEqual([0, 1, 2, 2, 1]);
  });
});

describe('the lines above a header', () => {
  it.each(examplesOf('layout/rows', 'titles.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      const lines = text.split(' / ');
      const snapshot = textTable('台账', [
        ...lines,
        '序号 | 任务 | 责任单位 | 时限',
        '1 | 修建农村公路一百公里以上 | 市交通局 | 年底',
      ]);
      const { heading } = findTables(snapshot).tables[0] ?? { heading: null };
      expect(`${heading?.title ?? '-'}，自第${heading?.top ?? 0}行`).toBe(expected);
    },
  );

  it.each([
    ['督办台账（续表）', '督办台账'],
    ['督办台账(续表二)', '督办台账'],
    ['督办台账续上页', '督办台账'],
    ['督办台账（续）', '督办台账'],
    ['督办台账 第2页', '督办台账'],
    ['督办台账 第 12 页', '督办台账'],
    ['督 办 台 账', '督办台账'],
    ['陆续推进台账', '陆推进台账'],
    [null, ''],
  ])('read %p without the marks of a further page as %p', (title, plain) => {
    expect(plainTitle(title)).toBe(plain);
  });
});

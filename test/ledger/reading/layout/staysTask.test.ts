import { findTables, type FoundTable } from '../../../../src/ledger/reading/layout/findTables';
import { staysTask } from '../../../../src/ledger/reading/layout/staysTask';
import type { SheetSnapshot } from '../../../../src/ledger/snapshot';
import { textTable } from '../../../support/textTable';

const HEADER = '序号 | 任务 | 责任单位 | 时限 | ';
const ROWS = [
  '1 | 修路 | 市交通局 | 年底 | 甲',
  '2 | 架桥 | 市交通局 | 年底 | 乙',
  '3 | 开渠 | 市水利局 | 年底 | 丙',
  '4 | 种树 | 市林业局 | 年底 | ',
];

interface Sheet {
  readonly lines?: readonly string[];
  readonly place?: (snapshot: SheetSnapshot) => SheetSnapshot;
}

const same = (snapshot: SheetSnapshot): SheetSnapshot => snapshot;

/** Whether the row on line `at` of the sheet stays a task where it is written anew. */
function stays(at: number, anew: string, { lines = [HEADER, ...ROWS], place = same }: Sheet = {}): boolean {
  const before = place(textTable('台账', lines));
  const after = place(textTable('台账', lines.map((line, index) => (index === at ? anew : line)))); // prettier-ignore
  const table = findTables(before).tables[0] as FoundTable;
  return staysTask(before, after, at + before.origin.row, table);
}

describe('an edited row', () => {
  it.each([
    ['another word', '3 | 修渠 | 市水利局 | 年底 | 丙'],
    ['another number', '33 | 开渠 | 市水利局 | 年底 | 丙'],
    ['a cell emptied', '3 | 开渠 | | 年底 | 丙'],
    ['two cells emptied', '3 | 开渠 | | | 丙'],
    ['a number for a text', '3 | 12 | 市水利局 | 年底 | 丙'],
  ])('stays a task with %s', (_, anew) => {
    expect(stays(3, anew)).toBe(true);
  });

  it.each([
    ['two cells left', '3 | 开渠 | | | '],
    ['no number before it', ' | 开渠 | 市水利局 | 年底 | 丙'],
    ['a text for its number', '三 | 开渠 | 市水利局 | 年底 | 丙'],
    ['nothing left', ' | | | | '],
    ['a cell emptied that no header word stands over', '3 | 开渠 | 市水利局 | 年底 | '],
  ])('may be something else with %s', (_, anew) => {
    expect(stays(3, anew)).toBe(false);
  });

  it('may have been something else before', () => {
    const lines = [HEADER, ...ROWS.slice(0, 2), '一、民生 | | | | ', ...ROWS.slice(2)];
    expect(stays(3, '3 | 开渠 | 市水利局 | 年底 | 丙', { lines })).toBe(false);
  });

  it('may move the edge of the table where a cell beside its words is filled', () => {
    expect(stays(4, '4 | 种树 | 市林业局 | 年底 | 丁')).toBe(false);
    const beside = { lines: [HEADER, ...ROWS, '5 | 治沙 | 市林业局 | 年底 | | '] };
    expect(stays(3, '3 | 开渠 | 市水利局 | 年底 | 丙 | 丁', beside)).toBe(false);
  });

  it('whose number shows a month may head columns', () => {
    const shown = (text: string) => (snapshot: SheetSnapshot) => ({
      ...snapshot,
      text: snapshot.text.map((cells, row) => (row === 3 ? [text, ...cells.slice(1)] : cells)),
    });
    expect(stays(3, '3 | 修渠 | 市水利局 | 年底 | 丙', { place: shown('3月') })).toBe(false);
    expect(stays(3, '3 | 修渠 | 市水利局 | 年底 | 丙', { place: shown('三季度') })).toBe(false);
    expect(stays(3, '3 | 修渠 | 市水利局 | 年底 | 丙', { place: shown('3.0') })).toBe(true);
    const cut = (snapshot: SheetSnapshot) => ({ ...snapshot, text: snapshot.text.slice(0, 3) });
    expect(stays(3, '3 | 修渠 | 市水利局 | 年底 | 丙', { place: cut })).toBe(true);
  });

  it('below a number and a text alone may be counted under these', () => {
    const lines = [HEADER, ROWS[0] ?? '', '2 | 民生 | | | ', ...ROWS.slice(2)];
    expect(stays(3, '2.1 | 开渠 | 市水利局 | 年底 | 丙', { lines })).toBe(false);
    const three = [HEADER, ROWS[0] ?? '', '2 | 民生 | 市民政局 | | ', ...ROWS.slice(2)];
    expect(stays(3, '2.1 | 开渠 | 市水利局 | 年底 | 丙', { lines: three })).toBe(true);
  });

  it('of another length may end a table with gaps, one of the same length does not', () => {
    const lines = [HEADER, ...ROWS.slice(0, 2), ' | | | | ', ...ROWS.slice(2)];
    expect(stays(1, '1 | 修路 | | 年底 | 甲', { lines })).toBe(false);
    expect(stays(1, '1 | 筑路 | 市交通局 | 年底 | 甲', { lines })).toBe(true);
    const grouped = [HEADER, ...ROWS.slice(0, 2), '一、民生 | | | | ', ...ROWS.slice(2)];
    expect(stays(1, '1 | 修路 | | 年底 | 甲', { lines: grouped })).toBe(true);
  });

  it('right below the header may become the line of column numbers', () => {
    expect(stays(1, '1 | 2 | 3 | 4 | 5')).toBe(false);
    expect(stays(1, '1 | 筑路 | 市交通局 | 年底 | 甲')).toBe(true);
    expect(stays(2, '1 | 2 | 3 | 4 | 5')).toBe(true);
  });

  it('on a sheet with several tables or empty columns may change what belongs to which', () => {
    const two = {
      lines: [HEADER, ...ROWS, ' | | | | ', '议定事项 | 牵头单位 | 办结时限 | | ', '建校 | 市教育局 | 年底 | | '],
    };
    expect(stays(2, '2 | 修桥 | 市交通局 | 年底 | 乙', two)).toBe(false);
  });

  it('is found wherever the sheet’s cells begin', () => {
    const place = (snapshot: SheetSnapshot): SheetSnapshot => ({ ...snapshot, origin: { row: 11, column: 4 } });
    expect(stays(3, '3 | 修渠 | 市水利局 | 年底 | 丙', { place })).toBe(true);
    expect(stays(3, ' | 修渠 | 市水利局 | 年底 | 丙', { place })).toBe(false);
    expect(stays(1, '1 | 2 | 3 | 4 | 5', { place })).toBe(false);
    expect(stays(3, '3 | 开渠 | 市水利局 | 年底 | ', { place })).toBe(false);
  });

  it('with something filled left or right of the table is not certain to stay', () => {
    const lines = [' | 序号 | 任务 | 责任单位 | 时限', ' | 1 | 修路 | 市交通局 | 年底', ' | 2 | 架桥 | 市交通局 | 年底', ' | 3 | 开渠 | 市水利局 | 年底', ' | 4 | 种树 | 市林业局 | 年底', '5 | 5 | 治沙 | 市林业局 | 年底', ' | 6 | 筑坝 | 市水利局 | 年底']; // prettier-ignore
    expect(stays(2, ' | 2 | 修桥 | 市交通局 | 年底', { lines })).toBe(true);
    expect(stays(5, '5 | 5 | 固沙 | 市林业局 | 年底', { lines })).toBe(false);
  });
});

import { fromIso } from '../../../../src/ledger/day/day';
import { sampleColumns, sampledRows, type SampledColumn } from '../../../../src/ledger/reading/columns/sampleColumns';
import type { SheetSnapshot } from '../../../../src/ledger/snapshot';
import { textTable } from '../../../support/textTable';

const AS_OF = fromIso('2024-06-30') ?? 0;

const rows = (first: number, last: number): Int32Array =>
  Int32Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The only column of a sheet of these lines, the first of which is its header. */
function column(
  lines: readonly string[],
  change: (snapshot: SheetSnapshot) => SheetSnapshot = (same) => same,
): SampledColumn {
  const snapshot = change(textTable('台账', lines));
  const [sampled] = sampleColumns(snapshot, [{ column: 1, path: ['栏'] }], rows(2, lines.length), AS_OF);
  if (!sampled) throw new Error('no column');
  return sampled;
}

describe('the rows that are looked at', () => {
  it('are all of them up to a hundred', () => {
    expect(sampledRows(rows(3, 102))).toEqual([...rows(3, 102)]);
    expect(sampledRows(rows(3, 9))).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('are the first forty and sixty spread over the rest of a longer ledger', () => {
    const looked = sampledRows(rows(1, 160));
    expect(looked).toHaveLength(100);
    expect(looked.slice(0, 40)).toEqual([...rows(1, 40)]);
    expect(looked.slice(40, 44)).toEqual([41, 43, 45, 47]);
    expect(looked.at(-1)).toBe(159);
    expect(sampledRows(rows(1, 101)).slice(40, 43)).toEqual([41, 42, 43]);
    expect(sampledRows(rows(1, 101)).at(-1)).toBe(100);
  });
});

describe('a column that is looked at', () => {
  it('holds its texts without blanks around them, and leaves blank cells out', () => {
    const { texts, content } = column(['栏', '市财政局\\n', '', '市教育局']);
    expect(texts).toEqual(['市财政局', '市教育局']);
    expect(content).toMatchObject({ rows: 3, filled: 2, units: 1 });
  });

  it('takes a number as it is shown, and as its digits where it shows nothing', () => {
    const shown = column(['栏', '60%', '45%']);
    expect(shown.texts).toEqual(['60%', '45%']);
    expect(shown.content.percents).toBe(1);
    const bare = column(['栏', '12', '13'], (snapshot) => ({ ...snapshot, text: snapshot.text.map(() => ['']) }));
    expect(bare.texts).toEqual(['12', '13']);
    const cut = column(['栏', '12', '13'], (snapshot) => ({ ...snapshot, text: [], numberFormats: [] }));
    expect(cut.texts).toEqual(['12', '13']);
  });

  it('takes a text for what it says, whatever its format', () => {
    const dated = (snapshot: SheetSnapshot) => ({
      ...snapshot,
      numberFormats: snapshot.numberFormats.map(() => ['yyyy-mm-dd']),
    });
    expect(column(['栏', "'12", "'13"], dated).content.dates).toBe(0);
    expect(column(['栏', '12', '13'], dated).content.dates).toBe(1);
  });

  it('counts as continued what a cell merged from above covers, in its own column alone', () => {
    expect(column(['栏', '市财政局', '^', '^', '市教育局']).content).toMatchObject({ continued: 2, filled: 2 });
    const beside = textTable('台账', ['栏 | 栏', '甲 | 乙', ' | ^', ' | ^']);
    const [left, right] = sampleColumns(beside, [{ column: 1, path: [] }, { column: 2, path: [] }], rows(2, 4), AS_OF); // prettier-ignore
    expect([left?.content.continued, right?.content.continued]).toEqual([0, 2]);
    const across = textTable('台账', ['栏 | 栏', '甲 | <', '乙 | <']);
    expect(sampleColumns(across, [{ column: 1, path: [] }], rows(2, 3), AS_OF)[0]?.content.continued).toBe(0);
  });

  it('counts a merged cell that holds something of its own as filled, not as continued', () => {
    const kept = column(['栏', '市财政局', '^'], (snapshot) => ({
      ...snapshot,
      values: [['栏'], ['市财政局'], ['市教育局']],
    }));
    expect(kept.content).toMatchObject({ continued: 0, filled: 2 });
  });

  it('knows days that are still to come, in cells and in texts', () => {
    expect(column(['栏', '2024-06-30', '2024-07-01', '2024-12-31', '2023-12-31']).content.future).toBe(0.5);
    expect(column(['栏', '2024年7月1日', '2024年6月30日', '三季度末', '7月1日']).content.future).toBe(0.25);
    expect(column(['栏', '60000', '12', '45474']).content.future).toBe(1 / 3);
  });

  it('counts days from 1904 where the workbook does', () => {
    const since1904 = (snapshot: SheetSnapshot) => ({ ...snapshot, date1904: true });
    expect(column(['栏', '2020-06-29', '2020-06-30', '2019-12-31'], since1904).content.future).toBe(1 / 3);
  });

  it('is read where the sheet’s cells begin', () => {
    const moved = (snapshot: SheetSnapshot): SheetSnapshot => ({ ...snapshot, origin: { row: 11, column: 4 } });
    const snapshot = moved(textTable('台账', ['栏 | 栏', '甲 | 市财政局', '乙 | 市教育局']));
    const [sampled] = sampleColumns(snapshot, [{ column: 5, path: [] }], rows(12, 13), AS_OF);
    expect(sampled?.texts).toEqual(['市财政局', '市教育局']);
  });
});

import { bandsOf, cellBlocks, patches } from '../../src/plan/blocks';
import { KEPT_CELL, textCell } from '../../src/plan/cells';
import type { CellContent } from '../../src/plan/plan';

const edit = (top: number, ...cells: CellContent[]) =>
  ({ kind: 'cells', sheet: '台账', top, left: 1, cells: cells.map((cell) => [cell]) }) as const;

describe('blocks of a plan', () => {
  it('overlap: the later one wins with what it writes, and leaves the rest to the earlier', () => {
    const [earlier, later] = cellBlocks([
      edit(1, textCell('甲'), textCell('乙'), textCell('丙')),
      edit(1, KEPT_CELL, textCell('丁'), KEPT_CELL),
    ]);
    expect(earlier?.cells).toEqual([["'甲"], [undefined], ["'丙"]]);
    expect(later?.cells).toEqual([[undefined], ["'丁"], [undefined]]);
  });
});

describe('areas around chosen cells', () => {
  const column = { top: 1, left: 2, bottom: 99, right: 4 };

  it('are the cells themselves where they are few', () => {
    expect(patches(column, (row, place) => place === 3 && (row === 5 || row === 9))).toEqual([
      { top: 5, left: 3, bottom: 5, right: 3 },
      { top: 9, left: 3, bottom: 9, right: 3 },
    ]);
  });

  it('are one where they are many', () => {
    expect(patches(column, (row, place) => place === 3 && row % 2 === 0)).toEqual([
      { top: 2, left: 3, bottom: 98, right: 3 },
    ]);
  });
});

describe('the bands of a block', () => {
  /** 2,000 rows of three columns from B3 on; the rows that `every` divides write their middle cell. */
  const block = (every: number) => ({
    area: { top: 3, left: 2, bottom: 2002, right: 4 },
    cells: Array.from({ length: 2000 }, (_, down) => [
      undefined,
      down % every === 0 ? `'${down}` : undefined,
      undefined,
    ]),
  });

  it('are the rows with something to write, as wide as that', () => {
    const bands = bandsOf(block(1000));
    expect(bands.map(({ area }) => area)).toEqual([
      { top: 3, left: 3, bottom: 3, right: 3 },
      { top: 1003, left: 3, bottom: 1003, right: 3 },
    ]);
    expect(bands.map(({ cells }) => cells)).toEqual([[["'0"]], [["'1000"]]]);
  });

  it('are one where rows follow one another', () => {
    expect(bandsOf(block(1)).map(({ area }) => area)).toEqual([{ top: 3, left: 3, bottom: 2002, right: 3 }]);
  });

  it('are joined with their neighbours rather than becoming ranges without end', () => {
    expect(bandsOf(block(2))).toHaveLength(1);
    expect(bandsOf(block(4))).toHaveLength(500);
  });

  it('are none where nothing is written', () => {
    expect(bandsOf({ area: { top: 1, left: 1, bottom: 1, right: 1 }, cells: [[undefined]] })).toEqual([]);
  });

  it('keep the number formats that go with their cells', () => {
    const [band] = bandsOf({
      area: { top: 1, left: 1, bottom: 2, right: 2 },
      cells: [
        [undefined, undefined],
        [undefined, 1],
      ],
      formats: [
        [null, null],
        [null, '0.0'],
      ],
    });
    expect(band?.formats).toEqual([['0.0']]);
  });
});

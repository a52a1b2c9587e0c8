import { cellBlocks, patches } from '../../src/plan/blocks';
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

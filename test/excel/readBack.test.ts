import type { WrittenArea } from '../../src/excel/apply/cellChanges';
import { readBack } from '../../src/excel/apply/readBack';
import type { CellImage } from '../../src/plan/cellImage';
import { openSheet } from './support/workbooks';

const written = (top: number, cells: readonly (readonly (CellImage | undefined)[])[]): WrittenArea => ({
  sheet: '台账',
  area: { top, left: 1, bottom: top + cells.length - 1, right: cells[0]?.length ?? 1 },
  image: (row, column) => cells[row - top]?.[column - 1],
});
const read = (...areas: WrittenArea[]) => Excel.run((context) => readBack(context, areas));

describe('reading back what was written', () => {
  it('tells texts, numbers and blanks apart', async () => {
    const host = openSheet([['市财政局', 5, null, true]]);
    expect(await read(written(1, [["'x", 1, null, false]]))).toEqual([[["'市财政局", 5, null, true]]]);
    expect(host.counters.requests).toBeLessThanOrEqual(3);
  });

  it('reads of filled formulas the first, in the spelling of Excel', async () => {
    const host = openSheet([['=SUM(B1)'], ['=SUM(B2)'], ['=SUM(B3)'], ['=SUM(B4)']]);
    const wish = written(1, [['=sum(B1)'], ['=sum(B2)'], ['=sum(B3)'], ['=sum(B4)']]);
    host.counters.reset();
    expect(await read(wish)).toEqual([[['=SUM(B1)'], ['=SUM(B2)'], ['=SUM(B3)'], ['=SUM(B4)']]]);
    expect(host.counters.requests).toBeLessThanOrEqual(3);
  });

  it('passes over cells that were left alone', async () => {
    openSheet([['甲'], ['乙'], ['丙']]);
    expect(await read(written(1, [["'甲"], [undefined], ["'丙"]]))).toEqual([[["'甲"], [null], ["'丙"]]]);
  });

  it('reads thousands of different formulas as a whole, alike', async () => {
    const formulas = Array.from({ length: 1200 }, (_, index) => [`=B$${index + 1}*${index + 2}`]);
    openSheet(formulas);
    const [images] = await read(written(1, formulas));
    expect(images?.[1199]).toEqual(['=B$1200*1201']);
  });
});

import { gridSheet } from '../../src/demo/grid/gridSheet';
import { createWorkbook } from '../../src/host/workbook/create';
import { ensureCell } from '../../src/host/workbook/cells';
import { styleAt, styleIndex } from '../../src/host/workbook/styles';
import type { SheetModel } from '../../src/host/workbook/model';

describe('a sheet of the demo', () => {
  const model = createWorkbook('通报');
  const sheet = model.sheets[0] as SheetModel;
  const cell = ensureCell(sheet, 0, 0);
  cell.value = '市教育局\n市财政局';
  const drawn = () => gridSheet(model, sheet, 0);

  it('has a whole cell selected when it first comes to the front', () => {
    expect(drawn().luckysheet_select_save).toEqual([{ row: [0, 0], column: [0, 0] }]);
  });

  it('breaks lines where the cell wraps its text, and keeps them on one where it does not', () => {
    expect(drawn().celldata?.[0]?.v).toMatchObject({ m: '市教育局\n市财政局' });
    cell.style = styleIndex(model, { ...styleAt(model, cell.style), wrap: true });
    expect(drawn().celldata?.[0]?.v).toMatchObject({ ct: { t: 'inlineStr', s: [{ v: '市教育局\n市财政局' }] } });
  });
});

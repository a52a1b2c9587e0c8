import { lackingMember } from '../protocol/apiError';
import { commonArea } from '../workbook/areas';
import { isCellError, usedArea } from '../workbook/cells';
import type { AreaModel, Cell, SheetModel } from '../workbook/model';

/** The kinds of special cells that the host finds. */
function test(
  sheet: SheetModel,
  type: string,
  valueType: string,
): (cell: Cell | undefined, row: number, column: number) => boolean {
  const ofType = (cell: Cell) => valueType === 'All' || valueType.includes(kindOf(cell));
  switch (type) {
    case 'Blanks':
      return (cell) => cell?.value === undefined && cell?.formula === undefined;
    case 'Constants':
      return (cell) => cell !== undefined && cell.value !== undefined && cell.formula === undefined && ofType(cell);
    case 'Formulas':
      return (cell) => cell?.formula !== undefined && ofType(cell);
    case 'Visible':
      return (_, row, column) => !sheet.hiddenRows.has(row) && !sheet.hiddenColumns.has(column);
    default:
      throw lackingMember('Range', `getSpecialCells (${type})`);
  }
}

function kindOf(cell: Cell): string {
  const { value } = cell;
  if (isCellError(value)) return 'Errors';
  if (typeof value === 'boolean') return 'Logical';
  return typeof value === 'number' ? 'Numbers' : 'Text';
}

/** The cells of an area that are blank, constants, formulas or visible, as rectangles. Only the used part is searched. */
export function specialAreas(sheet: SheetModel, area: AreaModel, type: string, valueType: string): AreaModel[] {
  const matches = test(sheet, type, valueType);
  const used = usedArea(sheet);
  const searched = used && commonArea(area, used);
  if (!searched) return [];
  const found: AreaModel[] = [];
  for (let row = searched.top; row <= searched.bottom; row++) {
    const cells = sheet.rows.get(row);
    for (let column = searched.left; column <= searched.right; column++) {
      if (!matches(cells?.get(column), row, column)) continue;
      const left = column;
      while (column < searched.right && matches(cells?.get(column + 1), row, column + 1)) column += 1;
      const above = found.find((each) => each.bottom === row - 1 && each.left === left && each.right === column);
      if (above) above.bottom = row;
      else found.push({ top: row, left, bottom: row, right: column });
    }
  }
  return found;
}

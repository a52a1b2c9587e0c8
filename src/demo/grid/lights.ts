import { columnIndex } from '../../host/workbook/a1';
import type { AreaModel, ConditionalFormatModel } from '../../host/workbook/model';

/** How a conditional format colours a cell. */
export interface Paint {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

/** `$M5="红灯"`: the only condition the demo's grid shows; others are kept in the file and left uncoloured here. */
const equalsText = /^(\$?)([A-Z]{1,3})(\$?)(\d+)="([^"]*)"$/;

/**
 * The colour that a sheet's conditional formats give one cell, or null. The formula is written for the first cell of
 * the format's area; relative parts move with the cell, as in Excel.
 */
export function conditionalPaint(
  formats: readonly ConditionalFormatModel[],
  row: number,
  column: number,
  shown: (row: number, column: number) => string,
): Paint | null {
  for (const format of formats) {
    const [first] = format.areas;
    if (first === undefined || !format.areas.some((area) => inside(area, row, column))) continue;
    const match = equalsText.exec(format.formulas[0] ?? '');
    if (match === null) continue;
    const [, columnFixed, letters = '', rowFixed, number, text] = match;
    const where = {
      row: Number(number) - 1 + (rowFixed === '$' ? 0 : row - first.top),
      column: columnIndex(letters) + (columnFixed === '$' ? 0 : column - first.left),
    };
    if (shown(where.row, where.column) === text) return format.format;
  }
  return null;
}

function inside(area: AreaModel, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

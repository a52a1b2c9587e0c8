import { invalidArgument } from '../protocol/apiError';
import { areaHolds } from '../workbook/areas';
import { cellAt, ensureCell, setContent } from '../workbook/cells';
import { unmergeArea } from '../workbook/merges';
import type { AreaModel, Cell, SheetModel } from '../workbook/model';
import { formulaCopies } from '../workbook/references';
import type { Book } from './book';
import { mayFormat, onGrid, withinCellLimit } from './guards';

interface Place {
  readonly sheet: SheetModel;
  readonly area: AreaModel;
}

interface CopyOptions {
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Copies cells, as `range.copyFrom` does: a smaller destination grows to the source's size, one that is a multiple of
 * it is filled repeatedly. Relative references move. Merged areas go along with formats; conditional formats do not.
 */
export function copyCells(book: Book, from: Place, to: Place, options: CopyOptions): void {
  const { type } = options;
  if (type !== 'All' && type !== 'Formulas' && type !== 'Values' && type !== 'Formats') throw invalidArgument(type);
  mayFormat(book, to.sheet);
  withinCellLimit(from.area);
  // Formulas go along without their results.
  if (type !== 'Formulas') book.calculation.settle();
  const height = from.area.bottom - from.area.top + 1;
  const width = from.area.right - from.area.left + 1;
  const [rows, columns] = options.transpose ? [width, height] : [height, width];
  const times = (size: number, unit: number) => (size % unit === 0 ? size / unit : 1);
  const down = times(to.area.bottom - to.area.top + 1, rows);
  const across = times(to.area.right - to.area.left + 1, columns);
  const area = onGrid({
    top: to.area.top,
    left: to.area.left,
    bottom: to.area.top + rows * down - 1,
    right: to.area.left + columns * across - 1,
  });
  // The source is read whole before anything is written: the two may overlap.
  const source = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): Cell => ({
      ...(cellAt(from.sheet, from.area.top + row, from.area.left + column) ?? { style: 0 }),
    })),
  );
  const copies = source.map((line) =>
    line.map(({ formula }) => (formula === undefined ? null : formulaCopies(formula))),
  );
  const withFormats = type === 'All' || type === 'Formats';
  const merges = from.sheet.merges.filter((merge) => areaHolds(from.area, merge));
  if (withFormats) unmergeArea(to.sheet, area);
  for (let row = 0; row < rows * down; row++) {
    for (let column = 0; column < columns * across; column++) {
      const [line, place] = options.transpose ? [column % columns, row % rows] : [row % rows, column % columns];
      const cell = source[line]?.[place];
      if (!cell || (options.skipBlanks && cell.value === undefined && cell.formula === undefined)) continue;
      const target = ensureCell(to.sheet, area.top + row, area.left + column);
      if (withFormats) target.style = cell.style;
      if (type === 'Formats') continue;
      const moved = {
        rows: area.top + row - from.area.top - line,
        columns: area.left + column - from.area.left - place,
      };
      const formula = type === 'Values' ? undefined : copies[line]?.[place]?.(moved.rows, moved.columns);
      setContent(target, cell.value, formula);
    }
  }
  if (withFormats && !options.transpose) {
    for (let tile = 0; tile < down * across; tile++) {
      const rowShift = area.top - from.area.top + Math.floor(tile / across) * rows;
      const columnShift = area.left - from.area.left + (tile % across) * columns;
      to.sheet.merges = [
        ...to.sheet.merges,
        ...merges.map((merge) => ({
          top: merge.top + rowShift,
          left: merge.left + columnShift,
          bottom: merge.bottom + rowShift,
          right: merge.right + columnShift,
        })),
      ];
    }
  }
  if (type === 'Formats') {
    book.note({ kind: 'format', sheet: to.sheet.id, area });
    return;
  }
  book.calculation.touch(to.sheet, area);
  book.note({ kind: 'data', sheet: to.sheet.id, area, type: 'RangeEdited' });
}

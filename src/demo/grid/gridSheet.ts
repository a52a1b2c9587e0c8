import type { Sheet } from '@fortune-sheet/core';
import { cellAt, usedArea } from '../../host/workbook/cells';
import type { AreaModel, BorderModel, Cell, SheetModel, StyleModel, WorkbookModel } from '../../host/workbook/model';
import { styleAt } from '../../host/workbook/styles';
import { textOf } from '../../host/workbook/text';
import { gridCharts } from './gridCharts';
import { conditionalPaint } from './lights';
import { fittedRowHeights } from './rowHeights';

type GridCell = NonNullable<Sheet['celldata']>[number];

const PIXELS_PER_POINT = 96 / 72;
/** In pixels, where the file names none. */
const DEFAULT_ROW = 20;
const DEFAULT_COLUMN = 73;
const HORIZONTAL = { left: 1, center: 0, centerContinuous: 0, right: 2 } as const;
const VERTICAL = { top: 1, center: 0, bottom: 2 } as const;
/** Fonts that a machine may lack are drawn in the nearest one that it has. */
const FALLBACK = '"Noto Sans CJK SC","Microsoft YaHei","WenQuanYi Micro Hei",sans-serif';

/** One sheet of the simulated Excel as the demo's grid draws it. */
export function gridSheet(model: WorkbookModel, sheet: SheetModel, order: number): Sheet {
  const used = usedArea(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const shown = (row: number, column: number): string => shownText(model, cellAt(sheet, row, column));
  const columnlen = lengths(sheet.columnWidths);
  const rowlen = lengths(new Map([...fittedRowHeights(model, sheet), ...sheet.rowHeights]));
  return {
    id: sheet.id,
    name: sheet.name,
    order,
    status: sheet.id === model.activeSheetId ? 1 : 0,
    hide: sheet.visibility === 'Visible' ? 0 : 1,
    row: used.bottom + 12,
    column: Math.max(used.right + 4, 14),
    showGridLines: sheet.showGridlines ? 1 : 0,
    defaultRowHeight: DEFAULT_ROW,
    defaultColWidth: DEFAULT_COLUMN,
    images: gridCharts(model, sheet, {
      columns: columnlen,
      rows: rowlen,
      defaultColumn: DEFAULT_COLUMN,
      defaultRow: DEFAULT_ROW,
    }),
    celldata: gridCells(model, sheet, shown),
    // A sheet without a selection of its own gets half a one from the grid, and its name box says A1:NaN.
    luckysheet_select_save: [{ row: [0, 0], column: [0, 0] }],
    config: {
      merge: Object.fromEntries(sheet.merges.map((area) => [`${area.top}_${area.left}`, mergeOf(area)])),
      columnlen,
      rowlen,
      colhidden: Object.fromEntries([...sheet.hiddenColumns].map((column) => [column, 0])),
      rowhidden: Object.fromEntries([...sheet.hiddenRows].map((row) => [row, 0])),
      borderInfo: borders(model, sheet),
    },
    ...(sheet.freeze.rows > 0 || sheet.freeze.columns > 0 ? { frozen: frozen(sheet.freeze) } : {}),
  };
}

function gridCells(
  model: WorkbookModel,
  sheet: SheetModel,
  shown: (row: number, column: number) => string,
): GridCell[] {
  const cells: GridCell[] = [];
  const heads = new Map(sheet.merges.map((area) => [`${area.top}_${area.left}`, area]));
  for (const [row, columns] of sheet.rows) {
    for (const [column, cell] of columns) {
      const style = styleAt(model, cell.style);
      const paint = conditionalPaint(sheet.conditionalFormats, row, column, shown);
      const head = heads.get(`${row}_${column}`);
      cells.push({
        r: row,
        c: column,
        v: {
          ...content(cell, style, shown(row, column)),
          ...look(style),
          ...(paint?.fill === undefined ? {} : { bg: paint.fill }),
          ...(paint?.fontColor === undefined ? {} : { fc: paint.fontColor }),
          ...(paint?.bold === true ? { bl: 1 } : {}),
          ...(head === undefined ? {} : { mc: mergeOf(head) }),
        },
      });
    }
  }
  for (const area of sheet.merges) cells.push(...coveredCells(area));
  return cells;
}

/** Text and results only: formulas are computed by the simulated Excel, never by the grid. */
function content(cell: Cell, style: StyleModel, text: string): NonNullable<GridCell['v']> {
  if (cell.value === undefined) return {};
  // The grid breaks lines in text that comes in pieces only.
  if (style.wrap && text.includes('\n'))
    return { ct: { fa: style.numberFormat, t: 'inlineStr', s: [{ v: text, ...look(style) }] } };
  return {
    v: typeof cell.value === 'object' ? cell.value.error : cell.value,
    m: text,
    ct: { fa: style.numberFormat, t: 'g' },
  };
}

function look(style: StyleModel): NonNullable<GridCell['v']> {
  return {
    ff: `${style.font.name},${FALLBACK}`,
    fs: style.font.size,
    fc: style.font.color,
    bl: style.font.bold ? 1 : 0,
    it: style.font.italic ? 1 : 0,
    cl: style.font.strikethrough ? 1 : 0,
    un: style.font.underline ? 1 : 0,
    // A long text runs over the empty cells beside it, as in Excel.
    tb: style.wrap ? '2' : '1',
    ...(style.horizontal in HORIZONTAL ? { ht: HORIZONTAL[style.horizontal as keyof typeof HORIZONTAL] } : {}),
    vt: style.vertical in VERTICAL ? VERTICAL[style.vertical as keyof typeof VERTICAL] : 0,
    ...(style.fill === null ? {} : { bg: style.fill }),
  };
}

/** The cells under a merged one point at it. */
function coveredCells(area: AreaModel): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row !== area.top || column !== area.left)
        cells.push({ r: row, c: column, v: { mc: { r: area.top, c: area.left } } });
    }
  }
  return cells;
}

function mergeOf(area: AreaModel): { r: number; c: number; rs: number; cs: number } {
  return { r: area.top, c: area.left, rs: area.bottom - area.top + 1, cs: area.right - area.left + 1 };
}

const EDGES = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;

function borders(model: WorkbookModel, sheet: SheetModel): unknown[] {
  const info: unknown[] = [];
  for (const [row, columns] of sheet.rows) {
    for (const [column, cell] of columns) {
      const style = styleAt(model, cell.style);
      const sides = Object.entries(style.borders) as [keyof typeof EDGES, BorderModel][];
      if (sides.length === 0) continue;
      const value = Object.fromEntries(sides.map(([side, border]) => [EDGES[side], { style: 1, color: border.color }]));
      info.push({ rangeType: 'cell', value: { row_index: row, col_index: column, ...value } });
    }
  }
  return info;
}

function lengths(points: ReadonlyMap<number, number>): Record<string, number> {
  return Object.fromEntries([...points].map(([index, length]) => [index, Math.round(length * PIXELS_PER_POINT)]));
}

function frozen({ rows, columns }: SheetModel['freeze']): NonNullable<Sheet['frozen']> {
  const range = { row_focus: rows - 1, column_focus: columns - 1 };
  if (columns === 0) return { type: 'rangeRow', range };
  return rows === 0 ? { type: 'rangeColumn', range } : { type: 'rangeBoth', range };
}

function shownText(model: WorkbookModel, cell: Cell | undefined): string {
  return cell === undefined ? '' : textOf(cell, styleAt(model, cell.style), model.date1904);
}

import type { Area } from '../../ledger/snapshot';
import { cellsOf } from '../../plan/blocks';
import { writtenImage } from '../../plan/cellImage';
import type { CellImage } from '../../plan/cellImage';
import type { Edit } from '../../plan/plan';
import { mayBeOurs, OUR_MARK } from '../../plan/sheets/names';
import { rangeOf } from '../ranges';
import { lookOfStyle, queueLook } from './looks';
import { BYTES_PER_CALL, LARGEST_REQUEST } from './payloads';
import type { QueuedWrite } from './payloads';
import { splitRows } from '../../plan/areas';
import { filledRuns } from '../../plan/filled';
import type { FilledRun } from '../../plan/filled';
import { sizeOf } from '../cellBytes';

/** Cells that go into one call at most. */
const CELLS_PER_CALL = 20_000;

/**
 * The write of one area: `image` and `format` answer for Excel's rows and columns; undefined leaves a cell as it is.
 * Formulas that are filled down go once, and are copied downwards.
 */
export function writeCells(
  sheet: string,
  area: Area,
  image: (row: number, column: number) => CellImage | undefined,
  format: (row: number, column: number) => string,
): QueuedWrite[] {
  const runs = filledRuns(area, image);
  const filled = filledBelow(area, runs);
  const writesOf = (piece: Area): QueuedWrite[] => {
    // Null leaves a cell as it is.
    const contents = cellsOf(piece, (row, column) => {
      const content = image(row, column);
      const isLeft = content === undefined || filled[row - area.top]?.[column - area.left] === true;
      return isLeft ? null : writtenImage(content, format(row, column));
    });
    const bytes = BYTES_PER_CALL + sizeOf(contents);
    if (bytes > LARGEST_REQUEST && piece.bottom > piece.top) return halvesOf(piece).flatMap(writesOf);
    return [
      {
        bytes,
        queue(context) {
          rangeOf(context.workbook.worksheets.getItem(sheet), piece).formulas = contents;
        },
      },
    ];
  };
  const pieces = splitRows(area, CELLS_PER_CALL).flatMap(writesOf);
  return [...pieces, ...runs.map((run) => fillDown(sheet, run))];
}

/** The upper and the lower rows of an area of several. */
function halvesOf(area: Area): readonly [Area, Area] {
  const middle = (area.top + area.bottom) >> 1;
  return [
    { ...area, bottom: middle },
    { ...area, top: middle + 1 },
  ];
}

/** The cells of an area that are filled from the first of their run. */
function filledBelow(area: Area, runs: readonly FilledRun[]): readonly (readonly boolean[])[] {
  const filled = cellsOf(area, () => false);
  for (const { column, top, bottom } of runs) {
    for (let row = top + 1; row <= bottom; row++) {
      const cells = filled[row - area.top];
      if (cells) cells[column - area.left] = true;
    }
  }
  return filled;
}

function fillDown(sheet: string, { column, top, bottom }: FilledRun): QueuedWrite {
  return smallWrite((context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const first = rangeOf(worksheet, { top, left: column, bottom: top, right: column });
    rangeOf(worksheet, { top: top + 1, left: column, bottom, right: column }).copyFrom(first, 'Formulas');
  }, 2);
}

/** The write of the number formats of one area; null leaves a cell's format as it is. */
export function writeFormats(
  sheet: string,
  area: Area,
  format: (row: number, column: number) => string | null,
): QueuedWrite[] {
  return splitRows(area, CELLS_PER_CALL).map((piece) => {
    const formats = cellsOf(piece, format);
    return {
      bytes: BYTES_PER_CALL + sizeOf(formats),
      queue(context) {
        rangeOf(context.workbook.worksheets.getItem(sheet), piece).numberFormat = formats;
      },
    };
  });
}

/** A write that is small whatever it does. */
export function smallWrite(queue: (context: Excel.RequestContext) => void, calls = 1): QueuedWrite {
  return { bytes: BYTES_PER_CALL * calls, queue };
}

/** The write of an edit that is no cells: how things look, print, and are laid out. */
export function writeEdit(edit: Exclude<Edit, { kind: 'cells' }>): QueuedWrite {
  const isOneCall = edit.kind === 'row-height' || edit.kind === 'column-width' || edit.kind === 'merge';
  return smallWrite((context) => queueEdit(context.workbook, edit), isOneCall ? 1 : 8);
}

function queueEdit(workbook: Excel.Workbook, edit: Exclude<Edit, { kind: 'cells' }>): void {
  const { worksheets } = workbook;
  switch (edit.kind) {
    case 'add-sheet': {
      const sheet = worksheets.add(edit.sheet);
      if (mayBeOurs(edit.sheet)) sheet.names.add(OUR_MARK, '=TRUE');
      if (edit.tabColor !== undefined) sheet.tabColor = edit.tabColor;
      if (edit.visibility !== 'visible') sheet.visibility = edit.visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
      return;
    }
    case 'delete-sheet': {
      const sheet = worksheets.getItem(edit.sheet);
      sheet.visibility = 'Hidden';
      sheet.delete();
      return;
    }
    case 'style':
      queueLook(worksheets.getItem(edit.sheet), edit.area, lookOfStyle(edit.style, edit.area));
      return;
    case 'merge':
      rangeOf(worksheets.getItem(edit.sheet), edit.area).merge(false);
      return;
    case 'column-width': {
      const area = { top: 1, left: edit.left, bottom: 1, right: edit.right };
      rangeOf(worksheets.getItem(edit.sheet), area).getEntireColumn().untrack().format.columnWidth = edit.points;
      return;
    }
    case 'row-height': {
      const area = { top: edit.top, left: 1, bottom: edit.bottom, right: 1 };
      rangeOf(worksheets.getItem(edit.sheet), area).getEntireRow().untrack().format.rowHeight = edit.points;
      return;
    }
    case 'conditional-format':
      for (const rule of edit.rules) {
        const format = rangeOf(worksheets.getItem(edit.sheet), edit.area).conditionalFormats.add('Custom');
        format.custom.rule.formula = rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`;
        if (rule.fill !== undefined) format.custom.format.fill.color = rule.fill;
        if (rule.fontColor !== undefined) format.custom.format.font.color = rule.fontColor;
        if (rule.bold !== undefined) format.custom.format.font.bold = rule.bold;
      }
      return;
    case 'freeze':
      queueFreeze(worksheets.getItem(edit.sheet), edit.rows, edit.columns);
      return;
    case 'page-setup':
      queuePageSetup(worksheets.getItem(edit.sheet), edit.setup);
      return;
    case 'sheet-layout':
    case 'marks':
    case 'notes':
      // Depends on what the sheet has: see `layoutsToWrite`, `marksToWrite` and `notesToWrite`.
      return;
    case 'gridlines':
      worksheets.getItem(edit.sheet).showGridlines = edit.visible;
      return;
    case 'chart':
      queueChart(worksheets.getItem(edit.sheet), edit.chart);
      return;
    case 'name':
      workbook.names.add(edit.name, edit.formula.startsWith('=') ? edit.formula : `=${edit.formula}`);
      return;
  }
}

function queueFreeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(rangeOf(sheet, { top: 1, left: 1, bottom: rows, right: columns }));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

function queuePageSetup(sheet: Excel.Worksheet, setup: Extract<Edit, { kind: 'page-setup' }>['setup']): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (setup.margins) {
    pageLayout.topMargin = setup.margins.top;
    pageLayout.bottomMargin = setup.margins.bottom;
    pageLayout.leftMargin = setup.margins.left;
    pageLayout.rightMargin = setup.margins.right;
  }
  if (setup.centerHorizontally !== undefined) pageLayout.centerHorizontally = setup.centerHorizontally;
  if (setup.fitToWidth === true) {
    pageLayout.zoom = { horizontalFitToPages: 1, ...(setup.fitToHeight === true ? { verticalFitToPages: 1 } : {}) };
  }
  if (setup.scale !== undefined) pageLayout.zoom = { scale: setup.scale };
  if (setup.printArea) pageLayout.setPrintArea(rangeOf(sheet, setup.printArea));
  for (const row of setup.breaksBefore ?? []) sheet.horizontalPageBreaks.add(`A${row}`);
  if (setup.titleRows) pageLayout.setPrintTitleRows(`$${setup.titleRows.from}:$${setup.titleRows.to}`);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  if (setup.footer?.left !== undefined) footer.leftFooter = setup.footer.left;
  if (setup.footer?.center !== undefined) footer.centerFooter = setup.footer.center;
  if (setup.footer?.right !== undefined) footer.rightFooter = setup.footer.right;
}

const CHARTS = {
  'bar-clustered': 'BarClustered',
  'column-clustered': 'ColumnClustered',
  'bar-stacked': 'BarStacked',
  line: 'Line',
  doughnut: 'Doughnut',
} as const;

/** Light enough to stand behind the bars. */
const GRID = '#E3E3E3';

function queueChart(sheet: Excel.Worksheet, spec: Extract<Edit, { kind: 'chart' }>['chart']): void {
  const seriesBy = spec.seriesBy === 'columns' ? 'Columns' : 'Rows';
  const chart = sheet.charts.add(CHARTS[spec.type], rangeOf(sheet, spec.source), seriesBy);
  chart.name = spec.name;
  chart.title.text = spec.title;
  // Excel draws the first bar at the bottom; a reader begins at the top.
  if (spec.type === 'bar-clustered' || spec.type === 'bar-stacked') chart.axes.categoryAxis.reversePlotOrder = true;
  if (spec.type !== 'doughnut') {
    // Excel begins the axis near the smallest value, where bars of 27 and 30 look like one and four.
    const { valueAxis } = chart.axes;
    valueAxis.minimum = 0;
    valueAxis.majorGridlines.format.line.color = GRID;
  }
  spec.colors?.forEach((color, index) => {
    const { format } = chart.series.getItemAt(index);
    if (spec.type === 'line') format.line.color = color;
    else format.fill.setSolidColor(color);
  });
  const { top, left, bottom, right } = spec.place;
  chart.setPosition(
    rangeOf(sheet, { top, left, bottom: top, right: left }),
    rangeOf(sheet, { top: bottom, left: right, bottom, right }),
  );
}

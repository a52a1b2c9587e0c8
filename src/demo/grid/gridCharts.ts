import type { Image } from '@fortune-sheet/core';
import type { SheetModel, WorkbookModel } from '../../host/workbook/model';
import { chartData } from './chartData';
import { chartPicture } from './chartPicture';

/** Lengths of a sheet in the grid's pixels, by index; the grid adds the line between two cells. */
export interface GridLengths {
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<string, number>>;
  readonly defaultColumn: number;
  readonly defaultRow: number;
}

/** The charts of a sheet as pictures over its cells: the grid itself draws none. */
export function gridCharts(model: WorkbookModel, sheet: SheetModel, lengths: GridLengths): Image[] {
  const { columns, rows, defaultColumn, defaultRow } = lengths;
  const across = (from: number, to: number): number => lengthOf(columns, defaultColumn, sheet.hiddenColumns, from, to);
  const down = (from: number, to: number): number => lengthOf(rows, defaultRow, sheet.hiddenRows, from, to);
  return sheet.charts.flatMap((chart) => {
    const data = chartData(model, chart);
    if (data === null) return [];
    const { top, left, bottom, right } = chart.place;
    const size = { width: across(left, right + 1), height: down(top, bottom + 1) };
    return {
      id: chart.id,
      left: across(0, left),
      top: down(0, top),
      ...size,
      src: `data:image/svg+xml,${encodeURIComponent(chartPicture(chart, data, size))}`,
    };
  });
}

function lengthOf(
  lengths: Readonly<Record<string, number>>,
  otherwise: number,
  hidden: ReadonlySet<number>,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += hidden.has(index) ? 0 : (lengths[index] ?? otherwise) + 1;
  return sum;
}

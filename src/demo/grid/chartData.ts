import type { AreaModel, ChartModel, WorkbookModel } from '../../host/workbook/model';
import { cellAt } from '../../host/workbook/cells';
import { styleAt } from '../../host/workbook/styles';
import { textOf } from '../../host/workbook/text';

/** The figures of a chart: a name for each category, and of each series its name and a number for each category. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/**
 * The figures that a chart shows, the names in the first column and row of its area; null for a chart that points to
 * nothing, or at a sheet that is gone. What is no number counts as 0.
 */
export function chartData(model: WorkbookModel, chart: ChartModel): ChartData | null {
  const { source } = chart;
  const sheet = model.sheets.find(({ name }) => name === source?.sheet);
  if (source === null || sheet === undefined) return null;
  const cells = table(source.area, (row, column) => cellAt(sheet, row, column));
  const [head = [], ...lines] = chart.seriesBy === 'columns' ? cells : transposed(cells);
  const text = (cell: (typeof head)[number]): string =>
    cell === undefined ? '' : textOf(cell, styleAt(model, cell.style), model.date1904);
  const named = lines.filter(([name]) => text(name) !== '');
  return {
    categories: named.map(([name]) => text(name)),
    series: head.slice(1).map((name, index) => ({
      name: text(name),
      values: named.map((line) => Number(line[index + 1]?.value) || 0),
    })),
  };
}

function table<T>({ top, left, bottom, right }: AreaModel, cell: (row: number, column: number) => T): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => cell(top + row, left + column)),
  );
}

function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as T));
}

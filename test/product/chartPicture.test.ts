import { chartData } from '../../src/demo/grid/chartData';
import { chartPicture } from '../../src/demo/grid/chartPicture';
import { gridCharts } from '../../src/demo/grid/gridCharts';
import { ensureCell, setContent } from '../../src/host/workbook/cells';
import { createWorkbook } from '../../src/host/workbook/create';
import type { ChartModel, WorkbookModel } from '../../src/host/workbook/model';

const CHART: ChartModel = {
  id: 'c1',
  name: '各来源办理情况',
  type: 'BarStacked',
  title: '各来源办理情况',
  source: { sheet: '统计', area: { top: 0, left: 0, bottom: 2, right: 2 } },
  seriesBy: 'columns',
  colors: ['#70AD47', '#C00000'],
  place: { top: 4, left: 1, bottom: 13, right: 3 },
  ours: true,
};

function workbook(): WorkbookModel {
  const model = createWorkbook('统计');
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error('A new workbook has a sheet.');
  const rows = [['来源', '已办结', '逾期'], ['常务会议', 30, 10], ['领导批示 <急>', 5, 0]] as const; // prettier-ignore
  rows.forEach((cells, row) => cells.forEach((value, column) => setContent(ensureCell(sheet, row, column), value)));
  sheet.charts = [CHART];
  return model;
}

/** Widths of the bars of a colour. */
const barsOf = (picture: string, color: string): number[] =>
  [...picture.matchAll(/<rect [^>]*?width="([\d.]+)" height="[\d.]+" fill="(#\w+)"\/>/g)].flatMap(([, width, fill]) =>
    fill === color ? [Number(width)] : [],
  );

describe('a chart on the demo page', () => {
  it('draws a bar for each figure, as long as the figure says', () => {
    const data = chartData(workbook(), CHART);
    if (data === null) throw new Error('The chart points to figures.');
    const picture = chartPicture(CHART, data, { width: 400, height: 200 });
    const [first = 0, second = 0] = barsOf(picture, '#70AD47');
    expect(first / second).toBeCloseTo(6);
    expect(picture).toContain('领导批示 &lt;急>');
    expect(picture).toContain('>40</text>');
  });

  it('lies over the cells that it covers', () => {
    const model = workbook();
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error('A new workbook has a sheet.');
    const lengths = { columns: { 0: 99 }, rows: {}, defaultColumn: 49, defaultRow: 19 };
    const [image] = gridCharts(model, sheet, lengths);
    expect(image).toMatchObject({ left: 100, top: 80, width: 150, height: 200 });
  });

  it('is left out where its figures are gone', () => {
    const model = workbook();
    expect(chartData(model, { ...CHART, source: { sheet: '没有了', area: CHART.place } })).toBeNull();
  });
});

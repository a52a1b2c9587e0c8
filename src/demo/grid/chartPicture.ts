import type { ChartModel } from '../../host/workbook/model';
import type { ChartData } from './chartData';

const TEXT = '#595959';
const EXCEL_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const EDGE = 12;
const LINE = 22;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A plain picture (SVG) of a bar or line chart, near to what Excel draws: title, names, values, legend.
 * @param size in pixels
 * @example chartPicture(chart, data, { width: 400, height: 240 }) // '<svg …'
 */
export function chartPicture(
  chart: ChartModel,
  { categories, series }: ChartData,
  size: { readonly width: number; readonly height: number },
): string {
  const { width, height } = size;
  const colors = series.map((_, index) => chart.colors?.[index] ?? EXCEL_COLORS[index % EXCEL_COLORS.length] ?? TEXT);
  const top = EDGE + (chart.title === '' ? 0 : LINE);
  const foot = series.length > 1 ? LINE + EDGE : EDGE;
  const box = { left: EDGE, top, width: width - 2 * EDGE, height: height - top - foot };
  const shown = { categories, series };
  const parts = [
    `<rect width="${width}" height="${height}" fill="#fff" stroke="#d9d9d9"/>`,
    chart.title === '' ? '' : label(chart.title, width / 2, EDGE + 12, { anchor: 'middle', size: 14 }),
    chart.type.startsWith('Line') ? lines(shown, colors, box) : bars(chart, shown, colors, box),
    series.length > 1 ? legend(series, colors, { left: EDGE, top: height - EDGE }) : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Microsoft YaHei,Noto Sans CJK SC,sans-serif">${parts.join('')}</svg>`;
}

/** Lying bars: side by side, or one behind the other where the chart is stacked. The first name stands at the foot. */
function bars(chart: ChartModel, { categories, series }: ChartData, colors: readonly string[], box: Box): string {
  const stacked = chart.type.includes('Stacked');
  const sums = categories.map((_, row) => {
    const values = series.map(({ values: each }) => each[row] ?? 0);
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values, 0);
  });
  const names = Math.min(box.width * 0.35, 8 + 12 * Math.max(0, ...categories.map((name) => name.length)));
  const scale = (box.width - names - 40) / Math.max(...sums, 1);
  const step = box.height / Math.max(categories.length, 1);
  const thick = (step * 0.6) / (stacked ? 1 : series.length);
  return categories
    .map((name, row) => {
      const place = chart.reversed === true ? row : categories.length - 1 - row;
      const middle = box.top + step * (place + 0.5);
      let left = box.left + names;
      const drawn = series.map(({ values }, index) => {
        const long = (values[row] ?? 0) * scale;
        const top = middle - step * 0.3 + (stacked ? 0 : index * thick);
        const bar = `<rect x="${left}" y="${top}" width="${long}" height="${thick}" fill="${colors[index]}"/>`;
        if (stacked) left += long;
        return bar;
      });
      const end = stacked ? left : left + (sums[row] ?? 0) * scale;
      return [
        label(shortened(name, names), box.left + names - 6, middle + 4, { anchor: 'end' }),
        ...drawn,
        label(String(sums[row]), end + 4, middle + 4, { anchor: 'start' }),
      ].join('');
    })
    .join('');
}

function lines({ categories, series }: ChartData, colors: readonly string[], box: Box): string {
  const highest = Math.max(...series.flatMap(({ values }) => values), 1);
  const bottom = box.top + box.height - LINE;
  const x = (index: number): number => box.left + (box.width * (index + 0.5)) / Math.max(categories.length, 1);
  const y = (value: number): number => bottom - ((bottom - box.top) * value) / highest;
  return [
    `<line x1="${box.left}" y1="${bottom}" x2="${box.left + box.width}" y2="${bottom}" stroke="#d9d9d9"/>`,
    ...categories.map((name, index) => label(name, x(index), bottom + 16, { anchor: 'middle' })),
    ...series.map(({ values }, index) => {
      const points = values.map((value, at) => `${x(at)},${y(value)}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${colors[index]}" stroke-width="2"/>`;
    }),
  ].join('');
}

function legend(
  series: ChartData['series'],
  colors: readonly string[],
  at: { readonly left: number; readonly top: number },
): string {
  let { left } = at;
  return series
    .map(({ name }, index) => {
      const entry = `<rect x="${left}" y="${at.top - 9}" width="9" height="9" fill="${colors[index]}"/>${label(name, left + 14, at.top, { anchor: 'start' })}`;
      left += 30 + 12 * name.length;
      return entry;
    })
    .join('');
}

function label(
  text: string,
  x: number,
  y: number,
  { anchor, size = 11 }: { readonly anchor: 'start' | 'middle' | 'end'; readonly size?: number },
): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${TEXT}" text-anchor="${anchor}">${escaped}</text>`;
}

/** A name that the space for names cannot take ends in an ellipsis. */
function shortened(name: string, width: number): string {
  const most = Math.floor((width - 8) / 11.5);
  return name.length > most ? `${name.slice(0, Math.max(1, most - 1))}…` : name;
}

import { columnLetter } from '../../ledger/address';
import { COUNT_CELLS, type CountCell } from '../../ledger/rates/counts';
import { TOTAL_KEY, type RateTable } from '../../ledger/rates/rateTable';
import type { Settings } from '../../ledger/settings';
import type { CellContent, Edit } from '../plan';
import { BLANK_CELL, formulaCell, numberCell, textCell } from '../cells';
import { countCells, partsBlock } from './countCells';
import { BODY, HEADER, NOTE } from './look';
import { HEADER_HEIGHTS, placeLines, TITLE_HEIGHT } from './statisticsPages';
import type { TableKey } from './managedLayout';
import { SHEET_STATISTICS as SHEET } from './names';
import { heightOf, linesOf } from './paper';
import {
  completionFormula,
  countFormulas,
  onTimeFormula,
  rateFormat,
  sumFormula,
  wordsOf,
  type CountedRange,
  type LineCells,
} from './statisticsFormulas';
import { rangesOf, type StatisticsInput } from './statisticsInput';
import { holdsKey, searchCriterion } from './statisticsKeys';

const TITLES: Readonly<Record<TableKey, readonly [title: string, keyHeader: string]>> = {
  source: ['按任务来源统计', '任务来源'],
  unit: ['按牵头单位统计', '牵头单位'],
  leader: ['按责任领导统计', '责任领导'],
  meeting: ['按会议统计', '会议'],
  quarter: ['按到期季度统计', '到期季度'],
  category: ['按工作类别统计', '工作类别'],
  register: ['按台账类型统计', '台账类型'],
};

/** Header of two rows: the parent over several columns, its leaves below it. */
const HEADS: readonly (readonly [parent: string, leaves: readonly string[]])[] = [
  ['事项数', []],
  ['已办结', ['小计', '按期', '逾期', '无办结日期']],
  ['办理中', ['小计', '未到期', '逾期未办结', '无明确时限']],
  ['长期坚持', []],
  ['不计入', []],
  ['完成率', []],
  ['按期办结率', []],
  ['排名', []],
];

/** Columns of a table, from 1; the first holds the key. */
export const COLUMN: Readonly<Record<CountCell | 'rate' | 'onTimeRate' | 'rank' | 'meetings', number>> = {
  total: 2,
  done: 3,
  doneOnTime: 4,
  doneLate: 5,
  doneUndated: 6,
  open: 7,
  notDue: 8,
  overdue: 9,
  noDeadline: 10,
  longTerm: 11,
  excluded: 12,
  rate: 13,
  onTimeRate: 14,
  rank: 15,
  meetings: 16,
};

/** The last column of the widest table. */
export const LAST_COLUMN = COLUMN.meetings;

/** Right of what is printed: names and figures for the charts, and behind them parts of long counts. */
export const CHART_COLUMN = LAST_COLUMN + 2;
export const PARTS_COLUMN = CHART_COLUMN + 8;

/** Points of the columns: together as wide as the landscape page. */
export const WIDTHS = { key: 158, count: 38, rate: 52, meetings: 36 } as const;
const TABLE_WIDTH = WIDTHS.key + 12 * WIDTHS.count + 2 * WIDTHS.rate + WIDTHS.meetings;

/** A cell's address, row given as Excel counts. */
export const cellAt = (column: number, row: number): string => `${columnLetter(column)}${row}`;

function lineCells(row: number): LineCells {
  return Object.fromEntries(COUNT_CELLS.map((cell) => [cell, cellAt(COLUMN[cell], row)])) as Record<CountCell, string>;
}

interface Line {
  readonly row: number;
  readonly name: string;
  /** Null for the total. */
  readonly criterion: string | null;
  /** The ledgers in which it is counted. */
  readonly ranges: readonly CountedRange[];
  readonly meetings: number | null;
}

interface LineContents {
  readonly cells: readonly CellContent[];
  readonly parts: readonly CellContent[];
}

function lineContents(
  line: Line,
  settings: Settings,
  body: { readonly from: number; readonly to: number },
  withMeetings: boolean,
): LineContents {
  const cells = lineCells(line.row);
  const sums = COUNT_CELLS.map((cell) => {
    const sum = sumFormula(cell, cells, settings);
    return sum === null ? countFormulas(line.ranges, wordsOf(cell, settings), line.criterion) : [sum];
  });
  const { counts, parts } = countCells(sums, line.row, PARTS_COLUMN);
  const rate = cellAt(COLUMN.rate, line.row);
  const rateColumn = columnLetter(COLUMN.rate);
  const rates = `$${rateColumn}$${body.from}:$${rateColumn}$${body.to}`;
  const rank =
    line.criterion === null ? textCell('—') : formulaCell(`IF(ISNUMBER(${rate}),RANK(${rate},${rates}),"—")`);
  const shown = [
    textCell(line.name),
    ...counts,
    formulaCell(completionFormula(cells, settings)),
    formulaCell(onTimeFormula(cells, settings)),
    rank,
    ...(withMeetings ? [line.meetings === null ? textCell('—') : numberCell(line.meetings)] : []),
  ];
  return { cells: shown, parts };
}

/** One table, its title in `top`; the next table may begin after `bottom`. */
export interface TablePlace {
  readonly edits: readonly Edit[];
  readonly top: number;
  readonly bottom: number;
  /** The rows of its lines, the total aside. */
  readonly lines: readonly number[];
  readonly total: number;
  /** Rows before which a page begins, where it is longer than one: its first, and those of the headers it repeats. */
  readonly breaks: readonly number[];
}

function headerEdits(top: number, keyHeader: string, withMeetings: boolean): Edit[] {
  const upper: CellContent[] = [textCell(keyHeader)];
  const lower: CellContent[] = [BLANK_CELL];
  const merges: Edit[] = [];
  const merge = (from: number, to: number, bottom: number): void => {
    merges.push({ kind: 'merge', sheet: SHEET, area: { top, left: from, bottom, right: to } });
  };
  merge(1, 1, top + 1);
  for (const [parent, leaves] of withMeetings ? [...HEADS, ['会议次数', []] as const] : HEADS) {
    const from = upper.length + 1;
    const width = Math.max(leaves.length, 1);
    for (let offset = 0; offset < width; offset++) {
      upper.push(offset === 0 ? textCell(parent) : BLANK_CELL);
      lower.push(textCell(leaves[offset] ?? ''));
    }
    merge(from, from + width - 1, leaves.length > 0 ? top : top + 1);
  }
  return [
    { kind: 'cells', sheet: SHEET, top, left: 1, cells: [upper, lower] },
    ...merges,
    {
      kind: 'style',
      sheet: SHEET,
      area: { top, left: 1, bottom: top + 1, right: upper.length },
      style: { ...HEADER, fontSize: 10 },
    },
    { kind: 'row-height', sheet: SHEET, top, bottom: top, points: HEADER_HEIGHTS.upper },
    { kind: 'row-height', sheet: SHEET, top: top + 1, bottom: top + 1, points: HEADER_HEIGHTS.lower },
  ];
}

/**
 * One table: title, header, lines and total with live formulas, and its definition below.
 * @param top the row of its title.
 * @param room the points of a page that are counted on.
 */
export function tableEdits(
  key: TableKey,
  table: RateTable,
  input: StatisticsInput,
  top: number,
  room: number,
): TablePlace {
  const { settings, groupings, ledgers } = input;
  const grouping = groupings[key];
  const ranges = rangesOf(ledgers, key);
  const rangesWith = (index: number): readonly CountedRange[] =>
    ranges.filter((_, ledger) => holdsKey(grouping, ledger, index));
  const withMeetings = key === 'source' && table.total.meetings !== null;
  const [title, keyHeader] = TITLES[key];
  const definition = `统计口径：${table.definition.sentences.join('')}`;
  const heights = table.rows.map((row) => lineHeight(row.key));
  const ending = lineHeight(TOTAL_KEY) + definitionHeight(definition);
  const { rows, headers, totalRow } = placeLines(heights, ending, top, room);
  const body = { from: top + 3, to: Math.max(totalRow - 1, top + 3) };
  const lines: Line[] = table.rows.map((row, index) => ({
    row: rows[index] as number,
    name: row.key,
    criterion: searchCriterion(grouping, index, `$A${rows[index]}`),
    ranges: rangesWith(index),
    meetings: row.meetings,
  }));
  const total: Line = {
    row: totalRow,
    name: TOTAL_KEY,
    criterion: null,
    ranges,
    meetings: table.total.meetings,
  };
  const contents = [...lines, total].map((line) => ({
    row: line.row,
    ...lineContents(line, settings, body, withMeetings),
  }));
  const right = withMeetings ? LAST_COLUMN : LAST_COLUMN - 1;
  const area = { top: body.from, left: 1, bottom: totalRow, right };
  return {
    top,
    lines: rows,
    total: totalRow,
    bottom: totalRow + 1,
    breaks: headers.length > 0 ? [top, ...headers] : [],
    edits: [
      { kind: 'cells', sheet: SHEET, top, left: 1, cells: [[textCell(title)]] },
      {
        kind: 'style',
        sheet: SHEET,
        area: { top, left: 1, bottom: top, right: 1 },
        style: { bold: true, fontSize: 13, vertical: 'center' },
      },
      { kind: 'row-height', sheet: SHEET, top, bottom: top, points: TITLE_HEIGHT },
      ...headerEdits(top + 1, keyHeader, withMeetings),
      { kind: 'style', sheet: SHEET, area, style: BODY },
      {
        kind: 'style',
        sheet: SHEET,
        area: { ...area, right: 1 },
        style: { horizontal: 'left', wrap: true, indent: 1 },
      },
      ...lines.map(({ row, name }): Edit => ({
        kind: 'row-height',
        sheet: SHEET,
        top: row,
        bottom: row,
        points: lineHeight(name),
      })),
      { kind: 'row-height', sheet: SHEET, top: totalRow, bottom: totalRow, points: lineHeight(TOTAL_KEY) },
      {
        kind: 'style',
        sheet: SHEET,
        area: { ...area, left: COLUMN.rate, right: COLUMN.onTimeRate },
        style: { numberFormat: rateFormat(settings) },
      },
      { kind: 'style', sheet: SHEET, area: { ...area, top: totalRow }, style: { bold: true, fill: '#F2F2F2' } },
      ...[body.from, ...headers].flatMap((from, page, starts) => {
        const until = starts[page + 1] ?? Infinity;
        return pageEdits(contents.filter(({ row }) => row >= from && row < until));
      }),
      ...headers.flatMap((header) => headerEdits(header, keyHeader, withMeetings)),
      ...definitionEdits(definition, totalRow + 1),
    ],
  };
}

const lineHeight = (name: string): number => heightOf(linesOf(name, WIDTHS.key / 11.5 - 1), 18, 14);

const definitionHeight = (text: string): number => heightOf(linesOf(text, TABLE_WIDTH / 9.5), 16, 13);

/** The cells of lines that stand directly below one another. */
function pageEdits(contents: readonly (LineContents & { readonly row: number })[]): readonly Edit[] {
  const [first] = contents;
  if (first === undefined) return [];
  const parts = partsBlock(contents.map((line) => line.parts));
  const block = { kind: 'cells', sheet: SHEET, top: first.row } as const;
  return [
    { ...block, left: 1, cells: contents.map(({ cells }) => cells) },
    ...(parts === null ? [] : [{ ...block, left: PARTS_COLUMN, cells: parts }]),
  ];
}

/** What the rates of a table mean, wrapped under it. */
function definitionEdits(text: string, row: number): readonly Edit[] {
  const area = { top: row, left: 1, bottom: row, right: LAST_COLUMN - 1 };
  return [
    { kind: 'cells', sheet: SHEET, top: row, left: 1, cells: [[textCell(text)]] },
    { kind: 'merge', sheet: SHEET, area },
    { kind: 'style', sheet: SHEET, area, style: NOTE },
    {
      kind: 'row-height',
      sheet: SHEET,
      top: row,
      bottom: row,
      points: definitionHeight(text),
    },
  ];
}

import { columnLetter } from '../../ledger/address';
import type { Day } from '../../ledger/day/day';
import { COUNT_CELLS, type CountCell } from '../../ledger/rates/counts';
import { definitionOf } from '../../ledger/rates/definition';
import { hasMeetings } from '../../ledger/rates/grouping';
import { rateTable, TOTAL_KEY, type LedgerStandings, type RateTable } from '../../ledger/rates/rateTable';
import type { Settings } from '../../ledger/settings';
import type { CellContent, Edit } from '../plan';
import { BLANK_CELL, formulaCell, numberCell, textCell } from '../cells';
import { quoted, sheetReference } from './references';
import { BODY, DATE_FORMAT, HEADER } from './look';
import type { Groupings } from './managedColumns';
import { UNRECOGNISED } from './managedFormulas';
import { managedOffset, TABLE_KEYS, type TableKey } from './managedLayout';
import { NAME_AS_OF, SHEET_STATISTICS } from './names';
import {
  completionFormula,
  countFormula,
  onTimeFormula,
  rateFormat,
  sumFormula,
  wordsOf,
  type CountedRange,
  type LineCells,
} from './statisticsFormulas';
import { searchCriterion, searchedKey } from './statisticsKeys';

const SHEET = SHEET_STATISTICS;

const TITLES: Readonly<Record<TableKey, readonly [title: string, keyHeader: string]>> = {
  source: ['按任务来源统计', '任务来源'],
  unit: ['按牵头单位统计', '牵头单位'],
  leader: ['按责任领导统计', '责任领导'],
  meeting: ['按会议统计', '会议'],
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

const COLUMN: Readonly<Record<CountCell | 'rate' | 'onTimeRate' | 'rank' | 'meetings', number>> = {
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
const LAST_COLUMN = COLUMN.meetings;
/** Units and rates side by side, for the chart. */
const CHART_COLUMN = LAST_COLUMN + 2;

/** A ledger that is counted, with the first of its managed columns. */
export interface CountedLedger extends LedgerStandings {
  readonly managedLeft: number;
}

/** What the statistics sheet is made from. */
export interface StatisticsInput {
  readonly ledgers: readonly CountedLedger[];
  readonly groupings: Groupings;
  readonly settings: Settings;
  /** The day of the figures that the sheet is laid out with. */
  readonly asOf: Day;
  /** The day that the sheet keeps to; null lets it follow today. */
  readonly fixedDay: Day | null;
  readonly date1904: boolean;
}

function rangesOf(ledgers: readonly CountedLedger[], key: TableKey): readonly CountedRange[] {
  return ledgers.map(({ ledger: { layout }, managedLeft }) => {
    const column = (offset: number): string => {
      const letter = columnLetter(managedLeft + offset);
      return `${sheetReference(layout.sheet)}$${letter}$${layout.firstTaskRow}:$${letter}$${layout.lastTaskRow}`;
    };
    return { states: column(managedOffset('state')), keys: column(managedOffset(key)) };
  });
}

const cellAt = (column: number, row: number): string => `${columnLetter(column)}${row}`;

function lineCells(row: number): LineCells {
  return Object.fromEntries(COUNT_CELLS.map((cell) => [cell, cellAt(COLUMN[cell], row)])) as Record<CountCell, string>;
}

/** The criterion of a line: its own name cell, or the key itself where the name is not searched for as it is. */
function criterionOf(name: string, key: string, row: number): string {
  return name === key ? `"*|"&$A${row}&"|*"` : quoted(searchCriterion(key));
}

interface Line {
  readonly row: number;
  readonly name: string;
  /** Null for the total. */
  readonly criterion: string | null;
  readonly meetings: number | null;
  /** Counts on the day of writing, where a formula would be too long. */
  readonly counts: Readonly<Record<CountCell, number>>;
}

function lineContents(
  line: Line,
  ranges: readonly CountedRange[],
  settings: Settings,
  body: { readonly from: number; readonly to: number },
  withMeetings: boolean,
): CellContent[] {
  const cells = lineCells(line.row);
  const counted = COUNT_CELLS.map((cell) => {
    const sum = sumFormula(cell, cells, settings) ?? countFormula(ranges, wordsOf(cell, settings), line.criterion);
    return sum === null ? numberCell(line.counts[cell]) : formulaCell(sum);
  });
  const rate = cellAt(COLUMN.rate, line.row);
  const rateColumn = columnLetter(COLUMN.rate);
  const rates = `$${rateColumn}$${body.from}:$${rateColumn}$${body.to}`;
  const rank =
    line.criterion === null ? textCell('—') : formulaCell(`IF(ISNUMBER(${rate}),RANK(${rate},${rates}),"—")`);
  return [
    textCell(line.name),
    ...counted,
    formulaCell(completionFormula(cells, settings)),
    formulaCell(onTimeFormula(cells, settings)),
    rank,
    ...(withMeetings ? [line.meetings === null ? textCell('—') : numberCell(line.meetings)] : []),
  ];
}

/** One table, its title in `top`; the next table may begin after `bottom`. */
interface TablePlace {
  readonly edits: readonly Edit[];
  readonly bottom: number;
  readonly body: { readonly from: number; readonly to: number };
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
    { kind: 'style', sheet: SHEET, area: { top, left: 1, bottom: top + 1, right: upper.length }, style: HEADER },
  ];
}

function tableEdits(key: TableKey, table: RateTable, input: StatisticsInput, top: number): TablePlace {
  const { settings, groupings, ledgers } = input;
  const grouping = groupings[key];
  const ranges = rangesOf(ledgers, key);
  const withMeetings = key === 'source' && table.total.meetings !== null;
  const [title, keyHeader] = TITLES[key];
  const body = { from: top + 3, to: top + 2 + Math.max(table.rows.length, 1) };
  const totalRow = top + 3 + table.rows.length;
  const lines: Line[] = table.rows.map((row, index) => ({
    row: body.from + index,
    name: row.key,
    criterion: criterionOf(row.key, searchedKey(grouping, index), body.from + index),
    meetings: row.meetings,
    counts: row,
  }));
  const total: Line = {
    row: totalRow,
    name: TOTAL_KEY,
    criterion: null,
    meetings: table.total.meetings,
    counts: table.total,
  };
  const cells = [...lines, total].map((line) => lineContents(line, ranges, settings, body, withMeetings));
  const right = withMeetings ? LAST_COLUMN : LAST_COLUMN - 1;
  const area = { top: body.from, left: 1, bottom: totalRow, right };
  return {
    body: { from: body.from, to: totalRow - 1 },
    bottom: totalRow,
    edits: [
      { kind: 'cells', sheet: SHEET, top, left: 1, cells: [[textCell(title)]] },
      {
        kind: 'style',
        sheet: SHEET,
        area: { top, left: 1, bottom: top, right: 1 },
        style: { bold: true, fontSize: 13 },
      },
      ...headerEdits(top + 1, keyHeader, withMeetings),
      { kind: 'style', sheet: SHEET, area, style: BODY },
      { kind: 'style', sheet: SHEET, area: { ...area, right: 1 }, style: { horizontal: 'left', wrap: true } },
      {
        kind: 'style',
        sheet: SHEET,
        area: { ...area, left: COLUMN.rate, right: COLUMN.onTimeRate },
        style: { numberFormat: rateFormat(settings) },
      },
      { kind: 'style', sheet: SHEET, area: { ...area, top: totalRow }, style: { bold: true, fill: '#F2F2F2' } },
      { kind: 'cells', sheet: SHEET, top: body.from, left: 1, cells },
    ],
  };
}

/** Rows 1 to 4: title, day, definition, and how many tasks wait to be recognised again. */
function headEdits({ ledgers, settings, fixedDay, date1904 }: StatisticsInput): Edit[] {
  const day = fixedDay === null ? formulaCell('TODAY()') : numberCell(fixedDay - (date1904 ? 1462 : 0));
  const unrecognised = countFormula(rangesOf(ledgers, 'source'), [UNRECOGNISED], null);
  const definition = definitionOf('unit', settings).sentences.join('');
  const row = (top: number, left: number, right: number) => ({ top, left, bottom: top, right });
  return [
    {
      kind: 'cells',
      sheet: SHEET,
      top: 1,
      left: 1,
      cells: [
        [textCell('台账统计'), BLANK_CELL],
        [textCell('统计日期'), day],
        [textCell('统计口径'), textCell(definition)],
        [textCell(UNRECOGNISED), unrecognised === null ? BLANK_CELL : formulaCell(unrecognised)],
      ],
    },
    {
      kind: 'cells',
      sheet: SHEET,
      top: 4,
      left: 3,
      cells: [
        [textCell('项：填写内容在纳管后有改动，暂不计入各表；增删事项或改动来源、单位、时限后，请重新点“纳管台账”。')],
      ],
    },
    { kind: 'merge', sheet: SHEET, area: row(1, 1, LAST_COLUMN) },
    { kind: 'merge', sheet: SHEET, area: row(3, 2, LAST_COLUMN) },
    {
      kind: 'style',
      sheet: SHEET,
      area: row(1, 1, LAST_COLUMN),
      style: { bold: true, fontSize: 20, horizontal: 'center', vertical: 'center' },
    },
    { kind: 'row-height', sheet: SHEET, top: 1, bottom: 1, points: 36 },
    {
      kind: 'style',
      sheet: SHEET,
      area: { top: 2, left: 1, bottom: 4, right: 1 },
      style: { bold: true, vertical: 'center' },
    },
    { kind: 'style', sheet: SHEET, area: row(2, 2, 2), style: { numberFormat: DATE_FORMAT, horizontal: 'left' } },
    {
      kind: 'style',
      sheet: SHEET,
      area: row(3, 2, LAST_COLUMN),
      style: { wrap: true, vertical: 'center', fontSize: 10 },
    },
    { kind: 'row-height', sheet: SHEET, top: 3, bottom: 3, points: 45 },
    { kind: 'style', sheet: SHEET, area: row(4, 2, 2), style: { horizontal: 'left' } },
    {
      kind: 'conditional-format',
      sheet: SHEET,
      area: row(4, 1, LAST_COLUMN),
      rules: [{ formula: '=$B$4>0', fill: '#FFEB9C', fontColor: '#7F6000', bold: true }],
    },
  ];
}

/** A bar chart of the units' rates, from a block of names and rates beside the tables. */
function chartEdits(units: TablePlace, top: number, bottom: number): readonly Edit[] {
  const rows = Array.from({ length: units.body.to - units.body.from + 1 }, (_, index) => units.body.from + index);
  if (rows.length === 0) return [];
  const cells = rows.map((row) => [formulaCell(`$A${row}`), formulaCell(cellAt(COLUMN.rate, row))]);
  const head = units.body.from - 1;
  const source = { top: head, left: CHART_COLUMN, bottom: units.body.to, right: CHART_COLUMN + 1 };
  return [
    {
      kind: 'cells',
      sheet: SHEET,
      top: head,
      left: CHART_COLUMN,
      cells: [[textCell('单位'), textCell('完成率')], ...cells],
    },
    { kind: 'style', sheet: SHEET, area: source, style: { fontColor: '#808080', fontSize: 9 } },
    {
      kind: 'chart',
      sheet: SHEET,
      chart: {
        name: '各单位完成率',
        type: 'bar-clustered',
        title: '各单位完成率（%）',
        source,
        place: { top, left: 1, bottom, right: LAST_COLUMN },
        seriesBy: 'columns',
      },
    },
  ];
}

/**
 * The sheet 台账统计: day, definition, and a table by source, lead unit, leader and (where a ledger tells of
 * meetings) meeting. Every count is a live COUNTIFS over the managed columns of all ledgers, every rate a live
 * formula that rounds as `rateOf` does, so that the sheet equals `rateTable` on any day.
 * @example statisticsSheetEdits({ledgers, groupings, settings, asOf, fixedDay: null, date1904: false})
 */
export function statisticsSheetEdits(input: StatisticsInput): readonly Edit[] {
  const { ledgers, settings, asOf } = input;
  const meetings = ledgers.some(({ ledger }) => hasMeetings(ledger));
  const edits: Edit[] = [...headEdits(input)];
  let top = 6;
  let units: TablePlace | null = null;
  for (const key of TABLE_KEYS) {
    if (key === 'meeting' && !meetings) continue;
    const table = tableEdits(key, rateTable(ledgers, key, settings, asOf), input, top);
    edits.push(...table.edits);
    if (key === 'unit') units = table;
    top = table.bottom + 2;
  }
  const bars = units === null ? 0 : units.body.to - units.body.from + 1;
  const bottom = top + Math.min(Math.max(bars + 6, 14), 60);
  if (units !== null) edits.push(...chartEdits(units, top, bottom));
  const printArea = { top: 1, left: 1, bottom, right: LAST_COLUMN };
  return [
    ...edits,
    { kind: 'column-width', sheet: SHEET, left: 1, right: 1, points: 150 },
    { kind: 'column-width', sheet: SHEET, left: 2, right: LAST_COLUMN, points: 54 },
    { kind: 'column-width', sheet: SHEET, left: 2, right: 2, points: 72 },
    { kind: 'freeze', sheet: SHEET, rows: 2, columns: 1 },
    { kind: 'gridlines', sheet: SHEET, visible: false },
    {
      kind: 'page-setup',
      sheet: SHEET,
      setup: {
        orientation: 'landscape',
        margins: { top: 79.37, bottom: 73.7, left: 99.21, right: 104.88 },
        printArea,
        fitToWidth: true,
        centerHorizontally: true,
        footer: { center: '— &P —' },
      },
    },
    { kind: 'name', name: NAME_AS_OF, formula: `=${sheetReference(SHEET)}$B$2` },
  ];
}

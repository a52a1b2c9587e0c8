import { hasMeetings, NO_QUARTER, NOT_STATED } from '../../ledger/rates/grouping';
import type { Area } from '../../ledger/snapshot';
import { rateTable } from '../../ledger/rates/rateTable';
import type { CellContent, Edit } from '../plan';
import { BLANK_CELL, formulaCell, numberCell, textCell } from '../cells';
import { sheetReference } from './references';
import { countCells, partsBlock } from './countCells';
import { DATE_FORMAT, NOTE } from './look';
import { UNRECOGNISED } from './managedFormulas';
import { TABLE_KEYS, type TableKey } from './managedLayout';
import { NAME_AS_OF, SHEET_STATISTICS as SHEET } from './names';
import { breaksBetween, roomOf } from './pageBreaks';
import { sourceChartEdits, unitChartEdits } from './statisticsChart';
import { unrecognisedSums, type StatisticsInput } from './statisticsInput';
import { trendChartEdits, trendEdits } from './statisticsTrend';
import { COLUMN, LAST_COLUMN, PARTS_COLUMN, tableEdits, WIDTHS, type TablePlace } from './statisticsTable';

const row = (top: number, left: number, right: number) => ({ top, left, bottom: top, right });

/** Rows 1 to 3: title, the day, and how many tasks wait to be recognised again. */
function headEdits({ ledgers, fixedDay, date1904 }: StatisticsInput): Edit[] {
  const day: CellContent = fixedDay === null ? formulaCell('TODAY()') : numberCell(fixedDay - (date1904 ? 1462 : 0));
  const { counts, parts } = countCells([unrecognisedSums(ledgers)], 3, PARTS_COLUMN);
  const partCells = partsBlock([parts]);
  return [
    {
      kind: 'cells',
      sheet: SHEET,
      top: 1,
      left: 1,
      cells: [
        [textCell('台账统计'), BLANK_CELL],
        [textCell('统计日期'), day],
        [textCell(UNRECOGNISED), counts[0] ?? BLANK_CELL],
      ],
    },
    ...(partCells === null
      ? []
      : [{ kind: 'cells', sheet: SHEET, top: 3, left: PARTS_COLUMN, cells: partCells } as const]),
    {
      kind: 'cells',
      sheet: SHEET,
      top: 3,
      left: 4,
      cells: [
        [
          textCell(
            '项：纳管后新增或填写内容有改动的事项，暂不计入各表；增删事项或改动来源、单位、时限后，请重新点“纳管台账”。',
          ),
        ],
      ],
    },
    { kind: 'merge', sheet: SHEET, area: row(1, 1, LAST_COLUMN) },
    { kind: 'merge', sheet: SHEET, area: row(2, 2, 4) },
    { kind: 'merge', sheet: SHEET, area: row(3, 2, 3) },
    { kind: 'merge', sheet: SHEET, area: row(3, 4, LAST_COLUMN) },
    {
      kind: 'style',
      sheet: SHEET,
      area: row(1, 1, LAST_COLUMN),
      style: { bold: true, fontSize: 20, horizontal: 'center', vertical: 'center' },
    },
    { kind: 'row-height', sheet: SHEET, top: 1, bottom: 1, points: 36 },
    { kind: 'style', sheet: SHEET, area: { top: 2, left: 1, bottom: 3, right: 1 }, style: { bold: true } },
    { kind: 'style', sheet: SHEET, area: row(2, 2, 4), style: { numberFormat: DATE_FORMAT, horizontal: 'left' } },
    { kind: 'style', sheet: SHEET, area: row(3, 2, 3), style: { horizontal: 'left' } },
    { kind: 'style', sheet: SHEET, area: row(3, 4, LAST_COLUMN), style: NOTE },
    { kind: 'row-height', sheet: SHEET, top: 2, bottom: 3, points: 20 },
    {
      kind: 'conditional-format',
      sheet: SHEET,
      area: row(3, 1, LAST_COLUMN),
      rules: [{ formula: '=$B$3>0', fill: '#FFEB9C', fontColor: '#7F6000', bold: true }],
    },
  ];
}

/** Whether a table tells anything: by source and unit always, by others where some task names what it is grouped by. */
function isTold(key: TableKey, { ledgers, groupings }: StatisticsInput): boolean {
  switch (key) {
    case 'source':
    case 'unit':
      return true;
    case 'meeting':
      return ledgers.some(({ ledger }) => hasMeetings(ledger));
    case 'register':
      return groupings.register.keys.length > 1;
    case 'leader':
    case 'quarter':
    case 'category':
      return groupings[key].keys.some((name) => name !== NOT_STATED && name !== NO_QUARTER);
  }
}

/** All tables, one below the other, and where each stands. */
function tablesOf(input: StatisticsInput): ReadonlyMap<TableKey, TablePlace> {
  const places = new Map<TableKey, TablePlace>();
  let top = FIRST_TABLE;
  for (const key of TABLE_KEYS.filter((each) => isTold(each, input))) {
    const table = tableEdits(
      key,
      rateTable(input.ledgers, key, input.settings, input.asOf),
      input,
      top,
      roomOf(PAGE_HEIGHT),
    );
    places.set(key, table);
    top = table.bottom + 2;
  }
  return places;
}

const FIRST_TABLE = 5;

/** From the last printed row to what stands below the chart of the periods. */
const TREND_ROWS = 20;

/** A statistics sheet with the place of its tables, for other sheets that show their figures. */
export interface StatisticsSheet {
  readonly edits: readonly Edit[];
  readonly tables: ReadonlyMap<TableKey, TablePlace>;
}

/**
 * The sheet 台账统计: day, definition, and a table by source, lead unit, leader, meeting, quarter, category and register as far as
 * the ledgers tell of them. Every count is a live COUNTIFS over the managed columns of all ledgers, every rate a live
 * formula that rounds as `rateOf` does, so that the sheet equals `rateTable` on any day.
 * @example statisticsSheet({ledgers, groupings, settings, asOf, fixedDay: null, date1904: false}).edits
 */
export function statisticsSheet(input: StatisticsInput): StatisticsSheet {
  const tables = tablesOf(input);
  const lastTable = Math.max(...[...tables.values()].map((table) => table.bottom));
  const sources = tables.get('source') ?? null;
  const trend = trendEdits(input.periods, input.settings, sources, lastTable + 2);
  const bottom = trend?.bottom ?? lastTable;
  // The charts stand below the tables, outside of what is printed: a page break would cut them.
  const below = trend === null ? bottom + 2 : bottom + TREND_ROWS;
  const charts = [
    ...trendChartEdits(input.periods.length, trend, bottom + 2, LAST_COLUMN),
    ...unitChartEdits(tables.get('unit') ?? null, below),
    ...sourceChartEdits(sources, below),
  ];
  const printed = [...headEdits(input), ...[...tables.values()].flatMap(({ edits }) => edits), ...(trend?.edits ?? [])];
  const blocks = [
    ...[...tables.values()].map(({ top, bottom: last, breaks }) => ({ top, bottom: last, ending: ENDING, breaks })),
    ...(trend === null ? [] : [{ top: lastTable + 2, bottom: trend.bottom, ending: ENDING }]),
  ];
  const area = { top: 1, left: 1, bottom, right: LAST_COLUMN };
  return {
    tables,
    edits: [...printed, ...charts, ...sheetEdits(area, breaksBetween(printed, PAGE_HEIGHT, blocks))],
  };
}

/** Points around what is printed, and between them on A4 across. */
const MARGINS = { top: 51, bottom: 48, left: 42, right: 42 } as const;

/**
 * Points of a page's height at full size. Programs differ in how wide a column comes out, by a third with substitute
 * fonts: the sheet is fitted to the width of a page, and holds more rows where it is made smaller.
 */
const PAGE_HEIGHT = 595 - MARGINS.top - MARGINS.bottom;

/** A definition keeps the total and a line above it on its page. */
const ENDING = 3;

/** Widths, frozen panes and print set-up. */
function sheetEdits(printArea: Area, breaksBefore: readonly number[]): readonly Edit[] {
  return [
    { kind: 'column-width', sheet: SHEET, left: 1, right: 1, points: WIDTHS.key },
    { kind: 'column-width', sheet: SHEET, left: 2, right: COLUMN.rank, points: WIDTHS.count },
    { kind: 'column-width', sheet: SHEET, left: COLUMN.rate, right: COLUMN.onTimeRate, points: WIDTHS.rate },
    { kind: 'column-width', sheet: SHEET, left: COLUMN.meetings, right: COLUMN.meetings, points: WIDTHS.meetings },
    { kind: 'freeze', sheet: SHEET, rows: 2, columns: 1 },
    { kind: 'gridlines', sheet: SHEET, visible: false },
    {
      kind: 'page-setup',
      sheet: SHEET,
      setup: {
        orientation: 'landscape',
        margins: MARGINS,
        printArea,
        breaksBefore,
        fitToWidth: true,
        centerHorizontally: true,
        footer: { center: '— &P —' },
      },
    },
    { kind: 'name', name: NAME_AS_OF, formula: `=${sheetReference(SHEET)}$B$2` },
  ];
}

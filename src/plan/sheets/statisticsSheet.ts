import { hasMeetings } from '../../ledger/rates/grouping';
import { rateTable } from '../../ledger/rates/rateTable';
import type { CellContent, Edit } from '../plan';
import { BLANK_CELL, formulaCell, numberCell, textCell } from '../cells';
import { sheetReference } from './references';
import { DATE_FORMAT, NOTE } from './look';
import { UNRECOGNISED } from './managedFormulas';
import { TABLE_KEYS } from './managedLayout';
import { NAME_AS_OF, SHEET_STATISTICS as SHEET } from './names';
import { unitChartEdits } from './statisticsChart';
import { countFormula } from './statisticsFormulas';
import { rangesOf, type StatisticsInput } from './statisticsInput';
import { COLUMN, LAST_COLUMN, tableEdits, WIDTHS, type TablePlace } from './statisticsTable';

const row = (top: number, left: number, right: number) => ({ top, left, bottom: top, right });

/** Rows 1 to 3: title, the day, and how many tasks wait to be recognised again. */
function headEdits({ ledgers, fixedDay, date1904 }: StatisticsInput): Edit[] {
  const day: CellContent = fixedDay === null ? formulaCell('TODAY()') : numberCell(fixedDay - (date1904 ? 1462 : 0));
  const unrecognised = countFormula(rangesOf(ledgers, 'source'), [UNRECOGNISED], null);
  return [
    {
      kind: 'cells',
      sheet: SHEET,
      top: 1,
      left: 1,
      cells: [
        [textCell('台账统计'), BLANK_CELL],
        [textCell('统计日期'), day],
        [textCell(UNRECOGNISED), unrecognised === null ? BLANK_CELL : formulaCell(unrecognised)],
      ],
    },
    {
      kind: 'cells',
      sheet: SHEET,
      top: 3,
      left: 4,
      cells: [
        [textCell('项：填写内容在纳管后有改动，暂不计入各表；增删事项或改动来源、单位、时限后，请重新点“纳管台账”。')],
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
  let top = 5;
  let units: TablePlace | null = null;
  for (const key of TABLE_KEYS) {
    if (key === 'meeting' && !meetings) continue;
    const table = tableEdits(key, rateTable(ledgers, key, settings, asOf), input, top);
    edits.push(...table.edits);
    if (key === 'unit') units = table;
    top = table.bottom + 2;
  }
  // The chart stands below the tables, outside of what is printed: a page break would cut it.
  if (units !== null) edits.push(...unitChartEdits(units, top));
  const printArea = { top: 1, left: 1, bottom: top - 2, right: LAST_COLUMN };
  return [
    ...edits,
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
        margins: { top: 51, bottom: 48, left: 42, right: 42 },
        printArea,
        fitToWidth: true,
        centerHorizontally: true,
        footer: { center: '— &P —' },
      },
    },
    { kind: 'name', name: NAME_AS_OF, formula: `=${sheetReference(SHEET)}$B$2` },
  ];
}

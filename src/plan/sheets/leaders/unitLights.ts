import { columnLetter } from '../../../ledger/address';
import { LIGHT_LABELS, type Light } from '../../../ledger/vocabulary';
import { formulaCell, textCell } from '../../cells';
import type { CellContent, Edit } from '../../plan';
import { countCells, partsBlock } from '../countCells';
import { SHEET_DICTIONARY, SHEET_STATISTICS } from '../names';
import { quoted, sheetReference } from '../references';
import { sumsOf } from '../statisticsFormulas';
import { managedRange, type CountedLedger, type StatisticsInput } from '../statisticsInput';
import { holdsKey, searchCriterion } from '../statisticsKeys';
import { COLUMN, cellAt, type TablePlace } from '../statisticsTable';

/** The units with their lights, as formulas on the hidden sheet, ordered by a number so that the page can sort them. */

const FIRST_ROW = 2;
const LEFT = 14;
const COLUMNS = ['order', 'unit', 'total', 'red', 'yellow', 'green', 'rate'] as const;
type UnitColumn = (typeof COLUMNS)[number];
const LABELS: Readonly<Record<UnitColumn, string>> = {
  order: '次序',
  unit: '单位',
  total: '事项数',
  red: LIGHT_LABELS.red,
  yellow: LIGHT_LABELS.yellow,
  green: LIGHT_LABELS.green,
  rate: '完成率',
};
const PARTS = LEFT + COLUMNS.length + 1;

const letterOf = (column: UnitColumn): string => columnLetter(LEFT + COLUMNS.indexOf(column));

/** How many tasks of a unit show a light. */
function lightSums(ledgers: readonly CountedLedger[], light: Light, criterion: string): readonly string[] {
  return sumsOf(
    ledgers.map(
      (counted) =>
        `COUNTIFS(${managedRange(counted, 'light')},${quoted(LIGHT_LABELS[light])},${managedRange(counted, 'unit')},${criterion})`,
    ),
  );
}

/**
 * The hidden cells with every unit's lights. They stand beside the dictionary and need its sheet.
 * @param units the table by unit of the statistics sheet.
 */
export function unitLightEdits(input: StatisticsInput, units: TablePlace): readonly Edit[] {
  const statistics = sheetReference(SHEET_STATISTICS);
  const count = units.lines.length;
  const rows = units.lines.map((line, index) => {
    const row = FIRST_ROW + index;
    const criterion = searchCriterion(input.groupings.unit, index, `${statistics}$A$${line}`);
    const holding = input.ledgers.filter((_, ledger) => holdsKey(input.groupings.unit, ledger, index));
    const lights = (['red', 'yellow', 'green'] as const).map((light) => lightSums(holding, light, criterion));
    const { counts, parts } = countCells(lights, row, PARTS);
    const order = `${letterOf('red')}${row}*1000000000+${letterOf('yellow')}${row}*100000+${count - index}`;
    const shown = (column: number): CellContent => formulaCell(`${statistics}${cellAt(column, line)}`);
    return { cells: [formulaCell(order), shown(1), shown(COLUMN.total), ...counts, shown(COLUMN.rate)], parts };
  });
  const parts = partsBlock(rows.map((row) => row.parts));
  const head = COLUMNS.map((column) => textCell(LABELS[column]));
  const sheet = SHEET_DICTIONARY;
  return [
    { kind: 'cells', sheet, top: FIRST_ROW - 1, left: LEFT, cells: [head, ...rows.map(({ cells }) => cells)] },
    ...(parts === null ? [] : [{ kind: 'cells', sheet, top: FIRST_ROW, left: PARTS, cells: parts } as const]),
  ];
}

/**
 * A figure of the unit that has the nth most overdue tasks, then the most due soon; nothing where there are fewer.
 * @example unitWithLights('unit', 1, 12)
 */
export function unitWithLights(column: UnitColumn, nth: number, units: number): string {
  const range = (id: UnitColumn): string => {
    const letter = letterOf(id);
    return `${sheetReference(SHEET_DICTIONARY)}$${letter}$${FIRST_ROW}:$${letter}$${FIRST_ROW + Math.max(units, 1) - 1}`;
  };
  const order = range('order');
  return `IF(COUNT(${order})<${nth},"",INDEX(${range(column)},MATCH(LARGE(${order},${nth}),${order},0)))`;
}

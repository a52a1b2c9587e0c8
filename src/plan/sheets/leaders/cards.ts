import { formulaCell, textCell } from '../../cells';
import type { CellStyle, Edit } from '../../plan';
import { SHEET_STATISTICS } from '../names';
import { sheetReference } from '../references';
import { rateFormat, sumsOf } from '../statisticsFormulas';
import { managedRange, type StatisticsInput } from '../statisticsInput';
import { cellAt, COLUMN, type TablePlace } from '../statisticsTable';
import { comparedFormula, type LastPeriod } from './lastPeriod';
import { box, COLOURS, height, line } from './page';

/** Figures in large letters: label, value, and what it was in the last period. */
interface Card {
  readonly label: string;
  readonly formula: string;
  readonly note: string;
  readonly alarm?: boolean;
  readonly isRate?: boolean;
}

const CARD_COLUMNS = 3;

/** How many tasks are due within the warning days, of all ledgers. */
function dueSoonFormula({ ledgers }: StatisticsInput): string {
  const terms = ledgers.map((counted) => `COUNTIF(${managedRange(counted, 'urgency')},"<0")`);
  // More ledgers than one formula takes are beyond what a page for leaders is about.
  return sumsOf(terms)[0] ?? '0';
}

function cardsOf(input: StatisticsInput, sources: TablePlace, last: LastPeriod | null, top: number): readonly Card[] {
  const total = (column: number): string => `${sheetReference(SHEET_STATISTICS)}${cellAt(column, sources.total)}`;
  const { decimals, warningDays, warningUnit } = input.settings;
  const warning = warningUnit === 'day' ? `${warningDays}天` : `${warningDays}个工作日`;
  const value = (nth: number): string => cellAt(1 + nth * CARD_COLUMNS, top + 1);
  const compared = (nth: number, before: number | null | undefined, unit: '项' | '%'): string =>
    before === undefined ? '""' : comparedFormula(value(nth), before, unit, decimals);
  return [
    { label: '督办事项', formula: total(COLUMN.total), note: compared(0, last?.total, '项') },
    { label: '已办结', formula: total(COLUMN.done), note: compared(1, last?.done, '项') },
    { label: '完成率', formula: total(COLUMN.rate), note: compared(2, last?.rate, '%'), isRate: true },
    { label: '按期办结率', formula: total(COLUMN.onTimeRate), note: compared(3, last?.onTimeRate, '%'), isRate: true },
    { label: '逾期未办结', formula: total(COLUMN.overdue), note: compared(4, last?.overdue, '项'), alarm: true },
    { label: `${warning}内到期`, formula: dueSoonFormula(input), note: '""' },
  ];
}

/**
 * The row of headline figures.
 * @param sources the table by source of the statistics sheet, whose total the figures are.
 * @param top the first of its three rows.
 */
export function cardEdits(
  input: StatisticsInput,
  sources: TablePlace,
  last: LastPeriod | null,
  top: number,
): readonly Edit[] {
  const edits = cardsOf(input, sources, last, top).flatMap((card, nth): readonly Edit[] => {
    const [left, right] = [1 + nth * CARD_COLUMNS, (nth + 1) * CARD_COLUMNS];
    const alarm = card.alarm === true;
    const base: CellStyle = {
      fill: alarm ? COLOURS.alarm : COLOURS.card,
      fontColor: alarm ? COLOURS.red : COLOURS.ink,
      horizontal: 'center',
      vertical: 'center',
      borders: { color: '#FFFFFF', weight: 'medium' },
    };
    const format = card.isRate === true ? { numberFormat: rateFormat(input.settings) } : {};
    return [
      ...box(line(top, left, right), textCell(card.label), { ...base, fontSize: 11, bold: true }),
      ...box(line(top + 1, left, right), formulaCell(card.formula), { ...base, fontSize: 26, bold: true, ...format }),
      ...box(line(top + 2, left, right), formulaCell(card.note), { ...base, fontSize: 9 }),
    ];
  });
  return [...edits, height(top, top, 22), height(top + 1, top + 1, 40), height(top + 2, top + 2, 18)];
}

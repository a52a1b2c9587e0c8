import type { Day } from '../../ledger/day/day';
import { CALENDAR_PART_LABELS, CYCLE_LABELS, type Cycle } from '../../ledger/limits/cycle';
import {
  LIMIT_PAUSE_LABELS,
  LIMIT_START_LABELS,
  LIMIT_UNIT_LABELS,
  type LimitSpan,
  type TimeLimit,
} from '../../ledger/limits/limit';
import { registerOf } from '../../ledger/registers/registers';
import { BLANK_CELL, numberCell, textCell } from '../cells';
import type { CellContent, CellStyle, Edit, Plan } from '../plan';
import { BODY, DATE_FORMAT, HEADER, NOTE } from './look';
import { SHEET_LIMITS } from './names';
import { heightOf, linesOf, paperSetup } from './paper';

/** What stands in the table: every limit and every cycle that holds, those that are only offered too. */
export interface LimitTableContent {
  readonly limits: readonly TimeLimit[];
  readonly cycles: readonly Cycle[];
  /** Days of a 1904 workbook are 1462 smaller on its sheets. */
  readonly date1904: boolean;
}

const COLUMNS = [
  { label: '台账类型', points: 86 },
  { label: '环节', points: 52 },
  { label: '适用情形', points: 66 },
  { label: '时限', points: 34 },
  { label: '单位', points: 44 },
  { label: '起算', points: 88 },
  { label: '暂停', points: 66 },
  { label: '最长延期', points: 52 },
  { label: '是否启用', points: 34 },
  { label: '施行日期', points: 62 },
  { label: '上次日期', points: 62 },
  { label: '依据', points: 128 },
] as const;
const WIDTH = COLUMNS.length;
const SINCE = 10;
const LAST = 11;
const HEADER_ROW = 3;
const FONT_SIZE = 10;
const LINE = 14;
const PADDING = 6;
const LEFT: CellStyle = { ...BODY, horizontal: 'left', wrap: true, fontSize: FONT_SIZE };

const GUIDE =
  '没有完成时限一栏的台账按本表推算时限。可以直接改数字、增删行；不用的把“是否启用”改为“否”。改后点“刷新”即按新的时限计算。起算填：交办、会议、批示之日，上一环节，上次，每期末。';

/** How the table says when a cycle comes round. */
const AFTER_LAST = '上次';
const AT_PART_END = '每期末';
const ALL_REGISTERS = '全部';

/**
 * The plan behind 写出时限表: a sheet that the clerk then owns, with every limit and cycle that holds now. Reading takes
 * it over from the next scan on.
 * @example limitTablePlan({ limits: DEFAULT_LIMITS, cycles: DEFAULT_CYCLES, date1904: false })
 */
export function limitTablePlan({ limits, cycles, date1904 }: LimitTableContent): Plan {
  const sheet = SHEET_LIMITS;
  const dayCell: DayCell = (day) => (day === null ? BLANK_CELL : numberCell(day - (date1904 ? 1462 : 0)));
  const rows = [
    ...limits.map((limit) => limitCells(limit, dayCell)),
    ...cycles.map((cycle) => cycleCells(cycle, dayCell)),
  ];
  const bottom = HEADER_ROW + Math.max(rows.length, 1);
  const header = { top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right: WIDTH };
  const body = { top: HEADER_ROW + 1, left: 1, bottom, right: WIDTH };
  const dates: CellStyle = { ...BODY, fontSize: FONT_SIZE, numberFormat: DATE_FORMAT };
  return {
    title: '写出时限表',
    edits: [
      { kind: 'add-sheet', sheet, visibility: 'visible', tabColor: '#2F75B5' },
      { kind: 'cells', sheet, top: 1, left: 1, cells: [[textCell('办理时限和督查调度周期表')]] },
      { kind: 'cells', sheet, top: 2, left: 1, cells: [[textCell(GUIDE)]] },
      { kind: 'merge', sheet, area: { top: 2, left: 1, bottom: 2, right: WIDTH } },
      { kind: 'cells', sheet, top: HEADER_ROW, left: 1, cells: [COLUMNS.map(({ label }) => textCell(label))] },
      { kind: 'cells', sheet, top: HEADER_ROW + 1, left: 1, cells: rows },
      { kind: 'style', sheet, area: { top: 1, left: 1, bottom: 1, right: WIDTH }, style: { bold: true, fontSize: 16 } },
      { kind: 'style', sheet, area: { top: 2, left: 1, bottom: 2, right: WIDTH }, style: NOTE },
      { kind: 'style', sheet, area: header, style: { ...HEADER, fontSize: FONT_SIZE } },
      { kind: 'style', sheet, area: body, style: { ...BODY, fontSize: FONT_SIZE, wrap: true } },
      { kind: 'style', sheet, area: { ...body, left: SINCE, right: LAST }, style: dates },
      { kind: 'style', sheet, area: { ...body, left: WIDTH }, style: LEFT },
      ...COLUMNS.map(({ points }, index): Edit => {
        return { kind: 'column-width', sheet, left: index + 1, right: index + 1, points };
      }),
      { kind: 'row-height', sheet, top: 2, bottom: 2, points: 30 },
      { kind: 'row-height', sheet, top: HEADER_ROW, bottom: HEADER_ROW, points: 30 },
      ...rows.map((cells, index): Edit => {
        const row = HEADER_ROW + 1 + index;
        return {
          kind: 'row-height',
          sheet,
          top: row,
          bottom: row,
          points: heightOf(linesIn(cells), LINE, LINE, PADDING),
        };
      }),
      { kind: 'freeze', sheet, rows: HEADER_ROW, columns: 0 },
      { kind: 'gridlines', sheet, visible: false },
      {
        kind: 'page-setup',
        sheet,
        setup: paperSetup('landscape', { top: 1, left: 1, bottom, right: WIDTH }, { from: HEADER_ROW, to: HEADER_ROW }),
      },
    ],
  };
}

/** The lines of the row's fullest cell. */
function linesIn(cells: readonly CellContent[]): number {
  const lines = cells.map((cell, index) => {
    const text = cell.kind === 'text' ? cell.text : '';
    return linesOf(text, Math.floor((COLUMNS[index]?.points ?? 0) / FONT_SIZE) - 1);
  });
  return Math.max(1, ...lines);
}

type DayCell = (day: Day | null) => CellContent;
const yesOrNo = (yes: boolean): CellContent => textCell(yes ? '是' : '否');
const saySpan = ({ amount, unit }: LimitSpan): string => `${amount}${LIMIT_UNIT_LABELS[unit]}`;

function limitCells(limit: TimeLimit, dayCell: DayCell): CellContent[] {
  return [
    textCell(registerOf(limit.register).label),
    textCell(limit.stage),
    textCell(limit.onlyWhere ?? ''),
    numberCell(limit.amount),
    textCell(LIMIT_UNIT_LABELS[limit.unit]),
    textCell(LIMIT_START_LABELS[limit.from]),
    textCell(limit.pauses.map((pause) => LIMIT_PAUSE_LABELS[pause]).join('、')),
    textCell(limit.extension === null ? '' : saySpan(limit.extension)),
    yesOrNo(limit.applied),
    dayCell(limit.validFrom),
    BLANK_CELL,
    textCell(limit.source),
  ];
}

function cycleCells({ kind, register, every, last, applied, source }: Cycle, dayCell: DayCell): CellContent[] {
  const ofCalendar = every.after === 'calendar';
  return [
    textCell(register === null ? ALL_REGISTERS : registerOf(register).label),
    textCell(CYCLE_LABELS[kind]),
    textCell(''),
    numberCell(ofCalendar ? 1 : every.amount),
    textCell(ofCalendar ? CALENDAR_PART_LABELS[every.part] : LIMIT_UNIT_LABELS[every.unit]),
    textCell(ofCalendar ? AT_PART_END : AFTER_LAST),
    textCell(''),
    textCell(''),
    yesOrNo(applied),
    BLANK_CELL,
    dayCell(last),
    textCell(source),
  ];
}

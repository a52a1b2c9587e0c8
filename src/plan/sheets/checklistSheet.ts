import { columnLetter } from '../../ledger/address';
import type { Finding } from '../../ledger/checking/finding';
import { toIso } from '../../ledger/day/day';
import type { Day } from '../../ledger/day/day';
import { RULE_LABELS, SEVERITY_LABELS } from '../../ledger/vocabulary';
import type { Severity } from '../../ledger/vocabulary';
import { formulaCell, LONGEST_TEXT, numberCell, textCell } from '../cells';
import type { CellContent, CellStyle, Edit, Plan } from '../plan';
import { BODY, HEADER, wordColours } from './look';
import { nameOurSheets } from './nameOurSheets';
import { SHEET_CHECKLIST } from './names';
import { heightOf, linesOf, paperSetup } from './paper';
import { quoted, sheetReference } from './references';

/** One line of the list. */
export interface ChecklistLine {
  readonly finding: Finding;
  /** Why it was set aside (忽略); absent where it is open. */
  readonly ignored?: string;
}

const SHEET = SHEET_CHECKLIST;
/** Together as wide as the paper. */
const COLUMNS = [
  { label: '序号', points: 30 },
  { label: '位置', points: 84 },
  { label: '程度', points: 36 },
  { label: '检查项目', points: 92 },
  { label: '问题', points: 230 },
  { label: '建议', points: 90 },
  { label: '处理情况', points: 75 },
] as const;
const WIDTH = COLUMNS.length;
const SEVERITY_COLUMN = 3;
const FIRST_WORDS = 4;
const HEADER_ROW = 3;
const FONT_SIZE = 10;
/** Excel's own colour of links. */
const LINK = '#0563C1';
const LINE = 14;
const PADDING = 6;
const MOST_HEIGHTS = 500;
const LEFT: CellStyle = { ...BODY, horizontal: 'left', wrap: true, fontSize: FONT_SIZE };

/**
 * The plan behind 检查单: all findings on a sheet of their own, each with a link to its cell, set to print on A4 across.
 * Made again it is made anew. It evades the names in `theirs`: the workbook's sheets that are not ours.
 * @example checklistPlan([{finding}], {asOf: 45473})
 */
export function checklistPlan(
  lines: readonly ChecklistLine[],
  { asOf, theirs = [] }: { readonly asOf: Day; readonly theirs?: readonly string[] },
): Plan {
  const bottom = HEADER_ROW + Math.max(lines.length, 1);
  const all = { top: 1, left: 1, bottom, right: WIDTH };
  const rows = lines.length === 0 ? [nothingFound()] : lines.map(lineCells);
  const title = { top: 1, left: 1, bottom: 1, right: WIDTH };
  const header = { top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right: WIDTH };
  const body = { top: HEADER_ROW + 1, left: 1, bottom, right: WIDTH };
  const severities = { ...body, left: SEVERITY_COLUMN, right: SEVERITY_COLUMN };
  const plan: Plan = {
    title: '生成检查单',
    edits: [
      { kind: 'add-sheet', sheet: SHEET, visibility: 'visible', tabColor: '#BF8F00' },
      { kind: 'cells', sheet: SHEET, top: 1, left: 1, cells: [[textCell('台账检查单')]] },
      { kind: 'cells', sheet: SHEET, top: 2, left: 1, cells: [[textCell(summary(lines, asOf))]] },
      { kind: 'cells', sheet: SHEET, top: HEADER_ROW, left: 1, cells: [COLUMNS.map(({ label }) => textCell(label))] },
      { kind: 'cells', sheet: SHEET, top: HEADER_ROW + 1, left: 1, cells: rows },
      { kind: 'style', sheet: SHEET, area: title, style: { bold: true, fontSize: 16 } },
      { kind: 'style', sheet: SHEET, area: header, style: { ...HEADER, fontSize: FONT_SIZE } },
      { kind: 'style', sheet: SHEET, area: body, style: { ...BODY, fontSize: FONT_SIZE, wrap: true } },
      { kind: 'style', sheet: SHEET, area: { ...body, left: FIRST_WORDS }, style: LEFT },
      { kind: 'style', sheet: SHEET, area: { ...body, left: 2, right: 2 }, style: { fontColor: LINK } },
      {
        kind: 'conditional-format',
        sheet: SHEET,
        area: severities,
        rules: wordColours(`$${columnLetter(SEVERITY_COLUMN)}${HEADER_ROW + 1}`, {
          [SEVERITY_LABELS.error]: 'red',
          [SEVERITY_LABELS.warning]: 'yellow',
        }),
      },
      ...COLUMNS.map(({ points }, index): Edit => {
        return { kind: 'column-width', sheet: SHEET, left: index + 1, right: index + 1, points };
      }),
      ...heightEdits(lines),
      { kind: 'freeze', sheet: SHEET, rows: HEADER_ROW, columns: 0 },
      { kind: 'gridlines', sheet: SHEET, visible: false },
      {
        kind: 'page-setup',
        sheet: SHEET,
        setup: paperSetup('landscape', all, { from: HEADER_ROW, to: HEADER_ROW }),
      },
    ],
  };
  return nameOurSheets(plan, theirs);
}

function summary(lines: readonly ChecklistLine[], asOf: Day): string {
  const open = lines.filter(({ ignored }) => ignored === undefined);
  const count = (severity: Severity): string => {
    return `${SEVERITY_LABELS[severity]} ${open.filter(({ finding }) => finding.severity === severity).length}`;
  };
  const aside = lines.length - open.length;
  const counts = [count('error'), count('warning'), count('info'), ...(aside > 0 ? [`已忽略 ${aside}`] : [])];
  return `截至 ${toIso(asOf)}，共 ${lines.length} 处：${counts.join('，')}`;
}

function lineCells({ finding, ignored }: ChecklistLine, index: number): CellContent[] {
  return [
    numberCell(index + 1),
    linkCell(finding),
    textCell(SEVERITY_LABELS[finding.severity]),
    textCell(RULE_LABELS[finding.rule]),
    textCell(finding.message.slice(0, LONGEST_TEXT)),
    textCell(finding.fix?.says ?? ''),
    textCell(handling(ignored)),
  ];
}

const handling = (ignored: string | undefined): string => (ignored === undefined ? '' : `已忽略：${ignored}`);

/** `台账!H7` as a link; a finding of a whole row leads to its first cell. */
function linkCell({ sheet, row, column }: Finding): CellContent {
  const cell = `${columnLetter(column ?? 1)}${row}`;
  const target = `#${sheetReference(sheet)}${cell}`;
  return formulaCell(`HYPERLINK(${quoted(target)},${quoted(placeText({ sheet, row, column }))})`);
}

function placeText({ sheet, row, column }: Pick<Finding, 'sheet' | 'row' | 'column'>): string {
  return column === null ? `${sheet} 第${row}行` : `${sheet}!${columnLetter(column)}${row}`;
}

function nothingFound(): CellContent[] {
  return COLUMNS.map((_, index) => textCell(index === FIRST_WORDS ? '没有发现问题' : ''));
}

/**
 * Excel does not fit rows to wrapped text that an add-in writes. Equal heights go together; in a very long list so many
 * neighbouring rows share the greatest height among them that the sheet's making stays small enough to be kept.
 */
function heightEdits(lines: readonly ChecklistLine[]): Edit[] {
  const step = Math.ceil(lines.length / MOST_HEIGHTS);
  const needed = lines.map(heightNeeded);
  const edits: Extract<Edit, { kind: 'row-height' }>[] = [];
  for (let first = 0; first < needed.length; first += step) {
    const rows = needed.slice(first, first + step);
    const [top, points] = [HEADER_ROW + 1 + first, Math.max(...rows)];
    const last = edits.at(-1);
    const bottom = top + rows.length - 1;
    if (last?.points === points) edits[edits.length - 1] = { ...last, bottom };
    else edits.push({ kind: 'row-height', sheet: SHEET, top, bottom, points });
  }
  return [{ kind: 'row-height', sheet: SHEET, top: 1, bottom: 1, points: 28 }, ...edits];
}

function heightNeeded({ finding, ignored }: ChecklistLine): number {
  const { rule, message, fix } = finding;
  const texts = ['', placeText(finding), '', RULE_LABELS[rule], message, fix?.says ?? '', handling(ignored)];
  const lines = COLUMNS.map(({ points }, index) => linesOf(texts[index] ?? '', (points - PADDING) / FONT_SIZE));
  return heightOf(Math.max(...lines), LINE, LINE, PADDING);
}

import { sayDay } from '../../ledger/day/format';
import type { Day } from '../../ledger/day/day';
import type { Ledger } from '../../ledger/ledger';
import type { ListedTask, TaskList } from '../../ledger/lists/taskList';
import { BLANK_CELL, numberCell, textCell } from '../cells';
import type { CellContent, CellStyle, Edit, Plan } from '../plan';
import { BODY, HEADER, NOTE } from './look';
import { nameOurSheets } from './nameOurSheets';
import { SHEET_LISTS } from './names';
import { breaksBetween, type Block } from './pageBreaks';
import { heightOf, linesOf, PAPER, paperSetup } from './paper';
import { LINK_COLOUR, rowLink, rowPlace } from './rowLink';

const SHEET = SHEET_LISTS;

const UNIT = '牵头单位';

/** Together as wide as the paper. */
const COLUMNS = [
  { label: '序号', points: 30 },
  { label: '位置', points: 92 },
  { label: UNIT, points: 100 },
  { label: '事项', points: 220 },
  { label: '情况', points: 150 },
  { label: '天数', points: 40 },
] as const;
const WIDTH = COLUMNS.length;
const FONT_SIZE = 10;
const LINE = 14;
/** Of a cell, its indent of one character with it. */
const PADDING = 16;
const TABLE_WIDTH = COLUMNS.reduce((sum, { points }) => sum + points, 0);
const LONGEST = 300;
/** So much of a width is counted on: substitute letters may be wider. */
const SURE = 0.9;

/** What a list shows of one task. */
interface Line {
  readonly unit: string;
  readonly task: string;
  readonly listed: ListedTask;
}

function linesOfList(list: TaskList, ledgers: readonly Ledger[]): readonly Line[] {
  return list.groups.flatMap(({ key, tasks }) =>
    tasks.map((listed): Line => {
      const table = ledgers[listed.task.ledger]?.tasks;
      const text = table?.task[listed.task.task] ?? table?.title?.[listed.task.task] ?? '';
      return { unit: key, task: text.slice(0, LONGEST), listed };
    }),
  );
}

function lineCells({ unit, task, listed }: Line, index: number): readonly CellContent[] {
  return [
    numberCell(index + 1),
    rowLink(listed),
    textCell(unit),
    textCell(task),
    textCell(listed.reason),
    listed.days === null ? BLANK_CELL : numberCell(listed.days),
  ];
}

const LEFT: CellStyle = { ...BODY, horizontal: 'left', wrap: true, indent: 1, fontSize: FONT_SIZE };

/** What the groups of a list are. */
function groupLabel({ kind }: TaskList): string {
  return kind === 'coordination' || kind === 'leader' ? '责任领导' : UNIT;
}

/** A sentence over the whole width, as high as it needs to be. */
function textEdits(text: string, top: number, style: CellStyle): readonly Edit[] {
  const area = { top, left: 1, bottom: top, right: WIDTH };
  const lines = linesOf(text, (TABLE_WIDTH * SURE) / (style.fontSize ?? FONT_SIZE));
  return [
    { kind: 'cells', sheet: SHEET, top, left: 1, cells: [[textCell(text)]] },
    { kind: 'merge', sheet: SHEET, area },
    { kind: 'style', sheet: SHEET, area, style },
    { kind: 'row-height', sheet: SHEET, top, bottom: top, points: heightOf(lines, 18, 15) },
  ];
}

/** One list: title, definition, header and lines, from a row on. */
function listEdits(list: TaskList, lines: readonly Line[], top: number): readonly Edit[] {
  const [note, header, first] = [top + 1, top + 2, top + 3];
  const last = first + lines.length - 1;
  const row = (line: number) => ({ top: line, left: 1, bottom: line, right: WIDTH });
  const body = { top: first, left: 1, bottom: last, right: WIDTH };
  return [
    { kind: 'cells', sheet: SHEET, top, left: 1, cells: [[textCell(`${list.title}（${list.count}项）`)]] },
    { kind: 'style', sheet: SHEET, area: row(top), style: { bold: true, fontSize: 14, vertical: 'center' } },
    ...textEdits(list.definition, note, NOTE),
    {
      kind: 'cells',
      sheet: SHEET,
      top: header,
      left: 1,
      cells: [COLUMNS.map(({ label }) => textCell(label === UNIT ? groupLabel(list) : label))],
    },
    { kind: 'style', sheet: SHEET, area: row(header), style: { ...HEADER, fontSize: FONT_SIZE } },
    { kind: 'cells', sheet: SHEET, top: first, left: 1, cells: lines.map(lineCells) },
    { kind: 'style', sheet: SHEET, area: body, style: { ...BODY, fontSize: FONT_SIZE, wrap: true } },
    { kind: 'style', sheet: SHEET, area: { ...body, left: 3, right: WIDTH - 1 }, style: LEFT },
    { kind: 'style', sheet: SHEET, area: { ...body, left: 2, right: 2 }, style: { fontColor: LINK_COLOUR } },
    { kind: 'row-height', sheet: SHEET, top, bottom: top, points: 26 },
    ...heightEdits(lines, first),
  ];
}

/** Excel does not fit rows to wrapped text that an add-in writes; equal heights go together. */
function heightEdits(lines: readonly Line[], first: number): readonly Edit[] {
  const edits: Extract<Edit, { kind: 'row-height' }>[] = [];
  lines.forEach(({ unit, task, listed }, index) => {
    const texts = ['', rowPlace(listed), unit, task, listed.reason, ''];
    const needed = COLUMNS.map(({ points }, column) => linesOf(texts[column] ?? '', (points - PADDING) / FONT_SIZE));
    const points = heightOf(Math.max(...needed), LINE, LINE, 6);
    const last = edits.at(-1);
    const row = first + index;
    if (last?.points === points) edits[edits.length - 1] = { ...last, bottom: row };
    else edits.push({ kind: 'row-height', sheet: SHEET, top: row, bottom: row, points });
  });
  return edits;
}

/**
 * The plan behind 生成清单: overdue, due soon, without a deadline and the other lists of an office, one below the other,
 * each task with a link to its row; set to print on A4 across. Lists without a task are named at the top only.
 * @param ledgers in the order in which the lists count them.
 * @param theirs names of the workbook's sheets that are not ours; ours evades them.
 * @example listsPlan(lists, ledgers, 45473).edits.length
 */
export function listsPlan(
  lists: readonly TaskList[],
  ledgers: readonly Ledger[],
  asOf: Day,
  theirs: readonly string[] = [],
): Plan {
  const counts = lists.map(({ title, count }) => `${title}${count}项`).join('，');
  const sections: Edit[] = [];
  const blocks: Block[] = [];
  let top = 4;
  for (const list of lists) {
    const lines = linesOfList(list, ledgers);
    if (lines.length === 0) continue;
    sections.push(...listEdits(list, lines, top));
    blocks.push({ top, bottom: top + 2 + lines.length, ending: 2 });
    top += lines.length + 4;
  }
  const title = { top: 1, left: 1, bottom: 1, right: WIDTH };
  const printed: readonly Edit[] = [
    { kind: 'cells', sheet: SHEET, top: 1, left: 1, cells: [[textCell('台账重点清单')]] },
    { kind: 'style', sheet: SHEET, area: title, style: { bold: true, fontSize: 18, vertical: 'center' } },
    { kind: 'row-height', sheet: SHEET, top: 1, bottom: 1, points: 32 },
    ...textEdits(`截至${sayDay(asOf)}：${counts}。`, 2, { fontSize: 11, vertical: 'center', wrap: true }),
    ...sections,
  ];
  const plan: Plan = {
    title: '生成清单',
    edits: [
      { kind: 'add-sheet', sheet: SHEET, visibility: 'visible', tabColor: '#C55A11' },
      ...printed,
      ...COLUMNS.map(({ points }, index): Edit => {
        return { kind: 'column-width', sheet: SHEET, left: index + 1, right: index + 1, points };
      }),
      { kind: 'gridlines', sheet: SHEET, visible: false },
      {
        kind: 'page-setup',
        sheet: SHEET,
        setup: {
          ...paperSetup('landscape', { top: 1, left: 1, bottom: Math.max(top - 2, 2), right: WIDTH }),
          // The name of a list never stands alone at the foot of a page.
          breaksBefore: breaksBetween(printed, PAPER.landscape.height, blocks),
        },
      },
    ],
  };
  return nameOurSheets(plan, theirs);
}

import { NOTICE_LABELS } from '../../ledger/notices/notice';
import { allowedNames, ownWording, WORDING_HEADERS, type WordingLine } from '../../ledger/notices/wording';
import { WORDING_SHEET } from '../../ledger/reading/tables/paperSheets';
import { textCell } from '../cells';
import type { Edit, Plan } from '../plan';
import { BODY, HEADER, NOTE } from './look';
import { heightOf, linesOf, paperSetup } from './paper';

const SHEET = WORDING_SHEET;
const HEADER_ROW = 3;
const POINTS = [80, 70, 90, 420, 200] as const;
const WIDTH = WORDING_HEADERS.length;
const FONT_SIZE = 10;
const LINE = 14;
const PADDING = 6;

const HINT =
  '可以改“小标题”和“文字”两列，改后重新生成通报即可。{花括号}里是由台账算出的数，不能改名；' +
  '占位内容为空时整句省略，[方括号]里的内容在占位为空或为0时省略；单元格里换行即另起一段。删去一行，就恢复原来的文字。';

/**
 * The plan behind 文稿模板: our wording of every kind, for the clerk to change.
 * @example wordingSheetPlan().title // '生成文稿模板'
 */
export function wordingSheetPlan(): Plan {
  const lines = ownWording();
  const bottom = HEADER_ROW + lines.length;
  const body = { top: HEADER_ROW + 1, left: 1, bottom, right: WIDTH };
  return {
    title: '生成文稿模板',
    edits: [
      { kind: 'add-sheet', sheet: SHEET, visibility: 'visible', tabColor: '#7F7F7F' },
      { kind: 'cells', sheet: SHEET, top: 1, left: 1, cells: [[textCell('文稿模板')], [textCell(HINT)]] },
      { kind: 'cells', sheet: SHEET, top: HEADER_ROW, left: 1, cells: [WORDING_HEADERS.map(textCell)] },
      { kind: 'cells', sheet: SHEET, top: HEADER_ROW + 1, left: 1, cells: lines.map(rowOf) },
      { kind: 'merge', sheet: SHEET, area: { top: 2, left: 1, bottom: 2, right: WIDTH } },
      {
        kind: 'style',
        sheet: SHEET,
        area: { top: 1, left: 1, bottom: 1, right: 1 },
        style: { bold: true, fontSize: 16 },
      },
      { kind: 'style', sheet: SHEET, area: { top: 2, left: 1, bottom: 2, right: WIDTH }, style: NOTE },
      {
        kind: 'style',
        sheet: SHEET,
        area: { top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right: WIDTH },
        style: HEADER,
      },
      {
        kind: 'style',
        sheet: SHEET,
        area: body,
        style: { ...BODY, fontSize: FONT_SIZE, wrap: true, horizontal: 'left' },
      },
      { kind: 'style', sheet: SHEET, area: { ...body, left: WIDTH }, style: { fontColor: '#595959', fontSize: 9 } },
      ...POINTS.map((points, index): Edit => {
        return { kind: 'column-width', sheet: SHEET, left: index + 1, right: index + 1, points };
      }),
      { kind: 'row-height', sheet: SHEET, top: 1, bottom: 1, points: 28 },
      { kind: 'row-height', sheet: SHEET, top: 2, bottom: 2, points: 40 },
      ...lines.map((line, index): Edit => {
        const row = HEADER_ROW + 1 + index;
        return { kind: 'row-height', sheet: SHEET, top: row, bottom: row, points: heightNeeded(line) };
      }),
      { kind: 'freeze', sheet: SHEET, rows: HEADER_ROW, columns: 0 },
      {
        kind: 'page-setup',
        sheet: SHEET,
        setup: paperSetup('landscape', { top: 1, left: 1, bottom, right: WIDTH }, { from: HEADER_ROW, to: HEADER_ROW }),
      },
    ],
  };
}

/** The facts that a line may use stand in its last column; those of the first line of a kind, to keep the sheet short. */
const hintOf = ({ kind, part }: WordingLine): string =>
  part === '标题' ? [...allowedNames(kind)].map((name) => `{${name}}`).join('') : '';

const rowOf = (line: WordingLine) =>
  [NOTICE_LABELS[line.kind], line.part, line.heading, line.text, hintOf(line)].map(textCell);

function heightNeeded(line: WordingLine): number {
  const text = linesOf(line.text, (POINTS[3] - PADDING) / FONT_SIZE);
  const hint = linesOf(hintOf(line), (POINTS[4] - PADDING) / 9);
  return heightOf(Math.max(text, hint, 1), LINE, LINE, PADDING);
}

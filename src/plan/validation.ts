import { areaAddress } from '../ledger/address';
import type { Area } from '../ledger/snapshot';
import { intersection, isArea, LAST_COLUMN, LAST_ROW } from './areas';
import { TEXT_FORMAT } from './cellImage';
import { LONGEST_TEXT } from './cells';
import type { Edit, Plan } from './plan';

/** Why a plan, or a part of it, must not be carried out; in a clerk's words. */
export interface PlanProblem {
  readonly sheet: string;
  /** In A1 notation, empty where the whole sheet is meant. */
  readonly area: string;
  readonly why: string;
  readonly because?: 'protected' | 'stale' | 'missing';
}

/** Excel's limit for a formula's text. */
const LONGEST_FORMULA = 8_192;
const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;
const WORKBOOK_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LOOKS_LIKE_ADDRESS = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/u;

/**
 * What Excel would refuse in a plan, found before anything is written: areas outside the sheet, sheet and workbook
 * names that Excel does not take, texts above 32,767 and formulas above 8,192 characters, ragged blocks.
 * @example planProblems({ title: '空', edits: [] }) // []
 */
export function planProblems(plan: Plan): PlanProblem[] {
  return [
    ...plan.edits.flatMap(editProblems),
    ...plan.edits.flatMap((edit) => textFormatProblems(edit, plan.edits)),
    ...plan.edits.flatMap((edit) => twoFormatProblems(edit, plan.edits)),
  ];
}

/** Cells get their number format from a style or one by one: of both, neither could be put back for sure. */
function twoFormatProblems(edit: Edit, edits: readonly Edit[]): PlanProblem[] {
  if (edit.kind !== 'cells' || edit.formats === undefined) return [];
  return edits.flatMap((each) => {
    if (each.kind !== 'style' || each.sheet !== edit.sheet || each.style.numberFormat === undefined) return [];
    const area = editArea(edit);
    const shared = area && intersection(area, each.area);
    if (!shared) return [];
    const rows = edit.formats?.slice(shared.top - edit.top, shared.bottom - edit.top + 1) ?? [];
    const given = rows.flatMap((row) => row.slice(shared.left - edit.left, shared.right - edit.left + 1));
    const isClear = given.every((format) => format === null);
    return isClear ? [] : [{ sheet: edit.sheet, area: areaAddress(shared), why: '同一单元格给出了两种数字格式' }];
  });
}

/** Under the text format Excel keeps numbers and formulas as texts: what is to be reckoned with needs another format. */
function textFormatProblems(edit: Edit, edits: readonly Edit[]): PlanProblem[] {
  if (edit.kind !== 'style' || edit.style.numberFormat !== TEXT_FORMAT) return [];
  return edits.flatMap((each) => {
    const area = each.kind === 'cells' && each.sheet === edit.sheet ? editArea(each) : null;
    const shared = area && intersection(area, edit.area);
    if (each.kind !== 'cells' || !shared) return [];
    const rows = each.cells.slice(shared.top - each.top, shared.bottom - each.top + 1);
    const cells = rows.flatMap((row) => row.slice(shared.left - each.left, shared.right - each.left + 1));
    const fits = cells.every(({ kind }) => kind === 'text' || kind === 'blank' || kind === 'kept');
    return fits ? [] : [{ sheet: edit.sheet, area: areaAddress(shared), why: '文本格式的单元格里放不下数字和公式' }];
  });
}

/** The area that an edit touches, null where it touches a whole sheet or none. */
export function editArea(edit: Edit): Area | null {
  switch (edit.kind) {
    case 'cells':
      return {
        top: edit.top,
        left: edit.left,
        bottom: edit.top + edit.cells.length - 1,
        right: edit.left + (edit.cells[0]?.length ?? 0) - 1,
      };
    case 'style':
    case 'merge':
    case 'conditional-format':
      return edit.area;
    case 'chart':
      return edit.chart.place;
    case 'column-width':
      return { top: 1, left: edit.left, bottom: LAST_ROW, right: edit.right };
    case 'row-height':
      return { top: edit.top, left: 1, bottom: edit.bottom, right: LAST_COLUMN };
    case 'add-sheet':
    case 'delete-sheet':
    case 'freeze':
    case 'page-setup':
    case 'sheet-layout':
    case 'gridlines':
    case 'marks':
    case 'notes':
    case 'name':
      return null;
  }
}

function editProblems(edit: Edit): PlanProblem[] {
  if (edit.kind === 'name') {
    const fits = WORKBOOK_NAME.test(edit.name) && !LOOKS_LIKE_ADDRESS.test(edit.name);
    return fits ? [] : [{ sheet: '', area: '', why: `名称“${edit.name}”不符合 Excel 的命名规则` }];
  }
  if (!SHEET_NAME.test(edit.sheet)) {
    return [{ sheet: edit.sheet, area: '', why: '工作表名称须为 1 至 31 个字，且不含 \\ / ? * [ ] :' }];
  }
  const area = editArea(edit);
  if (edit.kind === 'cells' && edit.cells.every((row) => row.length === 0)) return [];
  if (area !== null && !isArea(area)) return [{ sheet: edit.sheet, area: '', why: '要写入的区域超出工作表范围' }];
  return edit.kind === 'cells' ? cellProblems(edit) : [];
}

function cellProblems(edit: Extract<Edit, { kind: 'cells' }>): PlanProblem[] {
  const width = edit.cells[0]?.length ?? 0;
  const problems: PlanProblem[] = [];
  edit.cells.forEach((row, down) => {
    const address = (across: number): string => {
      const [top, left] = [edit.top + down, edit.left + across];
      return areaAddress({ top, left, bottom: top, right: left });
    };
    if (row.length !== width) problems.push({ sheet: edit.sheet, area: address(0), why: '各行的列数不一致' });
    row.forEach((cell, across) => {
      if (cell.kind === 'text' && cell.text.length > LONGEST_TEXT) {
        const why = `文字有 ${cell.text.length} 个字符，超过单元格上限 ${LONGEST_TEXT}，请缩短后再试`;
        problems.push({ sheet: edit.sheet, area: address(across), why });
      }
      if (cell.kind === 'formula' && cell.formula.length > LONGEST_FORMULA) {
        problems.push({ sheet: edit.sheet, area: address(across), why: `公式超过 ${LONGEST_FORMULA} 个字符` });
      }
      if (cell.kind === 'number' && !Number.isFinite(cell.number)) {
        problems.push({ sheet: edit.sheet, area: address(across), why: '不是有效数字' });
      }
    });
  });
  return problems;
}

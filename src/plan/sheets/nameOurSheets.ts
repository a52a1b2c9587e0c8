import type { CellContent, Edit, LeftOut, Plan } from '../plan';
import { PLANNED_SHEETS, preferredName, type PlannedSheet } from './names';
import { sheetReference } from './references';

/** The names that our sheets get in a workbook. */
type SheetNames = ReadonlyMap<string, string>;

/** The preferred name, or the first of `台账统计 (2)`, `(3)` … that none of the clerk's sheets has. */
function freeName(planned: PlannedSheet, theirs: ReadonlySet<string>): string {
  const preferred = preferredName(planned);
  let name = preferred;
  for (let count = 2; theirs.has(name); count++) name = `${preferred} (${count})`;
  return name;
}

const PLANNED_REFERENCE = new RegExp(PLANNED_SHEETS.map(sheetReference).join('|'), 'gu');

function namedFormula(formula: string, references: SheetNames): string {
  return formula.replace(PLANNED_REFERENCE, (reference) => references.get(reference) ?? reference);
}

function namedCell(cell: CellContent, references: SheetNames): CellContent {
  return cell.kind === 'formula' ? { ...cell, formula: namedFormula(cell.formula, references) } : cell;
}

function namedEdit(edit: Edit, names: SheetNames, references: SheetNames): Edit {
  if (edit.kind === 'name') return { ...edit, formula: namedFormula(edit.formula, references) };
  const sheet = names.get(edit.sheet) ?? edit.sheet;
  if (edit.kind === 'cells') {
    return { ...edit, sheet, cells: edit.cells.map((row) => row.map((cell) => namedCell(cell, references))) };
  }
  if (edit.kind === 'conditional-format') {
    const rules = edit.rules.map((rule) => ({ ...rule, formula: namedFormula(rule.formula, references) }));
    return { ...edit, sheet, rules };
  }
  return { ...edit, sheet };
}

/**
 * A plan with the names that our sheets get in the workbook, in its edits and formulas. Where a clerk's own sheet has
 * such a name it is left alone: ours gets another, and the plan says so.
 * @param theirs names of the workbook's sheets that are not ours.
 * @example nameOurSheets(plan, ['台账', '台账统计']) // its statistics stand on 台账统计 (2)
 */
export function nameOurSheets(plan: Plan, theirs: Iterable<string>): Plan {
  const taken = new Set(theirs);
  const names = new Map(PLANNED_SHEETS.map((planned) => [planned as string, freeName(planned, taken)]));
  const references = new Map([...names].map(([planned, name]) => [sheetReference(planned), sheetReference(name)]));
  const edits = plan.edits.map((edit) => namedEdit(edit, names, references));
  const made = new Set(plan.edits.flatMap((edit) => (edit.kind === 'add-sheet' ? [edit.sheet] : [])));
  const evaded = PLANNED_SHEETS.flatMap((planned): LeftOut[] => {
    const [preferred, name] = [preferredName(planned), names.get(planned)];
    if (!made.has(planned) || name === undefined || name === preferred) return [];
    const why = `工作簿里已有您自己的“${preferred}”，不改动它；本次生成的表名为“${name}”`;
    return [{ sheet: preferred, area: '', why }];
  });
  const leftOut = [...(plan.leftOut ?? []), ...evaded];
  return { ...plan, edits, ...(leftOut.length > 0 ? { leftOut } : {}) };
}

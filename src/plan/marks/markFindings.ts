import { columnLetter } from '../../ledger/address';
import type { Finding } from '../../ledger/checking/finding';
import { isErrorValue } from '../../ledger/snapshot';
import type { Area, CellValue, SheetSnapshot } from '../../ledger/snapshot';
import { SEVERITY_LABELS } from '../../ledger/vocabulary';
import type { Severity } from '../../ledger/vocabulary';
import type { CellMark, Edit, LeftOut, Plan } from '../plan';
import { quoted } from '../sheets/references';
import { GRAVE_FIRST, MARK_SIGN } from './markSign';
import { notesOf } from './noteFindings';
import type { TakenCell } from './noteFindings';

/** So many rules on one sheet that Excel stays quick. */
const MOST_MARKS = 300;
/** Longer texts are compared by their length and their beginning: Excel takes 255 characters in a rule's text. */
const LONGEST_COMPARED = 60;

const LOOKS: Readonly<Record<Severity, { readonly fill: string }>> = {
  error: { fill: '#F8CBAD' },
  warning: { fill: '#FFE699' },
  info: { fill: '#DDEBF7' },
};

/** The findings of one sheet that are to be marked. */
export interface SheetFindings {
  readonly snapshot: SheetSnapshot;
  readonly findings: readonly Finding[];
}

/** 标记方式: a colour on the cell, or a note (批注) that says what was found. */
export type MarkKind = 'color' | 'note';

/** How findings are marked: `taken` are the cells with the clerk's own notes and comments, null where Excel has no notes. */
export interface Marking {
  readonly as: MarkKind;
  readonly taken: readonly TakenCell[] | null;
}

/**
 * The plan behind 在台账里标出问题: each cell with an open finding gets a colour that holds as long as the cell says what
 * was judged, so it goes by itself once the cell is put right; or a note. Marks of before, of either kind, go; formats,
 * notes and comments of the clerk are not touched. Without findings it takes all marks away.
 * @example marksPlan([{ snapshot, findings: [] }], { as: 'color', taken: [] }).title // '清除台账里的标记'
 */
export function marksPlan(sheets: readonly SheetFindings[], { as, taken }: Marking): Plan {
  const marked = sheets.map(({ snapshot, findings }) => {
    const full = (taken ?? []).filter(({ sheet }) => sheet === snapshot.name);
    const noted = notesOf(snapshot, as === 'note' ? findings : [], full);
    return { sheet: snapshot.name, marks: as === 'color' ? marksOf(snapshot, findings) : [], ...noted };
  });
  const any = marked.some(({ marks, notes }) => marks.length + notes.length > 0);
  return {
    title: any ? '在台账里标出问题' : '清除台账里的标记',
    edits: marked.flatMap(({ sheet, marks, notes }): Edit[] => [
      { kind: 'marks', sheet, sign: MARK_SIGN, marks: marks.slice(0, MOST_MARKS) },
      ...(taken === null ? [] : [{ kind: 'notes', sheet, notes: notes.slice(0, MOST_MARKS) } as const]),
    ]),
    leftOut: marked.flatMap(({ sheet, marks, notes, leftOut }) => [
      ...leftOut,
      ...tooMany(sheet, Math.max(marks.length, notes.length) - MOST_MARKS),
    ]),
  };
}

function tooMany(sheet: string, count: number): LeftOut[] {
  if (count <= 0) return [];
  const why = `问题很多，先标出要紧的 ${MOST_MARKS} 处，其余 ${count} 处请看检查单`;
  return [{ sheet, area: '', why }];
}

/** The grave first; cells below one another that say the same and are as grave share one mark. */
function marksOf(snapshot: SheetSnapshot, findings: readonly Finding[]): CellMark[] {
  const worst = new Map<string, Cell>();
  for (const { row, column, severity } of findings) {
    const cell = { row, column: column ?? snapshot.origin.column, severity };
    const key = `${cell.row}:${cell.column}`;
    const known = worst.get(key);
    if (!known || GRAVE_FIRST.indexOf(severity) < GRAVE_FIRST.indexOf(known.severity)) worst.set(key, cell);
  }
  const cells = [...worst.values()].sort(
    (one, other) =>
      GRAVE_FIRST.indexOf(one.severity) - GRAVE_FIRST.indexOf(other.severity) ||
      one.column - other.column ||
      one.row - other.row,
  );
  const marks: { area: Area; value: CellValue; severity: Severity }[] = [];
  for (const { row, column, severity } of cells) {
    const value = snapshot.values[row - snapshot.origin.row]?.[column - snapshot.origin.column] ?? '';
    const last = marks.at(-1);
    const goesOn = last?.area.left === column && last.area.bottom === row - 1;
    if (last && goesOn && last.value === value && last.severity === severity) last.area = { ...last.area, bottom: row };
    else marks.push({ area: { top: row, left: column, bottom: row, right: column }, value, severity });
  }
  return marks.map(({ area, value, severity }) => {
    const cell = `${columnLetter(area.left)}${area.top}`;
    const sign = quoted(`${MARK_SIGN}·${SEVERITY_LABELS[severity]}`);
    return { area, rule: { formula: `=AND(${saysStill(cell, value)},N(${sign})=0)`, ...LOOKS[severity] } };
  });
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/** A condition that holds while the cell has this value. */
function saysStill(cell: string, value: CellValue): string {
  if (typeof value === 'boolean') return `${cell}=${value ? 'TRUE' : 'FALSE'}`;
  // Programs write the last digits of a number differently.
  if (typeof value === 'number') return `ISNUMBER(${cell}),ABS(N(${cell})-${value})<0.000000001`;
  if (isErrorValue(value)) return `ISERROR(${cell})`;
  if (value === '') return `LEN(${cell})=0`;
  if (value.length <= LONGEST_COMPARED) return `EXACT(${cell},${written(value)})`;
  return `LEN(${cell})=${value.length},EXACT(LEFT(${cell},${LONGEST_COMPARED}),${written(value.slice(0, LONGEST_COMPARED))})`;
}

/** Line ends cannot stand in the text of a rule. */
function written(text: string): string {
  return text
    .split(/([\r\n])/u)
    .filter((part) => part !== '')
    .map((part) => (part === '\n' ? 'CHAR(10)' : part === '\r' ? 'CHAR(13)' : quoted(part)))
    .join('&');
}

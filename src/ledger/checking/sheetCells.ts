import { isErrorValue, type CellValue, type SheetSnapshot } from '../snapshot';

/** The cells of a sheet by Excel's own rows and columns; outside the snapshot everything is empty. */
export interface SheetCells {
  value(row: number, column: number): CellValue;
  /** The values of a row; that of a column stands at `column - left`. */
  line(row: number): readonly CellValue[];
  /** The first column of every line. */
  readonly left: number;
  /** As displayed. */
  shown(row: number, column: number): string;
  /** True for the second and later rows of a vertically merged cell: their content stands in its first row. */
  isContinued(row: number, column: number): boolean;
  /** Whether the cell says nothing: empty or a placeholder (`/`), and not the later row of a merged cell. */
  isEmpty(row: number, column: number): boolean;
  /** Whether the cell holds one of Excel's error values (#REF!, #N/A, …). */
  hasError(row: number, column: number): boolean;
  /** What `isContinued` looks into; the cells of the next edit take it over, because an edit of a cell merges none. */
  readonly continued: ContinuedCells;
}

/** The rows of each column that continue a merged cell. */
export type ContinuedCells = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * Looks into a snapshot by the sheet's coordinates.
 * @example cellsOf(snapshot).value(5, 8) // what stands in H5
 */
export function cellsOf(snapshot: SheetSnapshot, continued = continuedCells(snapshot)): SheetCells {
  const { row: top, column: left } = snapshot.origin;
  const value = (row: number, column: number): CellValue => snapshot.values[row - top]?.[column - left] ?? '';
  const isContinued = (row: number, column: number): boolean =>
    continued.size > 0 && (continued.get(column)?.has(row) ?? false);
  return {
    value,
    line: (row) => snapshot.values[row - top] ?? [],
    left,
    shown: (row, column) => {
      const text = snapshot.text[row - top]?.[column - left] ?? '';
      return text === '' ? String(value(row, column)) : text;
    },
    isContinued,
    isEmpty: (row, column) => !isContinued(row, column) && isBlankText(String(value(row, column))),
    hasError: (row, column) => isErrorValue(value(row, column)),
    continued,
  };
}

function continuedCells(snapshot: SheetSnapshot): ContinuedCells {
  const byColumn = new Map<number, Set<number>>();
  for (const merge of snapshot.merges) {
    for (let column = merge.left; column <= merge.right && merge.bottom > merge.top; column += 1) {
      const rows = byColumn.get(column) ?? new Set<number>();
      byColumn.set(column, rows);
      for (let row = merge.top + 1; row <= merge.bottom; row += 1) rows.add(row);
    }
  }
  return byColumn;
}

/** Longer texts say something; most cells are settled by their length. */
const LONGEST_PLACEHOLDER = 12;
const PLACEHOLDER = /^(?:[\s/\\\-—–_.。…*]*|无|暂无|n\/?a|空)$/i;

/**
 * Whether a text says nothing: empty, or a placeholder (`/`, `-`, 无).
 * @example isBlankText('——') // true
 */
export function isBlankText(text: string): boolean {
  if (text === '') return true;
  if (text.length > LONGEST_PLACEHOLDER || startsLikeContent(text)) return false;
  return PLACEHOLDER.test(text.normalize('NFKC').trim());
}

/** A digit, or a Chinese character with which no placeholder begins. */
function startsLikeContent(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x4e00 && first <= 0x9fff) return !'无暂空'.includes(text.charAt(0));
  return first >= 48 && first <= 57;
}

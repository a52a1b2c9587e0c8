import type { CellValue, SheetSnapshot } from '../snapshot';

/** One row of a sheet as it is after an edit, cell by cell as in the snapshot's rows. */
export interface RowEdit {
  /** Excel's row. */
  readonly row: number;
  readonly values: readonly CellValue[];
  readonly text: readonly string[];
  readonly numberFormats: readonly string[];
  readonly formulas?: readonly CellValue[];
}

/**
 * The sheet with these rows edited; all other rows are shared with `snapshot`. Null where a row lies outside it or has
 * another width: then the sheet must be looked at again.
 * @example withEditedRows(snapshot, [{ row: 7, values, text, numberFormats }])?.values[6] === values // true
 */
export function withEditedRows(snapshot: SheetSnapshot, edits: readonly RowEdit[]): SheetSnapshot | null {
  const { origin } = snapshot;
  const width = snapshot.values[0]?.length ?? 0;
  for (const { row, values } of edits) {
    if (snapshot.values[row - origin.row] === undefined || values.length !== width) return null;
  }
  const replaced = <T>(
    rows: readonly (readonly T[])[],
    of: (edit: RowEdit) => readonly T[],
  ): readonly (readonly T[])[] => {
    if (edits.every((edit) => isSame(of(edit), rows[edit.row - origin.row] ?? []))) return rows;
    const copy = rows.slice();
    for (const edit of edits) copy[edit.row - origin.row] = of(edit);
    return copy;
  };
  return {
    ...snapshot,
    values: replaced(snapshot.values, ({ values }) => values),
    text: replaced(snapshot.text, ({ text }) => text),
    numberFormats: replaced(snapshot.numberFormats, ({ numberFormats }) => numberFormats),
    ...(snapshot.formulas
      ? { formulas: replaced(snapshot.formulas, ({ formulas, values }) => formulas ?? values) }
      : {}),
  };
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((cell, place) => cell === other[place]));
}

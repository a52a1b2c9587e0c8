/**
 * A row of cells that takes from a row kept anyway what is equal to it: texts, or the whole row. A cell's value, text and
 * formula mostly are one text; each answer of Excel brings it anew, and at 100,000 rows it would fill memory three times.
 * @param kept another member of the same row, or the row above; undefined where there is none.
 * @example const row = ['市', '是']; sharedRow(['市', '是'], row) === row // true
 */
export function sharedRow<Cell>(row: readonly Cell[], kept: readonly unknown[] | undefined): readonly Cell[] {
  if (kept === undefined) return row;
  let same = 0;
  let texts = 0;
  for (let index = 0; index < row.length; index++) {
    if (row[index] !== kept[index]) continue;
    same += 1;
    if (typeof row[index] === 'string') texts += 1;
  }
  if (same === row.length && same === kept.length) return kept as readonly Cell[];
  return texts === 0 ? row : row.map((cell, index) => (cell === kept[index] ? (kept[index] as Cell) : cell));
}

/**
 * The assignment of rows to columns of a score matrix with the greatest sum, each column used once at most
 * (Kuhn–Munkres, shortest augmenting paths, O(rows² · columns)). A row that gains nothing stays without a column.
 * @returns for each row the index of its column, or -1
 * @example bestAssignment([[0.9, 0.8], [0.85, 0]]) // [1, 0]: together 1.65 beats 0.9
 */
export function bestAssignment(scores: readonly (readonly number[])[]): readonly number[] {
  const rows = scores.length;
  const real = scores[0]?.length ?? 0;
  // One dummy column per row stands for “no column”; its score is 0.
  const columns = real + rows;
  const cost = (row: number, column: number): number => (column < real ? -(scores[row]?.[column] ?? 0) : 0);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let at = 0;
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    do {
      used[at] = 1;
      const current = rowOf[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue;
        const reduced = cost(current - 1, column - 1) - (u[current] ?? 0) - (v[column] ?? 0);
        if (reduced < (least[column] ?? Infinity)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? Infinity) < delta) {
          delta = least[column] ?? Infinity;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          const owner = rowOf[column] ?? 0;
          u[owner] = (u[owner] ?? 0) + delta;
          v[column] = (v[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while (rowOf[at] !== 0);
    do {
      const previous = way[at] ?? 0;
      rowOf[at] = rowOf[previous] ?? 0;
      at = previous;
    } while (at !== 0);
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= real; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0 && (scores[row - 1]?.[column - 1] ?? 0) > 0) result[row - 1] = column - 1;
  }
  return result;
}

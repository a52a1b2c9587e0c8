import { periodOrder } from './headerText';

/**
 * Columns of progress from the oldest to the newest: by the period that their headers name (1月, 一季度, 2024年5月),
 * else from left to right; a column that names no period is newer than those that do (最新进展 after 1月 … 3月).
 */
export function progressInOrder(columns: readonly { readonly column: number; readonly header: string }[]): number[] {
  const dated = columns.map(({ column, header }, index) => ({ column, index, period: periodOrder(header) }));
  return dated
    .sort((a, b) => {
      if (a.period === null || b.period === null) {
        if (a.period === b.period) return a.index - b.index;
        return a.period === null ? 1 : -1;
      }
      return a.period - b.period || a.index - b.index;
    })
    .map(({ column }) => column);
}

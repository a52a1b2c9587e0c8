import { isDateFormat } from '../../ledger/reading/dates/readDateCell';
import type { SheetSnapshot } from '../../ledger/snapshot';
import { DATE_FORMAT } from '../sheets/look';

/**
 * How a column shows its dates: the commonest date format of its cells that hold dates, ours (`yyyy-mm-dd`) where it
 * has none yet.
 * @param rows Excel's rows of the tasks.
 * @example dateFormatOf(snapshot, 7, ledger.tasks.rows) // 'yyyy"年"m"月"d"日"'
 */
export function dateFormatOf(snapshot: SheetSnapshot, column: number, rows: Iterable<number>): string {
  const { row: top, column: left } = snapshot.origin;
  const uses = new Map<string, number>();
  for (const row of rows) {
    if (typeof snapshot.values[row - top]?.[column - left] !== 'number') continue;
    const format = snapshot.numberFormats[row - top]?.[column - left] ?? '';
    if (isDateFormat(format)) uses.set(format, (uses.get(format) ?? 0) + 1);
  }
  const [commonest] = [...uses].sort(([, one], [, other]) => other - one);
  return commonest?.[0] ?? DATE_FORMAT;
}

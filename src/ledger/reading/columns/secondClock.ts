import type { LedgerColumn } from '../../ledger';
import type { ColumnToJudge } from './columnToJudge';
import { headerScores } from './headerScores';
import { levelOf } from './levels';

/**
 * The other deadline column of a ledger with two clocks (市级时限, 县级时限) where neither is the clock of the ledger's
 * own level: then the earlier day rules. Null where one clock is the ledger's own, or there is one clock only.
 */
export function secondClock(
  columns: readonly LedgerColumn[],
  judged: readonly ColumnToJudge[],
  ownLevel: string,
): number | null {
  const chosen = columns.find(({ role }) => role === 'deadline');
  if (!chosen) return null;
  const level = levelOf(chosen.header);
  if (level === '' || level === ownLevel) return null;
  const other = judged.find(
    ({ column, path }, index) =>
      column !== chosen.column &&
      columns[index]?.role === null &&
      levelOf(path.join('/')) !== '' &&
      headerScores(path).some(({ role, weight }) => role === 'deadline' && weight >= 0.55),
  );
  return other?.column ?? null;
}

import { cycleLists, stageList } from '../ledger/limits/clockLists';
import { dueSoonList, noDeadlineList, overdueList } from '../ledger/lists/dueLists';
import { zeroAdoptionList } from '../ledger/lists/adoptionList';
import { coordinationList, leaderList, staleList } from '../ledger/lists/progressLists';
import type { LedgerOnSheet } from '../ledger/lists/taskList';
import { success, type Result } from '../excel/session/result';
import type { Plan } from '../plan/plan';
import { listsPlan } from '../plan/sheets/listsSheet';
import { officeCalendar } from './officeCalendar';
import { lastRecord } from './periods';
import type { WorkbookState } from './workbookState';

/**
 * The plan behind 生成清单: overdue, due soon, without a deadline, without progress, to be coordinated, stages that are
 * late, what is to be looked at by the cycles (下一个督查日、通报日、调度日), what was never adopted (零采用), and what is
 * open under each leader, as they stand on the day of the scan. What has not moved is told by the last recorded period, where there is one.
 * @example const plan = await listsOf(state);
 */
export async function listsOf(state: WorkbookState): Promise<Result<Plan>> {
  const { asOf, settings } = state;
  const snapshots = new Map(state.snapshots.map((snapshot) => [snapshot.name, snapshot]));
  const ledgers = state.ledgers.flatMap(({ ledger, standings }): LedgerOnSheet[] => {
    const snapshot = snapshots.get(ledger.layout.sheet);
    return snapshot ? [{ ledger, standings, snapshot }] : [];
  });
  const earlier = await lastRecord(asOf);
  if (!earlier.ok) return earlier;
  const calendar = officeCalendar(state.reading);
  const reckoning = { asOf, settings, calendar, limits: state.reading.limits };
  const stages = stageList(ledgers, reckoning);
  const zero = zeroAdoptionList(ledgers, state.reading.unitTable, settings);
  const leaders = leaderList(ledgers, asOf, null, settings);
  const lists = [
    overdueList(ledgers, asOf, settings),
    dueSoonList(ledgers, asOf, settings),
    noDeadlineList(ledgers, asOf, settings),
    staleList(ledgers, asOf, earlier.value, settings),
    coordinationList(ledgers, asOf, settings),
    ...(stages ? [stages] : []),
    ...cycleLists(ledgers, state.reading.cycles, reckoning),
    ...(zero ? [zero] : []),
    ...(leaders.count > 0 ? [leaders] : []),
  ];
  return success(
    listsPlan(
      lists,
      ledgers.map(({ ledger }) => ledger),
      asOf,
      state.snapshots.map(({ name }) => name),
    ),
  );
}

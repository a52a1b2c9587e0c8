import { groupingOf } from '../../ledger/rates/grouping';
import { rateTable, type RateLine, type TaskRef } from '../../ledger/rates/rateTable';
import { LIGHTS, type Light } from '../../ledger/vocabulary';
import type { WorkbookState } from '../../operations/workbookState';
import { allTasks, countStates, stateOf } from '../store/taskRefs';

/** How many tasks of a unit show each light. */
export type LightCounts = Readonly<Record<Light, number>>;

/** What a leader looks at. */
export interface LeaderFigures {
  readonly total: RateLine;
  /** Open tasks that are near their day. */
  readonly warning: number;
  /** Overdue tasks, the longest overdue first. */
  readonly overdue: readonly TaskRef[];
  /** Units with the lights of their tasks, those with the most red first. */
  readonly units: readonly { readonly unit: string; readonly lights: LightCounts }[];
}

/**
 * The figures of 领导视图, from the same counts as the statistics.
 * @example leaderFigures(workbook).total.rateText // '95.4%'
 */
export function leaderFigures(workbook: WorkbookState): LeaderFigures {
  const { ledgers, settings, asOf } = workbook;
  const days = ({ ledger, task }: TaskRef): number => ledgers[ledger]?.standings.daysOverdue[task] ?? 0;
  return {
    total: rateTable(ledgers, 'register', settings, asOf).total,
    warning: countStates(workbook).warning,
    overdue: allTasks(workbook)
      .filter((ref) => stateOf(workbook, ref) === 'overdue')
      .sort((one, other) => days(other) - days(one)),
    units: unitLights(workbook),
  };
}

function unitLights({ ledgers, settings }: WorkbookState): LeaderFigures['units'] {
  const grouping = groupingOf(
    ledgers.map(({ ledger }) => ledger),
    'unit',
    settings,
  );
  const counts = grouping.keys.map((): Record<Light, number> => ({ red: 0, yellow: 0, green: 0, none: 0 }));
  ledgers.forEach(({ ledger, standings }, which) => {
    const on = grouping.ledgers[which];
    for (let task = 0; task < ledger.tasks.count; task++) {
      const light = LIGHTS[standings.lights[task] ?? -1];
      if (light === undefined) continue;
      for (const group of on?.groups[on.codes[task] ?? -1] ?? []) {
        const of = counts[group];
        if (of !== undefined) of[light]++;
      }
    }
  });
  return grouping.keys
    .flatMap((unit, index) => {
      const lights = counts[index];
      return lights === undefined ? [] : [{ unit, lights }];
    })
    .sort((one, other) => other.lights.red - one.lights.red || other.lights.yellow - one.lights.yellow);
}

import type { Day } from '../day/day';
import { readDateCell } from '../reading/dates/readDateCell';
import { ColumnCells } from '../reading/tasks/columnCells';
import type { LedgerOnSheet } from '../lists/taskList';
import { stateAt } from '../standing/standings';
import { limitsFor } from './chooseLimit';
import { limitDay } from './dueDay';
import { WHOLE } from './limit';
import { limitRows, type LimitReckoning } from './limitDeadlines';

/** One stage of one task (审核、签批): when it has to end, and when it did. */
export interface StageClock {
  readonly stage: string;
  /** Index of the task in its ledger. */
  readonly task: number;
  /** Excel's row. */
  readonly row: number;
  readonly due: Day;
  readonly finished: Day | null;
  /** red: passed unmet, or met too late; yellow: due on the day or within the warning days; green otherwise. */
  readonly light: 'green' | 'yellow' | 'red';
  readonly reason: string;
}

const DONE = new Set(['done-on-time', 'done-late', 'done-undated', 'excluded']);

/** A column with the day on which a stage ended: 审核时间, 签批完成日期, 登记告知日. */
function stageColumn({ ledger, snapshot }: LedgerOnSheet, stage: string): ColumnCells | null {
  const names = [stage, ...(SAME_STAGE[stage] ?? [])].join('|');
  const header = new RegExp(`(?:${names}).{0,4}(?:日期|时间|日)$`, 'u');
  const found = ledger.columns.find(({ header: text }) => header.test(text.replaceAll(/[\s（()）]/gu, '')));
  return found ? new ColumnCells(snapshot, found.column, ledger.tasks.rows) : null;
}

/** What offices also call a stage. */
const SAME_STAGE: Readonly<Record<string, readonly string[]>> = {
  审核: ['核稿', '审稿', '初审'],
  签批: ['签发', '领导批示', '审签', '批阅'],
  登记告知: ['登记', '受理告知', '告知'],
  会办意见: ['会办反馈', '协办意见', '会办'],
  告知补正: ['补正告知', '补正通知'],
};

/**
 * The stage clocks of a ledger (公文：审核、签批；信访：登记告知；建议提案：会办意见). A stage that follows another begins on
 * the day on which that one ended, or should have. A stage without a column of its own is not shown: nobody could say
 * that it ended; closed tasks show only stages that have a day.
 * @example stageClocks(on, reckoning).filter(({ light }) => light === 'red').map(({ row }) => row)
 */
export function stageClocks(on: LedgerOnSheet, reckoning: LimitReckoning): StageClock[] {
  const { ledger, standings, snapshot } = on;
  const { asOf, settings, calendar, limits } = reckoning;
  const stages = limits.filter(({ register, stage }) => register === ledger.register && stage !== WHOLE);
  if (stages.length === 0) return [];
  const rows = limitRows(ledger, snapshot);
  const columns = new Map(stages.map(({ stage }) => [stage, stageColumn(on, stage)]));
  const { date1904, year } = ledger.layout;
  return Array.from(ledger.tasks.rows).flatMap((row, task) => {
    const clocks: StageClock[] = [];
    let ended: Day | null = null;
    for (const limit of limitsFor(limits, ledger.register, rows.textOf(task), rows.startOf('assigned', task))) {
      const start = limit.from === 'previous-stage' ? ended : rows.startOf(limit.from, task);
      if (limit.stage === WHOLE || start === null) continue;
      const column = columns.get(limit.stage);
      const finished = column ? readDateCell({ ...column.cell(task), date1904, year }).day : null;
      const events = { start, corrected: null, pauses: [], extended: false };
      const { due, reason } = limitDay(limit, events, { asOf, calendar, rollNonWorkday: settings.rollNonWorkday });
      ended = finished ?? due;
      if (!column || (finished === null && DONE.has(stateAt(standings, task)))) continue;
      clocks.push({
        stage: limit.stage,
        task,
        row,
        due,
        finished,
        reason,
        light: lightOfStage(due, finished, asOf, settings.warningDays),
      });
    }
    return clocks;
  });
}

function lightOfStage(due: Day, finished: Day | null, asOf: Day, warningDays: number): StageClock['light'] {
  if ((finished ?? asOf) > due) return 'red';
  return finished === null && due - asOf <= warningDays ? 'yellow' : 'green';
}

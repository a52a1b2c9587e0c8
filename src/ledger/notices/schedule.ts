import { addDays, type Day } from '../day/day';
import { nextWorkday, type WorkCalendar } from '../day/workdays';
import type { ShownTask } from './shownTask';

/** Days that a late unit gets for finishing. Source: local 督查 rules that give 7 days where no limit is set. */
const DAYS_TO_FINISH = 7;
/** Days that a unit gets for its answer. Source: 13710 工作制度, 3 days. */
const DAYS_TO_ANSWER = 3;

/** What a notice proposes or measures by the calendar. */
export interface Schedule {
  /** 限期完成时间: a week on for what is late, moved to a working day; its own deadline for what is not. */
  newLimit(task: Pick<ShownTask, 'due' | 'daysOverdue'>): Day;
  /** 要求反馈时间. */
  readonly answerBy: Day;
  /** 序时要求: the ledger's own plan, else the share of the time that has passed, in whole per cent; empty without either. */
  planned(task: ShownTask): string;
  /** Actual less planned, in percentage points; empty where one of both is not known. */
  gap(task: ShownTask): string;
  opinion(task: ShownTask): string;
}

/**
 * The schedule of a notice of a given day, by the office's working days.
 * @example scheduleOf(45473, STATE_COUNCIL_CALENDAR).newLimit(task)
 */
export function scheduleOf(asOf: Day, calendar: WorkCalendar): Schedule {
  const late = nextWorkday(addDays(asOf, DAYS_TO_FINISH), calendar).day;
  const plannedPercent = (task: ShownTask): number | null => statedPercent(task) ?? timePassed(task, asOf);
  const gapOf = (task: ShownTask): number | null => {
    const planned = plannedPercent(task);
    return planned === null || task.percent === null ? null : Math.round((task.percent - planned) * 10) / 10;
  };
  return {
    newLimit: ({ due, daysOverdue }) => (due === null || daysOverdue > 0 ? late : due),
    answerBy: nextWorkday(addDays(asOf, DAYS_TO_ANSWER), calendar).day,
    planned: (task) => say(plannedPercent(task)),
    gap: (task) => {
      const gap = gapOf(task);
      return gap === null ? '' : gap < 0 ? `滞后${-gap}个百分点` : gap > 0 ? `超前${gap}个百分点` : '持平';
    },
    opinion: (task) => opinionOf(task, gapOf(task)),
  };
}

const say = (percent: number | null): string => (percent === null ? '' : `${percent}%`);

/** 「60%」, 「60」 and 0.6 as the sheet shows them. */
function statedPercent({ plannedPercent }: ShownTask): number | null {
  const match = /^(\d+(?:\.\d+)?)\s*[%％]?$/u.exec(plannedPercent);
  return match === null ? null : Number(match[1]);
}

function timePassed({ assignedDay, due }: ShownTask, asOf: Day): number | null {
  if (assignedDay === null || due === null || due <= assignedDay) return null;
  const share = Math.floor(((asOf - assignedDay) * 100) / (due - assignedDay));
  return Math.max(0, Math.min(100, share));
}

/** A first opinion for the clerk to change: from the state, else from the gap. */
function opinionOf({ state, daysOverdue }: ShownTask, gap: number | null): string {
  if (state === 'overdue') return `已逾期${daysOverdue}天，应限期完成`;
  if (state === 'no-deadline') return '未明确时限，应补充完成时限';
  if (gap === null) return '';
  return gap < 0 ? '滞后序时进度，应加快推进' : '达到序时进度';
}

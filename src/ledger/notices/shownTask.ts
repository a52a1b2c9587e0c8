import { at } from '../coded';
import { sayDay } from '../day/format';
import type { Day } from '../day/day';
import type { TaskRef } from '../rates/rateTable';
import { stateAt } from '../standing/standings';
import type { State } from '../vocabulary';
import { readProgress, saysNothing } from '../reading/progress/readProgress';
import type { NoticeLedger } from './noticeInput';
import { roleReader } from './noticeInput';
import type { Order } from '../orders/order';
import { taskIdAt } from '../reading/tasks/taskView';
import { NOTICE_LABELS, type ItemPlace } from './notice';
import { withoutPersons } from './privacy';

/** One task as the sentences and tables of a notice show it; never a telephone number, never a petitioner. */
export interface ShownTask {
  readonly place: ItemPlace;
  readonly number: string;
  readonly task: string;
  readonly leadUnits: string;
  readonly coUnits: string;
  readonly source: string;
  readonly meeting: string;
  readonly leader: string;
  readonly deadline: string;
  readonly due: Day | null;
  readonly assigned: string;
  readonly assignedDay: Day | null;
  readonly owner: string;
  readonly progress: string;
  readonly problem: string;
  readonly nextStep: string;
  readonly percent: number | null;
  readonly plannedPercent: string;
  readonly state: State;
  readonly daysOverdue: number;
  /** How often it has been urged (催办) before. */
  readonly urged: number;
}

/** Longer progress texts are cut: a table of a notice is no file. */
const LONGEST_PROGRESS = 120;
const cut = (text: string): string => (text.length > LONGEST_PROGRESS ? `${text.slice(0, LONGEST_PROGRESS)}…` : text);
const oneLine = (text: string): string => cut(text.replace(/\s+/gu, ' ').trim());

/**
 * Shows the tasks of some ledgers in the words of a notice.
 * @example taskShower(ledgers)({ledger: 0, task: 4}).deadline // '2024年8月31日'
 */
export function taskShower(
  ledgers: readonly NoticeLedger[],
  orders: readonly Order[] = [],
): (ref: TaskRef) => ShownTask {
  const role = roleReader(ledgers);
  const urged = urgedTimes(orders);
  return (ref) => {
    const own = ledgers[ref.ledger] as NoticeLedger;
    return { ...shownTask(own, ref, role), urged: urged.get(taskIdAt(own.ledger, ref.task)) ?? 0 };
  };
}

function urgedTimes(orders: readonly Order[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { kind, voided, taskId } of orders) {
    if (!voided && kind === NOTICE_LABELS.reminder) times.set(taskId, (times.get(taskId) ?? 0) + 1);
  }
  return times;
}

function shownTask(
  { ledger, standings }: NoticeLedger,
  ref: TaskRef,
  role: ReturnType<typeof roleReader>,
): Omit<ShownTask, 'urged'> {
  const { tasks, register } = ledger;
  const { task } = ref;
  const lead = at(tasks.leadUnits, task);
  const co = tasks.coUnits ? at(tasks.coUnits, task) : null;
  const { date, text } = at(tasks.deadline, task);
  const dayOf = (column: typeof tasks.assigned): Day | null => (column ? at(column, task).day : null);
  const assigned = dayOf(tasks.assigned) ?? dayOf(tasks.meetingDate);
  const meeting = dayOf(tasks.meetingDate);
  const petitioner = role(ref, 'petitioner');
  const plain = (content: string | null): string => withoutPersons(content ?? '', { petitioner, register });
  const progress = plain(tasks.progress?.[task] ?? '');
  const problems = role(ref, 'problems');
  const said = readProgress(progress, ledger.layout.year);
  const problem = saysNothing(problems) ? (said.problem ?? '') : problems;
  const nextStep = role(ref, 'next_step');
  return {
    place: { sheet: ledger.layout.sheet, row: tasks.rows[task] ?? ledger.layout.firstTaskRow },
    number: at(tasks.number, task) ?? '',
    task: plain(tasks.task[task] ?? tasks.title?.[task] ?? ''),
    leadUnits: [...lead.lead, ...(lead.lead.length > 0 ? [] : lead.groups)].join('、'),
    coUnits: [...lead.co, ...(co?.lead ?? []), ...(co?.co ?? []), ...(co?.groups ?? [])].join('、'),
    source: plain(at(tasks.source, task)),
    meeting: meeting === null ? '' : sayDay(meeting),
    leader: plain(at(tasks.leader, task)),
    deadline: date === null ? plain(text) : sayDay(date),
    due: date,
    assigned: assigned === null ? '' : sayDay(assigned),
    assignedDay: assigned,
    owner: plain(at(tasks.owner, task)),
    progress: oneLine(progress),
    problem: oneLine(plain(problem)),
    nextStep: saysNothing(nextStep) ? '' : oneLine(plain(nextStep)),
    percent: (tasks.percent ? at(tasks.percent, task) : null) ?? at(tasks.status, task).percent ?? said.percent,
    plannedPercent: role(ref, 'planned_percent'),
    state: stateAt(standings, task),
    daysOverdue: standings.daysOverdue[task] ?? 0,
  };
}

import { at } from '../../coded';
import type { Day } from '../../day/day';
import type { DeadlineReading, Ledger, StatusReading } from '../../ledger';

/** One task as the pane shows it and as JSON prints it. */
export interface TaskView {
  /** Excel's row. */
  readonly row: number;
  /** Stable while number, group and task text stay: ledger, group and number, or the row where there is no number. */
  readonly id: string;
  readonly number: string | null;
  readonly group: string | null;
  readonly source: string | null;
  readonly category: string | null;
  readonly meetingDate: Day | null;
  readonly task: string | null;
  readonly title: string | null;
  readonly leadUnits: readonly string[];
  /** 配合单位 and, where a 牵头单位 leads, the 责任单位. */
  readonly coUnits: readonly string[];
  /** 各县区, 有关部门: neither lead nor assist by name. */
  readonly unitGroups: readonly string[];
  readonly leader: string | null;
  readonly owner: string | null;
  readonly assigned: Day | null;
  readonly deadline: DeadlineReading;
  readonly finished: Day | null;
  readonly status: StatusReading;
  readonly statusFrom: 'status' | 'progress' | 'none';
  readonly percent: number | null;
  readonly progress: string | null;
}

/**
 * What a task is known by from one reading to the next; see `TaskView.id`.
 * @example taskIdAt(ledger, 0) // '台账!A3#一、重点工作/1'
 */
export function taskIdAt({ id, tasks }: Ledger, index: number): string {
  const number = at(tasks.number, index);
  const parts = number === null ? [`R${tasks.rows[index]}`] : [at(tasks.group, index), number];
  return `${id}#${parts.filter((part) => part !== null).join('/')}`;
}

/**
 * The task with this index of a ledger.
 * @example taskAt(ledger, 0).leadUnits // ['市商务局']
 */
export function taskAt(ledger: Ledger, index: number): TaskView {
  const { tasks } = ledger;
  const lead = at(tasks.leadUnits, index);
  const others = [tasks.respUnits, tasks.coUnits].map((column) => (column ? at(column, index) : null));
  const coUnits = new Set(lead.co);
  const groups = new Set(lead.groups);
  for (const other of others) {
    for (const unit of [...(other?.lead ?? []), ...(other?.co ?? [])]) coUnits.add(unit);
    for (const group of other?.groups ?? []) groups.add(group);
  }
  for (const unit of lead.lead) coUnits.delete(unit);
  const status = at(tasks.status, index);
  const row = tasks.rows[index] ?? 0;
  const number = at(tasks.number, index);
  const group = at(tasks.group, index);
  return {
    row,
    id: taskIdAt(ledger, index),
    number,
    group,
    source: at(tasks.source, index),
    category: at(tasks.category, index),
    meetingDate: tasks.meetingDate ? at(tasks.meetingDate, index).day : null,
    task: tasks.task[index] ?? null,
    title: tasks.title?.[index] ?? null,
    leadUnits: lead.lead,
    coUnits: [...coUnits],
    unitGroups: [...groups],
    leader: at(tasks.leader, index),
    owner: at(tasks.owner, index),
    assigned: tasks.assigned ? at(tasks.assigned, index).day : null,
    deadline: at(tasks.deadline, index),
    finished: tasks.finished ? at(tasks.finished, index).day : null,
    status,
    statusFrom: tasks.statusFrom,
    percent: (tasks.percent ? at(tasks.percent, index) : null) ?? status.percent,
    progress: tasks.progress?.[index] ?? null,
  };
}

import { at, type Coded } from '../../ledger/coded';
import { toIso } from '../../ledger/day/day';
import type { DateReading, DeadlineReading, StatusReading } from '../../ledger/ledger';
import type { WorkbookState } from '../../operations/workbookState';
import { DEADLINE_KIND_NAMES, REPORTED_STATUS_NAMES } from '../labels';
import { messages } from '../messages';
import type { TaskRef } from '../store/paneState';
import { stateOf } from '../store/taskRefs';
import { unitFact } from './explainUnits';
import type { Fact } from './fact';

const { fields, ...words } = messages.tasks;

/**
 * Why a task stands where it stands: deadline, status, finished day, units and the conclusion, each with its source.
 * Columns that the ledger lacks, and cells that add nothing, are left out.
 */
export function explainTask(workbook: WorkbookState, ref: TaskRef): readonly Fact[] {
  const ledger = workbook.ledgers[ref.ledger];
  if (ledger === undefined) return [];
  const { tasks } = ledger.ledger;
  const plain = (name: string, raw: string | null): Fact[] => (raw ? [{ name, raw, meaning: null, rule: null }] : []);
  const progress = tasks.progress?.[ref.task] ?? null;
  return [
    conclusion(workbook, ref),
    deadlineFact(at(tasks.deadline, ref.task)),
    statusFact(at(tasks.status, ref.task), tasks.statusFrom),
    ...dateFact(fields.finished, tasks.finished, ref.task),
    ...dateFact(fields.assigned, tasks.assigned, ref.task),
    ...unitFact(fields.lead, at(tasks.leadUnits, ref.task), tasks.coUnits === null ? 'both' : 'lead'),
    ...(tasks.coUnits === null ? [] : unitFact(fields.co, at(tasks.coUnits, ref.task), 'co')),
    ...plain(fields.leader, at(tasks.leader, ref.task)),
    ...plain(fields.owner, at(tasks.owner, ref.task)),
    ...plain(fields.source, at(tasks.source, ref.task)),
    ...plain(fields.group, at(tasks.group, ref.task)),
    ...plain(fields.number, at(tasks.number, ref.task)),
    ...(tasks.statusFrom === 'progress' ? [] : plain(fields.progress, progress)),
  ];
}

function conclusion(workbook: WorkbookState, ref: TaskRef): Fact {
  const ledger = workbook.ledgers[ref.ledger];
  const state = stateOf(workbook, ref);
  const due = ledger === undefined ? null : at(ledger.ledger.tasks.deadline, ref.task).date;
  const late = ledger?.standings.daysOverdue[ref.task] ?? 0;
  return {
    name: fields.state,
    raw: messages.states[state],
    meaning: late > 0 ? words.overdueBy(late) : null,
    rule: words.concluded(toIso(workbook.asOf), due === null ? null : toIso(due)),
  };
}

function deadlineFact(reading: DeadlineReading): Fact {
  const parts = [reading.reason];
  if (reading.candidates !== undefined) parts.push(words.candidates(reading.candidates.map(toIso).join('、')));
  if (reading.original !== undefined) parts.push(words.extendedFrom(toIso(reading.original)));
  if (reading.official === false) parts.push(words.unofficial);
  return {
    name: fields.deadline,
    raw: reading.text,
    meaning: unlessSame(reading.date === null ? DEADLINE_KIND_NAMES[reading.kind] : toIso(reading.date), reading.text),
    rule: parts.filter(Boolean).join('；') || null,
  };
}

/** What says the same as the sheet needs no second telling. */
function unlessSame(meaning: string | null, raw: string): string | null {
  return meaning === raw ? null : meaning;
}

function statusFact(reading: StatusReading, from: 'status' | 'progress' | 'none'): Fact {
  const meaning = reading.status === null ? words.notRead : REPORTED_STATUS_NAMES[reading.status];
  return {
    name: fields.status,
    raw: reading.text,
    meaning: unlessSame(reading.percent === null ? meaning : `${meaning}（${reading.percent}%）`, reading.text),
    rule: [from === 'progress' ? words.statusFromProgress : '', reading.reason].filter(Boolean).join('；') || null,
  };
}

function dateFact(name: string, column: Coded<DateReading> | null, index: number): readonly Fact[] {
  if (column === null) return [];
  const { text, day, unreadable } = at(column, index);
  const meaning = day === null ? (unreadable ? words.notRead : null) : toIso(day);
  return [{ name, raw: text, meaning: unlessSame(meaning, text), rule: unreadable ? words.notADate : null }];
}

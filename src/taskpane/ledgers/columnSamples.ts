import { at } from '../../ledger/coded';
import { toIso } from '../../ledger/day/day';
import type { DateReading, Ledger, UnitsReading } from '../../ledger/ledger';
import type { SheetSnapshot } from '../../ledger/snapshot';
import type { Role } from '../../ledger/vocabulary';
import { DEADLINE_KIND_NAMES, REPORTED_STATUS_NAMES } from '../labels';
import { messages } from '../messages';

/** A thing that stands in a column, and what it was read as; null where the text speaks for itself. */
export interface ColumnSample {
  readonly text: string;
  readonly meaning: string | null;
}

/** So many tasks are looked at for other ways of writing. */
const LOOKED_AT = 500;

/**
 * Things that a column's task rows show, as displayed, with what was understood: what a clerk recognises a column and
 * its reading by. Different ways of writing (3月底前, 2024.5.1, 长期坚持) go before more of the same.
 * @example columnSamples(snapshot, ledger, 7, 'deadline', 3) // [{ text: '3月底前', meaning: '2024-03-31' }, …]
 */
export function columnSamples(
  snapshot: SheetSnapshot,
  ledger: Ledger,
  column: number,
  role: Role | null,
  count: number,
): readonly ColumnSample[] {
  const { rows } = ledger.tasks;
  const samples = new Map<string, ColumnSample>();
  const forms = new Map<string, ColumnSample>();
  for (let task = 0; task < rows.length; task += 1) {
    if (forms.size >= count || (samples.size >= count && task >= LOOKED_AT)) break;
    const row = rows[task] ?? 0;
    const text = snapshot.text[row - snapshot.origin.row]?.[column - snapshot.origin.column]?.trim();
    if (!text || samples.has(text)) continue;
    const reading = role === null ? null : (READINGS[role]?.(ledger.tasks, task) ?? null);
    // A role may be read from another column of the same kind: then nothing was understood from this cell.
    const meaning = reading?.text.trim() === text && reading.meaning !== text ? reading.meaning : null;
    const sample = { text, meaning };
    samples.set(text, sample);
    const form = text.replace(/\d+/g, '0');
    if (!forms.has(form)) forms.set(form, sample);
  }
  return [...new Set([...forms.values(), ...samples.values()])].slice(0, count);
}

interface Understood {
  readonly text: string;
  readonly meaning: string;
}

/** How each role that is understood, and not merely kept, reads the cell of a task. */
const READINGS: Partial<Record<Role, (ledger: Ledger['tasks'], task: number) => Understood | null>> = {
  deadline: (tasks, task) => {
    const { text, date, kind } = at(tasks.deadline, task);
    return { text, meaning: date === null ? DEADLINE_KIND_NAMES[kind] : toIso(date) };
  },
  status: (tasks, task) => {
    const { text, status, percent } = at(tasks.status, task);
    const name = status === null ? messages.tasks.notRead : REPORTED_STATUS_NAMES[status];
    return { text, meaning: percent === null ? name : `${name}（${percent}%）` };
  },
  lead_unit: (tasks, task) => ofUnits(at(tasks.leadUnits, task)),
  resp_unit: (tasks, task) => ofUnits(at(tasks.respUnits ?? tasks.leadUnits, task)),
  co_unit: (tasks, task) => tasks.coUnits && ofUnits(at(tasks.coUnits, task)),
  assign_date: (tasks, task) => tasks.assigned && ofDate(at(tasks.assigned, task)),
  done_date: (tasks, task) => tasks.finished && ofDate(at(tasks.finished, task)),
  meeting_date: (tasks, task) => tasks.meetingDate && ofDate(at(tasks.meetingDate, task)),
};

function ofDate({ text, day }: DateReading): Understood {
  return { text, meaning: day === null ? messages.tasks.notRead : toIso(day) };
}

function ofUnits({ text, lead, co, groups }: UnitsReading): Understood {
  const names = [...lead, ...co, ...groups].join('、');
  return { text, meaning: names === '' ? messages.tasks.notRead : names };
}

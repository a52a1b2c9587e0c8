import type { Coded } from '../../../src/ledger/coded';
import { fromIso } from '../../../src/ledger/day/day';
import type { Recurrence } from '../../../src/ledger/day/recurrence';
import type {
  DateReading,
  DeadlineReading,
  Ledger,
  StatusReading,
  TaskTable,
  UnitsReading,
} from '../../../src/ledger/ledger';
import type { DeadlineKind, RegisterId, ReportedStatus } from '../../../src/ledger/vocabulary';

/** One task of a test ledger, as a test writes it; what it does not say is absent from the row. */
export interface TaskLine {
  readonly number?: string;
  readonly source?: string;
  readonly meeting?: string;
  readonly task?: string;
  readonly title?: string;
  /** The heading of the block that the row stands under. */
  readonly group?: string;
  readonly units?: readonly string[];
  readonly assisting?: readonly string[];
  /** Units that the cell of the lead units calls assisting: 市教育局（配合：市财政局）. */
  readonly assistingInLead?: readonly string[];
  readonly responsible?: readonly string[];
  readonly unitGroups?: readonly string[];
  readonly leader?: string;
  readonly assigned?: string;
  readonly category?: string;
  readonly deadline?: string;
  readonly kind?: DeadlineKind;
  readonly original?: string;
  readonly steps?: readonly string[];
  readonly recurrence?: Recurrence;
  readonly deadlineText?: string;
  readonly status?: ReportedStatus | null;
  readonly statusText?: string;
  readonly finished?: string;
  readonly percent?: number;
  readonly progress?: string;
}

/** The day of an ISO date; throws on a wrong one, so that a test cannot mistype. */
export function day(iso: string): number {
  const read = fromIso(iso);
  if (read === null) throw new Error(`${iso} is no day`);
  return read;
}

/** Stores equal contents once, as reading does. */
export function coded<T>(values: readonly T[]): Coded<T> {
  const dictionary: T[] = [];
  const index = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    const key = JSON.stringify(value);
    const known = index.get(key);
    if (known !== undefined) return known;
    index.set(key, dictionary.push(value) - 1);
    return dictionary.length - 1;
  });
  return { codes, dictionary };
}

export function deadlineOf(line: TaskLine): DeadlineReading {
  return {
    text: line.deadlineText ?? line.deadline ?? '',
    kind: line.kind ?? (line.deadline === undefined ? 'none' : 'date'),
    date: line.deadline === undefined ? null : day(line.deadline),
    ...(line.original === undefined ? {} : { original: day(line.original) }),
    ...(line.steps === undefined ? {} : { milestones: line.steps.map((step) => ({ day: day(step), text: step })) }),
    ...(line.recurrence === undefined ? {} : { recurrence: line.recurrence }),
    reason: '',
  };
}

export function statusOf({ status, statusText }: TaskLine): StatusReading {
  return { text: statusText ?? status ?? '', status: status ?? null, percent: null, reason: '' };
}

const dateOf = (iso: string | undefined): DateReading => ({
  text: iso ?? '',
  day: iso === undefined ? null : day(iso),
  unreadable: false,
});

const unitsOf = (
  lead: readonly string[],
  groups: readonly string[] = [],
  co: readonly string[] = [],
): UnitsReading => ({
  text: [...lead, ...groups, ...co].join('、'),
  lead,
  co,
  groups,
  people: [],
  phones: [],
  written: [],
  open: false,
});

/** A ledger of the given tasks, one below the other from row 3, as reading would hand it over. */
export function ledgerOf(
  lines: readonly TaskLine[],
  more: { readonly register?: RegisterId; readonly sheet?: string } = {},
): Ledger {
  const has = (member: keyof TaskLine): boolean => lines.some((line) => line[member] !== undefined);
  const tasks: TaskTable = {
    count: lines.length,
    rows: Int32Array.from(lines, (_, index) => index + 3),
    number: coded(lines.map(({ number }) => number ?? null)),
    group: coded(lines.map(({ group }) => group ?? null)),
    source: coded(lines.map(({ source }) => source ?? null)),
    category: coded(lines.map(({ category }) => category ?? null)),
    meetingDate: has('meeting') ? coded(lines.map(({ meeting }) => dateOf(meeting))) : null,
    task: lines.map(({ task }) => task ?? null),
    title: has('title') ? lines.map(({ title }) => title ?? null) : null,
    leadUnits: coded(
      lines.map(({ units, unitGroups, assistingInLead }) => unitsOf(units ?? [], unitGroups, assistingInLead)),
    ),
    respUnits: has('responsible') ? coded(lines.map(({ responsible }) => unitsOf(responsible ?? []))) : null,
    coUnits: has('assisting') ? coded(lines.map(({ assisting }) => unitsOf(assisting ?? []))) : null,
    leader: coded(lines.map(({ leader }) => leader ?? null)),
    owner: coded(lines.map(() => null)),
    assigned: has('assigned') ? coded(lines.map(({ assigned }) => dateOf(assigned))) : null,
    deadline: coded(lines.map(deadlineOf)),
    finished: has('finished') ? coded(lines.map(({ finished }) => dateOf(finished))) : null,
    status: coded(lines.map(statusOf)),
    statusFrom: 'status',
    percent: has('percent') ? coded(lines.map(({ percent }) => percent ?? null)) : null,
    progress: has('progress') ? lines.map(({ progress }) => progress ?? null) : null,
  };
  return {
    id: `${more.sheet ?? '台账'}!A2`,
    register: more.register ?? 'key-work',
    registerWhy: '',
    layout: {
      sheet: more.sheet ?? '台账',
      title: null,
      top: 2,
      left: 1,
      right: 6,
      headerRows: [2],
      firstTaskRow: 3,
      lastTaskRow: lines.length + 2,
      skipped: [],
      year: 2024,
      yearFrom: '',
      date1904: false,
    },
    columns: [],
    tasks,
  };
}

import { at } from '../coded';
import { toIso, ymdOf } from '../day/day';
import type { Ledger, TaskTable, UnitsReading } from '../ledger';
import { registerOf } from '../registers/registers';
import type { Settings } from '../settings';
import { namesSingleMeeting, seriesName, seriesOf } from './sources';

/** What a statistics table groups by (统计口径). */
export const RATE_KEYS = ['source', 'unit', 'leader', 'meeting', 'quarter', 'category', 'register'] as const;
export type RateKey = (typeof RATE_KEYS)[number];

/** The key of tasks whose row does not say what they are grouped by. */
export const NOT_STATED = '未注明';
/** The quarter of tasks without a date. */
export const NO_QUARTER = '无明确时限';

/** The groups of every task of some ledgers. */
export interface Grouping {
  /** Group names, in the order of their first task; groups for what is not stated come last. */
  readonly keys: readonly string[];
  /** Per ledger: the groups (indices into `keys`) of each task; one task can be in several (joint lead units). */
  readonly ledgers: readonly { readonly codes: Int32Array; readonly groups: readonly (readonly number[])[] }[];
}

type Named = Pick<Settings, 'ownLevel' | 'unitRole'>;

/** Names of a task's groups; equal ids are one group, the label of its commonest spelling is shown. */
interface GroupName {
  readonly id: string;
  readonly label: string;
}

/** What a grouping looks at in one ledger: a small number per task, and the group names for each such number. */
interface Column {
  readonly codes: Int32Array;
  readonly names: readonly (readonly GroupName[])[];
}

const plain = (label: string): GroupName => ({ id: label, label });
const stated = (text: string | null): string => text?.trim() || NOT_STATED;

/** One column's codes with names worked out once per distinct content. */
function byColumn<T>(
  column: { readonly codes: Int32Array; readonly dictionary: readonly T[] },
  names: (content: T) => readonly GroupName[],
): Column {
  return { codes: column.codes, names: column.dictionary.map(names) };
}

/** Groups that several columns decide together: each distinct combination is worked out once. */
function byRow(
  tasks: TaskTable,
  combination: (index: number) => string,
  names: (index: number) => readonly GroupName[],
): Column {
  const codes = new Int32Array(tasks.count);
  const known = new Map<string, number>();
  const all: (readonly GroupName[])[] = [];
  for (let index = 0; index < tasks.count; index++) {
    const key = combination(index);
    let code = known.get(key);
    if (code === undefined) {
      code = all.length;
      known.set(key, code);
      all.push(names(index));
    }
    codes[index] = code;
  }
  return { codes, names: all };
}

function sourceName(text: string | null, { ownLevel }: Named): GroupName {
  const written = stated(text);
  return written === NOT_STATED ? plain(NOT_STATED) : { id: seriesOf(written, ownLevel), label: seriesName(written) };
}

/** Lead units, else the group of units that the row names (各县区), else not stated. */
function leadNames(units: UnitsReading): readonly string[] {
  if (units.lead.length > 0) return units.lead;
  return units.groups.length > 0 ? units.groups : [NOT_STATED];
}

function unitColumn({ tasks }: Ledger, { unitRole }: Named): Column {
  const leads = byColumn(tasks.leadUnits, (units) => leadNames(units).map(plain));
  if (unitRole === 'lead') return leads;
  const { respUnits, coUnits } = tasks;
  const namesAt = (index: number): readonly GroupName[] => {
    const lead = at(tasks.leadUnits, index);
    const resp = respUnits ? at(respUnits, index) : null;
    const co = coUnits ? at(coUnits, index) : null;
    const assisting = [lead.co, resp?.lead ?? [], resp?.co ?? [], co?.lead ?? [], co?.co ?? []].flat();
    return [...new Set([...leadNames(lead), ...assisting])].map(plain);
  };
  const codeAt = (column: TaskTable['coUnits'], index: number): number => column?.codes[index] ?? -1;
  return byRow(
    tasks,
    (index) => `${codeAt(tasks.leadUnits, index)} ${codeAt(respUnits, index)} ${codeAt(coUnits, index)}`,
    namesAt,
  );
}

/** The day of a task's meeting; null where the ledger or the row has none. */
function meetingDay(tasks: TaskTable, index: number): number | null {
  return tasks.meetingDate ? at(tasks.meetingDate, index).day : null;
}

function meetingColumn({ tasks }: Ledger, settings: Named): Column {
  return byRow(
    tasks,
    (index) => `${tasks.source.codes[index]} ${meetingDay(tasks, index)}`,
    (index) => {
      const day = meetingDay(tasks, index);
      const source = stated(at(tasks.source, index));
      if (day === null) return [plain(source)];
      const series = sourceName(source, settings);
      const dated = toIso(day);
      if (series.id === NOT_STATED) return [plain(dated)];
      return [{ id: `${series.id} ${dated}`, label: `${series.label} ${dated}` }];
    },
  );
}

const QUARTERS = ['一', '二', '三', '四'] as const;

/**
 * The quarter of a day as the tables write it.
 * @example quarterName(45366) // '2024年第一季度'
 */
export function quarterName(day: number): string {
  const { year, month } = ymdOf(day);
  return `${year}年第${QUARTERS[Math.ceil(month / 3) - 1]}季度`;
}

function columnOf(ledger: Ledger, by: RateKey, settings: Named): Column {
  const { tasks } = ledger;
  switch (by) {
    case 'source':
      return byColumn(tasks.source, (text) => [sourceName(text, settings)]);
    case 'unit':
      return unitColumn(ledger, settings);
    case 'leader':
      return byColumn(tasks.leader, (text) => [plain(stated(text))]);
    case 'category':
      return byColumn(tasks.category, (text) => [plain(stated(text))]);
    case 'meeting':
      return meetingColumn(ledger, settings);
    case 'register':
      return { codes: new Int32Array(tasks.count), names: [[plain(registerOf(ledger.register).label)]] };
    case 'quarter':
      return byColumn(tasks.deadline, ({ date }) => [plain(date === null ? NO_QUARTER : quarterName(date))]);
  }
}

/** The commonest spelling of each group, the longer one where two are equally common. */
class Spellings {
  private readonly counted = new Map<string, Map<string, number>>();

  count(name: GroupName, times: number): void {
    const labels = this.counted.get(name.id) ?? new Map<string, number>();
    labels.set(name.label, (labels.get(name.label) ?? 0) + times);
    this.counted.set(name.id, labels);
  }

  labelOf(id: string): string {
    const labels = [...(this.counted.get(id) ?? new Map<string, number>())];
    labels.sort(([a, timesA], [b, timesB]) => timesB - timesA || b.length - a.length || (a < b ? -1 : 1));
    return labels[0]?.[0] ?? id;
  }
}

const LAST = [NOT_STATED, NO_QUARTER];

/** Ids in the order of the table: quarters by time, the rest as they first appear; what is not stated comes last. */
function inOrder(ids: readonly string[], by: RateKey, firstDay: ReadonlyMap<string, number>): readonly string[] {
  const rest = ids.filter((id) => !LAST.includes(id));
  if (by === 'quarter') rest.sort((a, b) => (firstDay.get(a) ?? 0) - (firstDay.get(b) ?? 0));
  return [...rest, ...LAST.filter((id) => ids.includes(id))];
}

/**
 * The groups of all tasks of some ledgers together.
 * @example groupingOf([ledger], 'unit', DEFAULT_SETTINGS).keys // ['市发展和改革委员会', '市财政局']
 */
export function groupingOf(ledgers: readonly Ledger[], by: RateKey, settings: Named): Grouping {
  const columns = ledgers.map((ledger) => columnOf(ledger, by, settings));
  const ids = new Set<string>();
  const spellings = new Spellings();
  for (const { codes, names } of columns) {
    const times = new Int32Array(names.length);
    for (const code of codes) {
      if (times[code] === 0) for (const name of names[code] ?? []) ids.add(name.id);
      times[code] = (times[code] as number) + 1;
    }
    names.forEach((group, code) => group.forEach((name) => spellings.count(name, times[code] as number)));
  }
  const firstDay = new Map<string, number>();
  if (by === 'quarter') {
    for (const { tasks } of ledgers) {
      for (const { date } of tasks.deadline.dictionary) if (date !== null) firstDay.set(quarterName(date), date);
    }
  }
  const ordered = inOrder([...ids], by, firstDay);
  const indexOf = new Map(ordered.map((id, index) => [id, index]));
  return {
    keys: ordered.map((id) => spellings.labelOf(id)),
    ledgers: columns.map(({ codes, names }) => ({
      codes,
      groups: names.map((group) => group.flatMap(({ id }) => indexOf.get(id) ?? [])),
    })),
  };
}

/** Whether a ledger tells of meetings: by a date of meeting, or by its kind. */
export function hasMeetings(ledger: Ledger): boolean {
  return ledger.tasks.meetingDate !== null || ledger.register === 'meeting';
}

/**
 * The single meeting that a task comes from.
 * @returns null where the row names none.
 * @example meetingOf(ledger, 0, DEFAULT_SETTINGS) // '市政府常务会议 2024-01-08'
 */
export function meetingOf(ledger: Ledger, index: number, settings: Named): string | null {
  const { tasks } = ledger;
  const source = at(tasks.source, index);
  const day = meetingDay(tasks, index);
  if (day !== null) return `${source === null ? '' : seriesOf(source, settings.ownLevel)} ${toIso(day)}`.trim();
  return source !== null && namesSingleMeeting(source) ? source.trim() : null;
}

import type { SheetSnapshot } from '../../src/ledger/snapshot';
import { countFindings, type Figures, type GroupLine } from './figures';

interface PlainTask {
  readonly row: number;
  readonly number: string;
  readonly source: string;
  readonly task: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
  readonly assigned: number | null;
  readonly due: { readonly kind: 'date' | 'none' | 'long-term' | 'unknown'; readonly day: number | null };
  readonly done: boolean;
  readonly finished: number | null;
  readonly progress: string;
}

/** The job as one would first write it: an object per row, each cell read anew, arrays mapped and filtered. */
export function plainObjects(snapshot: SheetSnapshot, asOf: number): Figures {
  const [, header = [], ...rows] = snapshot.values;
  const named = rows.map((row) => Object.fromEntries(header.map((name, column) => [String(name), row[column] ?? ''])));
  const tasks = named.map((cells, index): PlainTask => ({
    row: index + 3,
    number: String(cells['序号']),
    source: clean(cells['任务来源']),
    task: String(cells['工作任务'] ?? '').trim(),
    lead: units(clean(cells['牵头单位'])),
    co: units(clean(cells['配合单位'])),
    assigned: day(cells['交办时间']),
    due: due(cells['完成时限'], 2024),
    done: /^(已?办结|已?完成)$/.test(clean(cells['办理状态'])),
    finished: day(cells['办结时间']),
    progress: clean(cells['进展情况']),
  }));
  const findings = tasks.flatMap((task) => [
    ...(task.task === '' ? ['task-missing'] : []),
    ...(task.lead.length === 0 ? ['unit-missing'] : []),
    ...(task.due.kind === 'unknown' ? ['deadline-unreadable'] : []),
    ...(task.due.kind === 'none' && !task.done ? ['deadline-missing'] : []),
    ...(task.assigned !== null && task.due.day !== null && task.due.day < task.assigned
      ? ['deadline-before-assigned']
      : []),
    ...(task.assigned !== null && task.finished !== null && task.finished < task.assigned
      ? ['finished-before-assigned']
      : []),
    ...(task.done && task.finished === null ? ['done-without-date'] : []),
    ...(task.done && task.progress === '' ? ['result-missing'] : []),
  ]);
  const numbers = new Set(tasks.map((task) => task.number));
  const judged = tasks.map((task) => ({ ...task, state: stateOf(task, asOf) }));
  return {
    total: judged.filter((task) => task.state !== 'long-term').length,
    done: judged.filter((task) => task.state === 'done').length,
    overdue: judged.filter((task) => task.state === 'overdue').length,
    longTerm: judged.filter((task) => task.state === 'long-term').length,
    noticeRows: judged
      .filter((task) => task.state === 'overdue')
      .map((task) => [task.number, task.task, task.lead.join('、'), asOf - (task.due.day ?? asOf)] as const)
      .sort((a, b) => b[3] - a[3]),
    bySource: rateLines(judged, (task) => [task.source]),
    byUnit: rateLines(judged, (task) => task.lead),
    findings: countFindings([
      ...findings,
      ...Array.from({ length: tasks.length - numbers.size }, () => 'number-duplicate'),
    ]),
  };
}

/** Total and done of each group. */
function rateLines(
  tasks: readonly (PlainTask & { readonly state: string })[],
  keysOf: (task: PlainTask) => readonly string[],
): readonly GroupLine[] {
  const groups = new Map<string, (PlainTask & { readonly state: string })[]>();
  for (const task of tasks) {
    for (const key of keysOf(task)) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [task]);
      else members.push(task);
    }
  }
  return [...groups].map(([key, members]): GroupLine => {
    const counted = members.filter((task) => task.state !== 'long-term');
    const done = counted.filter((task) => task.state === 'done').length;
    return [key, counted.length, done];
  });
}

function stateOf(task: PlainTask, asOf: number): 'done' | 'overdue' | 'open' | 'long-term' {
  if (task.done) return 'done';
  if (task.due.kind === 'long-term') return 'long-term';
  return task.due.day !== null && task.due.day < asOf ? 'overdue' : 'open';
}

function clean(cell: unknown): string {
  return String(cell ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

function units(text: string): readonly string[] {
  return text === '' ? [] : text.split(/[、，,；;]/).map((name) => name.trim());
}

function day(cell: unknown): number | null {
  if (typeof cell === 'number') return cell;
  const match = /^(\d{4})[.\-/年](\d{1,2})[.\-/月](\d{1,2})日?$/.exec(clean(cell));
  return match === null ? null : serial(Number(match[1]), Number(match[2]), Number(match[3]));
}

function due(cell: unknown, year: number): PlainTask['due'] {
  if (typeof cell === 'number') return { kind: 'date', day: cell };
  const text = clean(cell);
  if (text === '' || text === '/' || text === '无') return { kind: 'none', day: null };
  if (/长期|持续|常态/.test(text)) return { kind: 'long-term', day: null };
  const whole = day(text);
  if (whole !== null) return { kind: 'date', day: whole };
  const month = /^(\d{1,2})月底前?$/.exec(text);
  if (month !== null) return { kind: 'date', day: serial(year, Number(month[1]) + 1, 0) };
  if (/^年底前?$/.test(text)) return { kind: 'date', day: serial(year, 12, 31) };
  const quarter = /^第([一二三四])季度$/.exec(text);
  if (quarter !== null) return { kind: 'date', day: serial(year, '一二三四'.indexOf(quarter[1] ?? '') * 3 + 4, 0) };
  return { kind: 'unknown', day: null };
}

function serial(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569;
}

import { limitsInForce } from '../../../src/ledger/limits/limitsInForce';
import type { Coded } from '../../../src/ledger/coded';
import { fromIso, toIso, type Day } from '../../../src/ledger/day/day';
import type {
  DateReading,
  DeadlineReading,
  Ledger,
  LedgerColumn,
  StatusReading,
  UnitsReading,
} from '../../../src/ledger/ledger';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/ledger/settings';
import type { SheetSnapshot } from '../../../src/ledger/snapshot';
import { standingsOf } from '../../../src/ledger/standing/standings';
import type { ReportedStatus, Role } from '../../../src/ledger/vocabulary';
import type { Finding } from '../../../src/ledger/checking/finding';
import type { WorkbookState } from '../../../src/operations/workbookState';

/** One row as the recording has it: task, unit, deadline text and day, status text and meaning, finished day. */
export interface RecordedTask {
  readonly source: string;
  readonly task: string;
  readonly unit: string;
  readonly deadline: string;
  readonly due: string | null;
  readonly status: string;
  readonly means: ReportedStatus | null;
  readonly finished: string | null;
}

const HEADERS: readonly (readonly [string, Role | null, number])[] = [
  ['序号', 'seq', 0.98],
  ['会议名称', 'source', 0.95],
  ['议定事项', 'task', 0.99],
  ['牵头单位', 'lead_unit', 0.99],
  ['完成时间', 'deadline', 0.52],
  ['办理状态', 'status', 0.92],
  ['办结时间', 'done_date', 0.88],
  ['备注栏', null, 0.4],
];

/** Stores equal values once, as reading does. */
export function coded<T>(values: readonly T[]): Coded<T> {
  const dictionary: T[] = [];
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(values, (value) => {
    const key = JSON.stringify(value);
    const known = codeOf.get(key);
    if (known !== undefined) return known;
    codeOf.set(key, dictionary.length);
    return dictionary.push(value) - 1;
  });
  return { codes, dictionary };
}

const dayOf = (iso: string | null): Day | null => (iso === null ? null : fromIso(iso));

function deadlineOf({ deadline, due }: RecordedTask): DeadlineReading {
  const day = dayOf(due);
  if (day !== null && deadline === due) return { text: deadline, kind: 'date', date: day, reason: '单元格里是日期' };
  if (day !== null) return { text: deadline, kind: 'period-end', date: day, reason: `“${deadline}”按该时段最后一天计` };
  if (deadline.includes('长期'))
    return { text: deadline, kind: 'long-term', date: null, reason: '“长期坚持”没有到期日' };
  return { text: deadline, kind: 'none', date: null, reason: '没有写时限' };
}

function unitsOf({ unit }: RecordedTask): UnitsReading {
  const lead = unit === '' ? [] : [unit];
  return {
    text: unit.replace('发展和改革委员会', '发改委'),
    lead,
    co: [],
    groups: [],
    people: [],
    phones: [],
    written: [],
    open: false,
  };
}

function columnOf([header, role, confidence]: (typeof HEADERS)[number], index: number): LedgerColumn {
  const unsure = confidence < 0.6;
  return {
    column: index + 1,
    header,
    role,
    confidence,
    evidence: [
      { kind: 'header', says: `表头“${header}”${unsure ? '有两种用法' : '是常用写法'}`, weight: 0.6 },
      { kind: 'content', says: unsure ? '内容一半是日期，一半是文字' : '内容与表头相符', weight: 0.3 },
    ],
    alternatives: unsure
      ? [
          { role: 'deadline', confidence: 0.5 },
          { role: 'done_date', confidence: 0.4 },
        ]
      : [],
  };
}

/** A ledger of these tasks on a sheet; the header stands in row 3, the tasks from row 4 on. */
export function recordedLedger(sheet: string, title: string, tasks: readonly RecordedTask[]): Ledger {
  const of = <T>(read: (task: RecordedTask) => T): Coded<T> => coded(tasks.map(read));
  return {
    id: `${sheet}!A3`,
    register: 'meeting',
    registerWhy: '有“会议名称”“议定事项”两列，按会议议定事项台账处理。',
    layout: {
      sheet,
      title,
      top: 3,
      left: 1,
      right: HEADERS.length,
      headerRows: [3],
      firstTaskRow: 4,
      lastTaskRow: 3 + tasks.length,
      skipped: [],
      year: 2024,
      yearFrom: '标题',
      date1904: false,
    },
    columns: HEADERS.map(columnOf),
    tasks: {
      count: tasks.length,
      rows: Int32Array.from(tasks, (_, index) => index + 4),
      number: coded<string | null>(tasks.map((_, index) => String(index + 1))),
      group: of<string | null>(() => null),
      source: of<string | null>(({ source }) => source),
      category: of<string | null>(() => null),
      meetingDate: null,
      task: tasks.map(({ task }) => task),
      title: null,
      leadUnits: of(unitsOf),
      respUnits: null,
      coUnits: of(() => unitsOf({ unit: '' } as RecordedTask)),
      leader: of<string | null>(() => null),
      owner: of<string | null>(() => null),
      assigned: null,
      deadline: of(deadlineOf),
      finished: of<DateReading>(({ finished }) => ({ text: finished ?? '', day: dayOf(finished), unreadable: false })),
      status: of<StatusReading>(({ status, means }) => ({
        text: status,
        status: means,
        percent: null,
        reason: means === null ? '没有见过这个说法' : `“${status}”是常用写法`,
      })),
      statusFrom: 'status',
      percent: null,
      progress: null,
    },
  };
}

/** The sheet as displayed, so that the pane can show samples. */
function snapshotOf(ledger: Ledger, tasks: readonly RecordedTask[]): SheetSnapshot {
  const text = [
    HEADERS.map(([header]) => header),
    ...tasks.map((each, index) => [
      String(index + 1),
      each.source,
      each.task,
      each.unit,
      each.deadline,
      each.status,
      each.finished ?? '',
      '',
    ]),
  ];
  return {
    name: ledger.layout.sheet,
    origin: { row: 3, column: 1 },
    values: text,
    text,
    numberFormats: text.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    date1904: false,
  };
}

/** A workbook state as scanning would give it, of these ledgers on this day. */
export function recordedWorkbook(
  sheets: readonly { sheet: string; title: string; tasks: readonly RecordedTask[]; findings?: readonly Finding[] }[],
  asOf: Day,
  settings: Settings = DEFAULT_SETTINGS,
): WorkbookState {
  const ledgers = sheets.map(({ sheet, title, tasks }) => recordedLedger(sheet, title, tasks));
  return {
    asOf,
    settings,
    reading: {
      ledgers,
      otherSheets: [
        { sheet: '填报说明', why: '只有文字说明，没有表头。' },
        { sheet: '通讯录', why: '有“单位”“电话”两列，但没有任务内容列。' },
      ],
      unitTable: null,
      holidays: [],
      ...limitsInForce(null),
    },
    ledgers: ledgers.map((ledger, index) => ({
      ledger,
      findings: sheets[index]?.findings ?? [],
      standings: standingsOf(ledger.tasks, asOf, settings),
    })),
    snapshots: ledgers.map((ledger, index) => snapshotOf(ledger, sheets[index]?.tasks ?? [])),
  };
}

/** Two lines that every test can speak of: one overdue, one done. */
export const TWO_TASKS: readonly RecordedTask[] = [
  {
    source: '市政府常务会议',
    task: '制定校园周边交通整治方案',
    unit: '市公安局',
    deadline: '3月底前',
    due: '2024-03-31',
    status: '正在办理',
    means: 'in-progress',
    finished: null,
  },
  {
    source: '市政府常务会议',
    task: '完成老城区雨污分流改造一期工程',
    unit: '市发展和改革委员会',
    deadline: '2024-03-20',
    due: '2024-03-20',
    status: '已完成',
    means: 'done',
    finished: '2024-03-18',
  },
];

/** The day on which the recorded tasks are judged. */
export const RECORDED_DAY = fromIso('2024-04-01') as Day;

/** ISO text of a day so many days from the recorded day. */
export function daysFromRecorded(days: number): string {
  return toIso(RECORDED_DAY + days);
}

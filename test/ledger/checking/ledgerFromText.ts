import type { Coded } from '../../../src/ledger/coded';
import { fromIso, toIso } from '../../../src/ledger/day/day';
import type { Day } from '../../../src/ledger/day/day';
import { createWorkCalendar } from '../../../src/ledger/day/workdays';
import type {
  DateReading,
  DeadlineReading,
  Ledger,
  StatusReading,
  TaskTable,
  UnitTable,
} from '../../../src/ledger/ledger';
import { checkLedger } from '../../../src/ledger/checking/checkLedger';
import type { EarlierProgress } from '../../../src/ledger/checking/earlierProgress';
import type { Finding } from '../../../src/ledger/checking/finding';
import { textMark } from '../../../src/ledger/periods/textMark';
import { readDateCell } from '../../../src/ledger/reading/dates/readDateCell';
import { readDeadlineCell } from '../../../src/ledger/reading/deadlines/cell';
import { resolveDeadline } from '../../../src/ledger/reading/deadlines/resolve';
import { readStatus } from '../../../src/ledger/reading/statuses/readStatus';
import { createUnitReader } from '../../../src/ledger/reading/units/readUnits';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { Settings } from '../../../src/ledger/settings';
import type { Area, CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';
import type { RegisterId, Role, SkippedAs } from '../../../src/ledger/vocabulary';

/** What a test says beside the table. */
export interface Options {
  readonly title?: string;
  readonly register?: RegisterId;
  readonly asOf?: string;
  readonly settings?: Partial<Settings>;
  readonly unitTable?: UnitTable;
  /** Whether the workbook counts its days from 1904. */
  readonly date1904?: boolean;
  /** The year that dates without one mean; 2024 where nothing is said. */
  readonly year?: number | null;
  readonly sheet?: string;
  /** What stands in row 1, cells divided by `|`, where it is not the title. */
  readonly firstRow?: string;
  /** The progress texts of the last recorded period, in the order of the tasks; null for tasks that were not open. */
  readonly earlier?: { readonly day: string; readonly progress: readonly (string | null)[] };
}

const ROLE_OF_HEADER: Readonly<Record<string, Role>> = {
  序号: 'seq',
  督办编号: 'item_no',
  重点工作: 'group',
  来源: 'source',
  会议时间: 'meeting_date',
  任务: 'task',
  事项名称: 'title',
  批示内容: 'instruction',
  批示领导: 'instruct_leader',
  牵头单位: 'lead_unit',
  责任单位: 'resp_unit',
  配合单位: 'co_unit',
  责任领导: 'resp_leader',
  责任人: 'owner',
  具体措施: 'measures',
  完成标准: 'standard',
  交办时间: 'assign_date',
  完成时限: 'deadline',
  状态: 'status',
  完成率: 'percent',
  进展: 'progress',
  办结时间: 'done_date',
  密级: 'secrecy',
  件数: 'count_total',
  总负责领导: 'lead_leader',
  类别: 'category',
  来文字号: 'doc_no',
  信访人: 'petitioner',
  工作计划: 'schedule',
  启动时间: 'start_date',
  批示时间: 'instruct_date',
  反馈时间: 'feedback_date',
  剩余天数: 'days_left',
  联系电话: 'phone',
  序时: 'planned_percent',
  完成百分比: 'percent',
  办结百分比: 'rate',
  名次: 'rank',
  得分: 'score',
  结果类别: 'result_type',
  备注说明: 'remark',
};
const DATE_ROLES: ReadonlySet<Role> = new Set(['meeting_date', 'assign_date', 'deadline', 'done_date', 'start_date', 'instruct_date', 'feedback_date']); // prettier-ignore
const MARKS: Readonly<Record<string, SkippedAs>> = {
  分组: 'group',
  小计: 'subtotal',
  注: 'note',
  落款: 'signature',
  空行: 'blank',
};
const TITLE_ROW = 1;
const HEADER_ROW = 2;

/**
 * Builds a ledger and its sheet from a table as text. The first line holds the headers (`审核=owner` where the clerk has
 * said what a column is for), cells are divided by `|`, `^` is a cell merged with the one above, `[小计]`, `[分组]`, `[注]` begin rows that are no tasks. ISO dates in date columns
 * become serial numbers; figures become numbers. The title stands in row 1, the headers in row 2, the first task in row 3.
 */
export function ledgerFromText(table: string, options: Options = {}): { ledger: Ledger; snapshot: SheetSnapshot } {
  const lines = table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const heads = cellsOf(lines[0] ?? '').map((cell) => cell.trim().split('='));
  const headers = heads.map(([header = '']) => header);
  const roles = heads.map(([header = '', role]) => (role as Role | undefined) ?? ROLE_OF_HEADER[header] ?? null);
  const values: CellValue[][] = [cellsOf(options.firstRow ?? options.title ?? ''), headers];
  const skipped: { row: number; as: SkippedAs; text: string }[] = [];
  const taskRows: number[] = [];
  const merges: Area[] = [];
  const numberFormats: string[][] = [[''], headers.map(() => 'General')];
  for (const line of lines.slice(1)) {
    const row = values.length + 1;
    const mark = /^\[(.+?)\]/.exec(line);
    const cells = cellsOf(mark ? line.slice(mark[0].length) : line);
    const contents = cells.map((cell, column) => (cell.trim() === '^' ? '' : valueOf(cell, roles[column] ?? null)));
    values.push(contents);
    numberFormats.push(contents.map((value, at) => formatOf(value, (cells[at] ?? '').trim(), roles[at] ?? null)));
    cells.forEach((cell, column) => {
      if (cell.trim() === '^') merges.push(mergeUpTo(merges, row, column + 1));
    });
    const as = mark ? MARKS[mark[1] ?? ''] : undefined;
    if (as) skipped.push({ row, as, text: cells.find((cell) => cell.trim() !== '')?.trim() ?? '' });
    else taskRows.push(row);
  }
  const text = values.map((cells, index) =>
    cells.map((value, column) => shown(value, index < HEADER_ROW ? null : (roles[column] ?? null))),
  );
  const snapshot: SheetSnapshot = {
    name: options.sheet ?? '台账',
    origin: { row: 1, column: 1 },
    values,
    text,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    date1904: options.date1904 ?? false,
    numberFormats,
  };
  const layout = {
    sheet: options.sheet ?? '台账',
    title: options.title ?? null,
    top: TITLE_ROW,
    left: 1,
    right: headers.length,
    headerRows: [HEADER_ROW],
    firstTaskRow: taskRows[0] ?? 3,
    lastTaskRow: taskRows.at(-1) ?? 3,
    skipped,
    year: options.year === undefined ? 2024 : options.year,
    yearFrom: '标题',
    date1904: options.date1904 ?? false,
  };
  const columns = headers.map((header, index) => ({
    column: index + 1,
    header,
    role: roles[index] ?? null,
    confidence: 1,
    evidence: [],
    alternatives: [],
  }));
  const tasks = tasksOf({ values, text, roles, taskRows, merges, skipped, options });
  const ledger: Ledger = {
    id: '台账!A2',
    register: options.register ?? 'meeting',
    registerWhy: '',
    layout,
    columns,
    tasks,
  };
  return { ledger, snapshot };
}

/** The findings of a table as `行 列名 规则`, in the order of the report. */
export function findingsOf(table: string, options: Options = {}): string[] {
  return check(table, options).map(({ row, column, rule }) => {
    const header = column === null ? '—' : (cellsOf(table.trim().split('\n')[0] ?? '')[column - 1] ?? '').trim();
    return `${row} ${header} ${rule}`;
  });
}

/** The findings of a table. */
export function check(table: string, options: Options = {}): readonly Finding[] {
  const { ledger, snapshot } = ledgerFromText(table, options);
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const asOf = fromIso(options.asOf ?? '2024-06-30') ?? 0;
  const context = { asOf, settings, snapshot, unitTable: options.unitTable ?? null };
  return checkLedger(ledger, { ...context, ...(options.earlier ? { earlier: earlierOf(options.earlier) } : {}) })
    .findings;
}

function earlierOf({ day, progress }: NonNullable<Options['earlier']>): EarlierProgress {
  const marks = progress.map((text) => (text === null ? null : textMark(text)));
  return { day: fromIso(day) ?? 0, markAt: (index) => marks[index] ?? null };
}

function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.replace(/^ | $/g, '').replace(/\\n/g, '\n'));
}

function valueOf(cell: string, role: Role | null): CellValue {
  const trimmed = cell.trim();
  const day = mayBeDay(role) && /^\d{4}-\d\d-\d\d$/.test(trimmed) ? fromIso(trimmed) : null;
  if (day !== null) return day;
  if (/^\d+(\.\d+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  return trimmed === '' ? '' : /^[\x20]+|[\x20]+$/.test(cell) ? trimmed : cell;
}

const mayBeDay = (role: Role | null): boolean => role === null || DATE_ROLES.has(role);

/** Serial numbers of 2023 to 2026 in columns that may hold days. */
const isDay = (value: CellValue, role: Role | null): value is number =>
  typeof value === 'number' && value > 44900 && value < 46400 && mayBeDay(role);

function shown(value: CellValue, role: Role | null): string {
  return isDay(value, role) ? toIso(value) : String(value);
}

/** As Excel would format what was typed: 60% is 0.6 with a format of per cents. */
function formatOf(value: CellValue, written: string, role: Role | null): string {
  if (typeof value === 'number' && written.endsWith('%')) return '0%';
  return isDay(value, role) ? 'yyyy-mm-dd' : 'General';
}

function mergeUpTo(merges: Area[], row: number, column: number): Area {
  const index = merges.findIndex(({ bottom, left }) => bottom === row - 1 && left === column);
  const above = index < 0 ? undefined : merges.splice(index, 1)[0];
  return { top: above?.top ?? row - 1, bottom: row, left: column, right: column };
}

interface Source {
  readonly values: readonly (readonly CellValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly roles: readonly (Role | null)[];
  readonly taskRows: readonly number[];
  readonly merges: readonly Area[];
  readonly skipped: readonly { row: number; as: SkippedAs; text: string }[];
  readonly options: Options;
}

function tasksOf(source: Source): TaskTable {
  const { roles, taskRows, options } = source;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const readUnits = createUnitReader({ ownLevel: settings.ownLevel, unitTable: options.unitTable ?? null });
  const has = (role: Role): boolean => roles.includes(role);
  const texts = (role: Role): string[] => taskRows.map((row) => cellAt(source, row, role).text);
  const values = (role: Role): CellValue[] => taskRows.map((row) => cellAt(source, row, role).value);
  const date = (role: Role): Coded<DateReading> | null =>
    has(role) ? coded(taskRows.map((row) => dateOf(cellAt(source, row, role), options))) : null;
  const leadRole: Role = has('lead_unit') ? 'lead_unit' : 'resp_unit';
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const headingOver = (row: number): string | null =>
    source.skipped.filter((other) => other.as === 'group' && other.row < row).at(-1)?.text ?? null;
  const group = taskRows.map((row) => orNull(cellAt(source, row, 'group').text) ?? headingOver(row));
  return {
    count: taskRows.length,
    rows: Int32Array.from(taskRows),
    number: coded(texts('seq').map(orNull)),
    group: coded(group),
    source: coded(texts('source').map(orNull)),
    category: coded(texts('category').map(orNull)),
    meetingDate: date('meeting_date'),
    task: texts(has('task') ? 'task' : has('instruction') ? 'instruction' : 'title').map(orNull),
    title: has('title') ? texts('title').map(orNull) : null,
    leadUnits: coded(texts(leadRole).map(readUnits)),
    respUnits: has('lead_unit') && has('resp_unit') ? coded(texts('resp_unit').map(readUnits)) : null,
    coUnits: has('co_unit') ? coded(texts('co_unit').map(readUnits)) : null,
    leader: coded(texts('resp_leader').map(orNull)),
    owner: coded(texts('owner').map(orNull)),
    assigned: date('assign_date'),
    deadline: coded(taskRows.map((row) => deadlineOf(source, row))),
    finished: date('done_date'),
    status: coded(texts('status').map((text): StatusReading => readStatus(text, 2024))),
    statusFrom: has('status') ? 'status' : 'none',
    percent: has('percent')
      ? coded(values('percent').map((value) => (typeof value === 'number' ? value : null)))
      : null,
    progress: has('progress') ? texts('progress').map(orNull) : null,
  };
}

/** A cell as tasks see it: merged cells are filled down. */
function cellAt(source: Source, row: number, role: Role): { value: CellValue; text: string } {
  const column = source.roles.indexOf(role) + 1;
  if (column === 0) return { value: '', text: '' };
  const merge = source.merges.find((area) => area.left === column && area.top <= row && row <= area.bottom);
  const index = (merge?.top ?? row) - 1;
  return { value: source.values[index]?.[column - 1] ?? '', text: source.text[index]?.[column - 1] ?? '' };
}

function dateOf({ value, text }: { value: CellValue; text: string }, { year = 2024 }: Options): DateReading {
  const isSerial = typeof value === 'number';
  return readDateCell({ value, text, numberFormat: isSerial ? 'yyyy-mm-dd' : '@', date1904: false, year });
}

function deadlineOf(source: Source, row: number): DeadlineReading {
  const { value, text } = cellAt(source, row, 'deadline');
  const day = (role: Role): Day | null =>
    source.roles.includes(role) ? dateOf(cellAt(source, row, role), source.options).day : null;
  const isSerial = typeof value === 'number';
  const rule = readDeadlineCell({ value, text, numberFormat: isSerial ? 'yyyy-mm-dd' : '@', date1904: false });
  const from = { assigned: day('assign_date'), meeting: day('meeting_date'), received: null, year: 2024 };
  const asOf = fromIso(source.options.asOf ?? '2024-06-30') ?? 0;
  return resolveDeadline(rule, from, { asOf, settings: DEFAULT_SETTINGS, calendar: createWorkCalendar() });
}

function coded<T>(items: readonly T[]): Coded<T> {
  const keys = new Map<string, number>();
  const dictionary: T[] = [];
  const codes = items.map((item) => {
    const key = JSON.stringify(item);
    const code = keys.get(key) ?? dictionary.push(item) - 1;
    keys.set(key, code);
    return code;
  });
  return { codes: Int32Array.from(codes), dictionary };
}

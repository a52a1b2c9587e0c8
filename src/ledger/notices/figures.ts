import { at } from '../coded';
import type { Day } from '../day/day';
import { sayDay } from '../day/format';
import type { Settings } from '../settings';
import { stateAt } from '../standing/standings';
import type { State } from '../vocabulary';
import { rateTable, type LedgerStandings, type RateTable, type TaskRef } from '../rates/rateTable';
import type { Letterhead, NoticeError } from './notice';
import type { Period } from '../periods/period';
import { withoutPhones } from './phones';

/** A row that must not be in this workbook (秘密、机密、绝密), as checking found it. */
export interface SecretRow {
  readonly sheet: string;
  readonly row: number;
}

/** What every notice is written from. */
export interface NoticeInput {
  readonly ledgers: readonly LedgerStandings[];
  readonly settings: Settings;
  /** The day that the standings were taken on; the notice says 截至 this day. */
  readonly asOf: Day;
  readonly period: Period;
  readonly secretRows: readonly SecretRow[];
  readonly letterhead?: Letterhead;
}

/** The figures that a notice's sentences and tables are both made from. */
export interface Figures {
  readonly bySource: RateTable;
  readonly byUnit: RateTable;
  readonly overdue: readonly TaskRef[];
  readonly noDeadline: readonly TaskRef[];
}

/** All tasks in one state, in the order of the ledgers. */
export function tasksIn(ledgers: readonly LedgerStandings[], state: State): TaskRef[] {
  return ledgers.flatMap(({ ledger, standings }, index) =>
    Array.from({ length: ledger.tasks.count }, (_, task) => ({ ledger: index, task })).filter(
      ({ task }) => stateAt(standings, task) === state,
    ),
  );
}

/**
 * The figures of all ledgers together; overdue tasks with the most days first.
 * @example figuresOf(input).byUnit.total.rateText // '83.3%'
 */
export function figuresOf({ ledgers, settings, asOf }: NoticeInput): Figures {
  const days = ({ ledger, task }: TaskRef): number => ledgers[ledger]?.standings.daysOverdue[task] ?? 0;
  return {
    bySource: rateTable(ledgers, 'source', settings, asOf),
    byUnit: rateTable(ledgers, 'unit', settings, asOf),
    overdue: tasksIn(ledgers, 'overdue').sort((a, b) => days(b) - days(a)),
    noDeadline: tasksIn(ledgers, 'no-deadline'),
  };
}

/**
 * Why nothing may be written from some figures: an identity that does not hold, named with its place.
 * @returns null where all identities hold.
 * @example brokenIdentity(figures)?.message
 */
export function brokenIdentity({ bySource, byUnit, overdue, noDeadline }: Figures): NoticeError | null {
  const broken = [bySource, byUnit].flatMap(({ identities }) => identities).find(({ holds }) => !holds);
  const across: readonly (readonly [string, number, number])[] = [
    ['来源表合计＝单位表合计（事项数）', bySource.total.total, byUnit.total.total],
    ['来源表合计＝单位表合计（已办结）', bySource.total.done, byUnit.total.done],
    ['逾期清单项数＝逾期未办结数', overdue.length, byUnit.total.overdue],
    ['无时限清单项数＝无明确时限数', noDeadline.length, byUnit.total.noDeadline],
  ];
  const unequal = across.find(([, left, right]) => left !== right);
  const where = broken ? `${broken.name}，${broken.where}` : unequal && `${unequal[0]}：${unequal[1]} ≠ ${unequal[2]}`;
  if (!where) return null;
  return { code: 'identity-broken', message: `勾稽关系不成立（${where}），未生成通报。请重新扫描台账后再试。` };
}

const MARKING = /(?:秘密|机密|绝密)\s*[★☆]/u;

/** Rows with a secrecy marking in a text that a notice could quote. */
function markedRows(ledgers: readonly LedgerStandings[]): SecretRow[] {
  return ledgers.flatMap(({ ledger: { tasks, layout } }) =>
    Array.from(tasks.rows).flatMap((row, index) => {
      const texts = [tasks.task[index], tasks.title?.[index], tasks.progress?.[index], at(tasks.source, index)];
      return texts.some((text) => text && MARKING.test(text)) ? [{ sheet: layout.sheet, row }] : [];
    }),
  );
}

/**
 * Why no notice may be written of some ledgers: secrecy-marked rows, or nothing to report.
 * @returns null where one may.
 * @example refusal(input)?.code // 'secrecy'
 */
export function refusal({ ledgers, secretRows }: NoticeInput): NoticeError | null {
  const [secret] = [...secretRows, ...markedRows(ledgers)];
  if (secret) {
    const message = `“${secret.sheet}”第${secret.row}行带有密级标志，涉密事项不得在此处理，未生成通报。请先将该行移出本工作簿。`;
    return { code: 'secrecy', message };
  }
  const tasks = ledgers.reduce((sum, { ledger }) => sum + ledger.tasks.count, 0);
  if (tasks > 0) return null;
  return { code: 'nothing-to-report', message: '没有找到可以通报的督办事项。请先确认台账已被识别。' };
}

/** One task as the sentences and tables of a notice show it; never a telephone number. */
export interface ShownTask {
  readonly number: string;
  readonly task: string;
  readonly leadUnits: string;
  readonly coUnits: string;
  readonly source: string;
  readonly deadline: string;
  readonly assigned: string;
  readonly owner: string;
  readonly progress: string;
  readonly state: State;
  readonly daysOverdue: number;
}

/** Longer progress texts are cut: a table of a notice is no file. */
const LONGEST_PROGRESS = 120;
const cut = (text: string): string => (text.length > LONGEST_PROGRESS ? `${text.slice(0, LONGEST_PROGRESS)}…` : text);

const people = (text: string | null): string => withoutPhones(text ?? '');

/**
 * A task in the words of a notice. An item without a number is named by its row.
 * @example shownTask(ledgers, {ledger: 0, task: 4}).deadline // '2024年8月31日'
 */
export function shownTask(ledgers: readonly LedgerStandings[], { ledger: index, task }: TaskRef): ShownTask {
  const { ledger, standings } = ledgers[index] as LedgerStandings;
  const { tasks } = ledger;
  const lead = at(tasks.leadUnits, task);
  const co = tasks.coUnits ? at(tasks.coUnits, task) : null;
  const { date, text } = at(tasks.deadline, task);
  const assigned = tasks.assigned ? at(tasks.assigned, task).day : null;
  return {
    number: at(tasks.number, task) ?? '',
    task: withoutPhones(tasks.task[task] ?? tasks.title?.[task] ?? ''),
    leadUnits: [...lead.lead, ...(lead.lead.length > 0 ? [] : lead.groups)].join('、'),
    coUnits: [...lead.co, ...(co?.lead ?? []), ...(co?.co ?? []), ...(co?.groups ?? [])].join('、'),
    source: people(at(tasks.source, task)),
    deadline: date === null ? withoutPhones(text) : sayDay(date),
    assigned: assigned === null ? '' : sayDay(assigned),
    owner: people(at(tasks.owner, task)),
    progress: cut(withoutPhones(tasks.progress?.[task] ?? '').replace(/\s+/gu, ' ')),
    state: stateAt(standings, task),
    daysOverdue: standings.daysOverdue[task] ?? 0,
  };
}

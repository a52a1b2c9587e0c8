import { NOT_STATED } from '../rates/grouping';
import type { TaskRef } from '../rates/rateTable';
import type { NoticeContext } from './context';
import type { Subject } from './facts/factReader';
import { yearOf, type Day } from '../day/day';
import type { Order } from '../orders/order';
import { NOTICE_LABELS, type Letterhead } from './notice';
import { nextStep, type Step } from '../orders/escalation';
import { nextNumber, sayIssue, sayNumber } from '../orders/numbering';
import { taskIdAt } from '../reading/tasks/taskView';
import { ledgerOf } from './noticeInput';
import type { NoticeSpec } from './spec';

/** One paper to be written: whom or what it speaks of, and which tasks belong in it. */
export interface Paper extends Subject {
  /** The unit, or the item; null for a paper of the whole office. */
  readonly addressedTo: string | null;
  /** Null: every task. */
  readonly only: ReadonlySet<string> | null;
  /** The tasks that the paper was written for. */
  readonly addressed: readonly TaskRef[];
  /** Level and colour of a 督查令. */
  readonly step: Step | null;
  /** 文号; null where papers are not numbered. */
  readonly number: string | null;
}

type Unnumbered = Omit<Paper, 'number'>;

/** A task as a member of a set. */
export const taskKey = ({ ledger, task }: TaskRef): string => `${ledger} ${task}`;

const keysOf = (tasks: readonly TaskRef[]): ReadonlySet<string> => new Set(tasks.map(taskKey));

/**
 * The papers that a kind takes: one, one per unit, or one per item; none where nothing is addressed.
 * @param titleOf a paper's title as it will be written: the register knows a paper of the whole office again by it
 * @example papersOf(reminder, context, titleOf).map(({addressedTo}) => addressedTo) // ['市民政局', '市财政局']
 */
export function papersOf(
  spec: NoticeSpec,
  context: NoticeContext,
  titleOf: (paper: Paper) => string,
): readonly Paper[] {
  const { orders, letterhead, asOf } = context.input;
  let next = 0;
  return unnumbered(spec, context).map((paper): Paper => {
    if (letterhead?.number) return { ...paper, number: letterhead.number };
    if (orders === undefined) return { ...paper, number: null };
    const again = numberOfToday(paper, spec, context, titleOf({ ...paper, number: null }));
    return { ...paper, number: again ?? numberAfter(orders, spec, letterhead, asOf, next++) };
  });
}

/** A paper that is written once more on the same day, for the same period, unit and items, keeps its number. */
function numberOfToday(
  { addressed, addressedTo }: Unnumbered,
  spec: NoticeSpec,
  context: NoticeContext,
  title: string,
): string | null {
  const { orders = [], letterhead, asOf, ledgers } = context.input;
  const date = letterhead?.date ?? asOf;
  const today = orders.filter(
    ({ kind, issued, voided }) => !voided && kind === NOTICE_LABELS[spec.kind] && issued === date,
  );
  if (spec.scope === 'office') return spec.issues ? null : (today.find(({ item }) => item === title)?.number ?? null);
  const [first] = addressed;
  const id = first && taskIdAt(ledgerOf(ledgers, first).ledger, first.task);
  return today.find(({ unit, taskId }) => unit === addressedTo && taskId === id)?.number ?? null;
}

/** The number that follows those of the register; `later` counts those that this very run has given. */
function numberAfter(
  orders: readonly Order[],
  { mark, issues }: NoticeSpec,
  letterhead: Letterhead | undefined,
  asOf: Day,
  later: number,
): string {
  const year = yearOf(letterhead?.date ?? asOf);
  const series = `${letterhead?.code ?? ''}${mark}`;
  const number = { series, year, number: nextNumber(orders, series, year) + later };
  return issues ? sayIssue(number) : sayNumber(number);
}

function unnumbered(spec: NoticeSpec, context: NoticeContext): readonly Unnumbered[] {
  const { addresses, scope } = spec;
  const { units } = context.input;
  const chosen = addresses ? context.tasks(addresses) : [];
  const wanted = units ? inUnits(chosen, units, context) : chosen;
  if (addresses && wanted.length === 0) return [];
  switch (scope) {
    case 'office':
      return [{ addressedTo: null, only: units && addresses ? keysOf(wanted) : null, addressed: wanted, step: null }];
    case 'unit':
      return perUnit(wanted, context);
    case 'item':
      return perItem(wanted, context);
  }
}

/** One order for each item, as far as the one before it has run out. */
function perItem(tasks: readonly TaskRef[], context: NoticeContext): readonly Unnumbered[] {
  const { ledgers, orders = [], asOf, higher } = context.input;
  return tasks.flatMap((task) => {
    const next = nextStep(orders, taskIdAt(ledgerOf(ledgers, task).ledger, task.task), asOf, higher);
    if (!('step' in next)) return [];
    const shown = context.show(task);
    return [{ addressedTo: shown.leadUnits, only: keysOf([task]), addressed: [task], task: shown, step: next.step }];
  });
}

function inUnits(tasks: readonly TaskRef[], units: readonly string[], context: NoticeContext): readonly TaskRef[] {
  const members = context
    .lines('units')
    .filter(({ key }) => units.includes(key))
    .flatMap((line) => line.members);
  const keys = keysOf(members);
  return tasks.filter((task) => keys.has(taskKey(task)));
}

function perUnit(tasks: readonly TaskRef[], context: NoticeContext): readonly Unnumbered[] {
  const { units } = context.input;
  const wanted = keysOf(tasks);
  return context
    .lines('units')
    .filter(({ key }) => units === undefined || units.includes(key))
    .flatMap((line) => {
      const keys = new Set(line.members.map(taskKey).filter((key) => wanted.has(key)));
      if (keys.size === 0) return [];
      const addressed = tasks.filter((task) => keys.has(taskKey(task)));
      const unit = line.key === NOT_STATED ? '未注明单位' : line.key;
      return [{ addressedTo: unit, only: keys, addressed, line, own: { 单位: unit }, step: null }];
    });
}

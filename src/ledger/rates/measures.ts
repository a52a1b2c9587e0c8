import { at } from '../coded';
import type { LedgerOnSheet } from '../lists/taskList';
import { roleTexts } from '../reading/tasks/roleColumns';
import type { Settings } from '../settings';
import { stateAt } from '../standing/standings';
import type { RegisterId, Role, State } from '../vocabulary';
import { groupingOf, type RateKey } from './grouping';
import { satisfactionIn, saysAdopted } from './outcomeWords';
import type { TaskRef } from './rateTable';
import { rateOf, rateText } from './rounding';

/** Rates beside 完成率 that a kind of ledger is judged by. */
export const MEASURES = [
  'on-time-of-due', 'on-time-of-closed', 'on-time-of-all', 'satisfied', 'fully-satisfied', 'answered', 'adopted',
] as const; // prettier-ignore
export type MeasureId = (typeof MEASURES)[number];

/** One rate: what is divided by what, in a sentence, and the very tasks on both sides. */
export interface Measure {
  readonly id: MeasureId;
  readonly label: string;
  readonly definition: string;
  readonly counted: readonly TaskRef[];
  readonly of: readonly TaskRef[];
  /** In per cent; null where there is nothing to divide by. */
  readonly rate: number | null;
  readonly rateText: string;
}

/** The measures of one group of tasks. */
export interface MeasuredGroup {
  readonly key: string;
  readonly measures: readonly Measure[];
}

/** What a measure asks of one task: null where it does not concern it, else whether it counts. */
type Asked = (task: number) => boolean | null;

interface Question {
  readonly id: MeasureId;
  readonly label: string;
  readonly definition: string;
  /** Null where the ledger cannot say. */
  ask(on: LedgerOnSheet): Asked | null;
}

const CLOSED: readonly State[] = ['done-on-time', 'done-late', 'done-undated'];
const JUDGED: readonly State[] = ['done-on-time', 'done-late'];
/** Kinds of ledger in which every item has to be answered. */
const ANSWERED: readonly RegisterId[] = ['hotline', 'petition', 'disclosure', 'proposal'];

/** 按期办结率 of the tasks in some states. */
function onTime(id: MeasureId, name: string, definition: string, states: readonly State[]): Question {
  return {
    id,
    label: `按期办结率（${name}）`,
    definition,
    ask:
      ({ standings }) =>
      (task) => {
        const state = stateAt(standings, task);
        return states.includes(state) ? state === 'done-on-time' : null;
      },
  };
}

function satisfied(id: MeasureId, label: string, definition: string, withRather: boolean): Question {
  return {
    id,
    label,
    definition,
    ask: ({ ledger, snapshot }) => {
      const texts = roleTexts(ledger, snapshot, 'satisfaction');
      return (
        texts &&
        ((task) => {
          const said = satisfactionIn(texts[task] ?? '');
          return said === null ? null : said === 'satisfied' || (withRather && said === 'rather-satisfied');
        })
      );
    },
  };
}

const answered: Question = {
  id: 'answered',
  label: '答复率',
  definition: '答复率＝已答复÷应答复；已办结或填有答复日期的为已答复，取消、并案等不计入的不在应答复之内。',
  ask: ({ ledger: { register, tasks }, standings }) =>
    ANSWERED.includes(register)
      ? (task) => {
          const state = stateAt(standings, task);
          if (state === 'excluded') return null;
          return CLOSED.includes(state) || (tasks.finished !== null && at(tasks.finished, task).day !== null);
        }
      : null,
};

/** 报送级别 names where a piece was sent; it tells of adoption only where nothing else does. */
const ADOPTION: readonly (readonly Role[])[] = [['adopt_date', 'adopt_media'], ['adopt_level']];

const adopted: Question = {
  id: 'adopted',
  label: '采用率',
  definition: '采用率＝采用条数÷报送条数；一条被采用多次的计1条。',
  ask: ({ ledger, snapshot }) => {
    for (const roles of ADOPTION) {
      const columns = roles.flatMap((role) => {
        const texts = roleTexts(ledger, snapshot, role);
        return texts ? [texts] : [];
      });
      if (columns.length > 0) return (task) => columns.some((texts) => saysAdopted(texts[task] ?? ''));
    }
    return null;
  },
};

const QUESTIONS: readonly Question[] = [
  onTime('on-time-of-due', '已到期', '按期办结÷（按期办结＋逾期办结＋逾期未办结）。', [...JUDGED, 'overdue']),
  onTime('on-time-of-closed', '已办结', '按期办结÷（按期办结＋逾期办结）。', JUDGED),
  onTime('on-time-of-all', '全部', '按期办结÷（按期办结＋逾期办结＋办理中）。', [
    ...JUDGED,
    'not-due',
    'overdue',
    'no-deadline',
  ]),
  satisfied('satisfied', '满意率（含基本满意）', '（满意＋基本满意）÷收回的评价数；未评价、未回访的不计。', true),
  satisfied('fully-satisfied', '满意率（不含基本满意）', '满意÷收回的评价数；未评价、未回访的不计。', false),
  answered,
  adopted,
];

/**
 * The measures that some ledgers can say, of all their tasks together. Where the office shows 基本满意 apart, the
 * measure without it comes first.
 * @example measuresOf(ledgers, settings).find(({ id }) => id === 'satisfied')?.rateText // '92.5%'
 */
export function measuresOf(ledgers: readonly LedgerOnSheet[], settings: Settings): readonly Measure[] {
  const everything = ledgers.flatMap(({ ledger: { tasks } }, ledger) =>
    Array.from({ length: tasks.count }, (_, task): TaskRef => ({ ledger, task })),
  );
  return measuring(ledgers, settings)(everything);
}

/**
 * The same of any tasks of some ledgers, worked out group by group as they are asked for.
 * @example measuring(ledgers, settings)(line.members).find(({ id }) => id === 'adopted')?.rateText // '40%'
 */
export function measuring(
  ledgers: readonly LedgerOnSheet[],
  settings: Settings,
): (tasks: readonly TaskRef[]) => readonly Measure[] {
  const questions = asking(ledgers, settings);
  return (tasks) => measured(questions, tasks, settings);
}

/**
 * The same for each group (unit, leader, category …), in the order of the statistics tables.
 * @example measuresBy(ledgers, 'unit', settings)[0].measures
 */
export function measuresBy(
  ledgers: readonly LedgerOnSheet[],
  by: RateKey,
  settings: Settings,
): readonly MeasuredGroup[] {
  const all = ledgers.map(({ ledger }) => ledger);
  const { keys, ledgers: grouped } = groupingOf(all, by, settings);
  const members = keys.map((): TaskRef[] => []);
  grouped.forEach(({ codes, groups }, ledger) => {
    codes.forEach((code, task) => groups[code]?.forEach((group) => members[group]?.push({ ledger, task })));
  });
  const questions = asking(ledgers, settings);
  return keys.map((key, index) => ({ key, measures: measured(questions, members[index] ?? [], settings) }));
}

type Asking = readonly { readonly question: Question; readonly asked: readonly (Asked | null)[] }[];

function asking(ledgers: readonly LedgerOnSheet[], { basicallySatisfied }: Settings): Asking {
  const first = basicallySatisfied === 'apart' ? 'fully-satisfied' : 'satisfied';
  const other = basicallySatisfied === 'apart' ? 'satisfied' : 'fully-satisfied';
  const place = ({ id }: Question): number => MEASURES.indexOf(id === first ? 'satisfied' : id === other ? 'fully-satisfied' : id); // prettier-ignore
  return [...QUESTIONS]
    .sort((a, b) => place(a) - place(b))
    .map((question) => ({ question, asked: ledgers.map((on) => question.ask(on)) }))
    .filter(({ asked }) => asked.some((each) => each !== null));
}

function measured(questions: Asking, tasks: readonly TaskRef[], settings: Settings): readonly Measure[] {
  return questions.map(({ question: { id, label, definition }, asked }) => {
    const answers = tasks.map(({ ledger, task }) => asked[ledger]?.(task) ?? null);
    const of = tasks.filter((_, index) => answers[index] !== null);
    const counted = tasks.filter((_, index) => answers[index] === true);
    const rate = rateOf(counted.length, of.length, settings.decimals);
    return { id, label, definition, counted, of, rate, rateText: rateText(rate, settings) };
  });
}

import type { Json } from '../../../support/truth';
import { phrasesOf } from './phrases';
import type { Choice } from './seededChoice';

/** One row of a composed ledger: its cells by role, what is true of it, and the rules that it breaks. */
export interface ComposedRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly truth: { readonly [field: string]: Json };
  readonly finds: readonly string[];
}

const AS_OF = '2024-06-30';
const ASSIGNED = '2024-03-11';
const DONE = ['done', 'done-early', 'done-late', 'other-result'];
const EXCLUDED = ['cancelled', 'draft', 'no-action'];

/** A row whose deadline, status, units and progress are chosen apart, with the state that follows from them. */
export function rowOf(choice: Choice, roles: readonly string[], number: number, task: string): ComposedRow {
  const has = (role: string): boolean => roles.includes(role);
  const deadline = choice.of(usableDeadlines(has('assign_date')));
  const status = has('status') ? choice.of(phrasesOf('statuses')) : null;
  const done = status ? DONE.includes(status.means) : choice.chance(0.4);
  const closed = status !== null && EXCLUDED.includes(status.means);
  const units = choice.shuffled(phrasesOf('units')).slice(0, 3);
  const [kinds = '', dates = '-'] = deadline.means.split(' ');
  const due = (dates.split('/')[0] ?? '-').replace(/^[-*]$/, '');
  const finished = done && has('done_date') ? choice.of(['2024-04-26', '2024-06-21', '2024-05-10']) : null;
  const [lead, ...co] = units;
  const coCell = has('co_unit') ? co.slice(0, choice.between(0, 2)) : [];
  const cells: Record<string, string> = {
    seq: String(number),
    task,
    deadline: deadline.text,
    status: status?.text ?? '',
    lead_unit: lead?.text ?? '',
    co_unit: coCell.map(({ text }) => text).join(choice.of(['、', '，', '；', '\\n', ' '])),
    assign_date: ASSIGNED,
    done_date: finished ?? '',
    progress: closed ? '' : choice.of(phrasesOf(done ? 'done-progress' : 'open-progress')).text,
    percent: done ? '100%' : closed ? '' : choice.of(['35%', '60%', '85%']),
    owner: choice.of(['周某某', '吴某某', '郑某某', '冯某某']),
    resp_leader: choice.of(['何某某', '吕某某', '施某某']),
    standard: choice.of(['通过市级验收', '形成正式文件', '群众满意度达到九成以上']),
    measures: choice.of(['建立周调度机制，专班推进', '分片包干，挂图作战', '列出清单，逐项销账']),
    category: choice.of(['经济类', '民生类', '改革类']),
    source: choice.of(['市政府常务会议', '政府工作报告', '市长专题会议']),
    problems: done ? '无' : choice.of(['资金缺口较大', '用地手续办理周期长', '']),
    next_step: done ? '' : choice.of(['压实责任，加快进度', '会同有关部门专题会商', '']),
    remark: '',
  };
  const state = stateOf({ kinds, due, status: status?.means ?? null, done, finished });
  return {
    cells,
    truth: {
      task,
      state,
      ...(status ? { status: status.means.split('/') } : {}),
      deadline: {
        kind: kinds.split('/'),
        ...(dates.includes('*') ? {} : { date: dates.split('/').map((date) => (date === '-' ? null : date)) }),
      },
      ...(lead?.means === '*' ? {} : { leadUnits: [lead?.means ?? null] }),
      ...(coCell.some(({ means }) => means === '*') ? {} : { coUnits: coCell.map(({ means }) => means) }),
      assigned: has('assign_date') ? ASSIGNED : null,
      finished,
    },
    finds: findsOf(kinds, closed || status?.means === 'long-term'),
  };
}

const usableDeadlines = (assigned: boolean): ReturnType<typeof phrasesOf> =>
  phrasesOf('deadlines').filter(({ means }) => assigned || !means.startsWith('relative'));

interface Facts {
  readonly kinds: string;
  readonly due: string;
  readonly status: string | null;
  readonly done: boolean;
  readonly finished: string | null;
}

/** The state that follows on the given day; a list where either is right. */
function stateOf({ kinds, due, status, done, finished }: Facts): readonly string[] {
  if (status !== null && EXCLUDED.includes(status)) return ['excluded'];
  if (done) {
    // Where the word and the days disagree, either may be believed.
    if (status === 'done-late' || status === 'done-early') return ['done-late', 'done-on-time'];
    // 按期办结 stands beside 已办结 in the pool of words: both are done.
    if (due === '') return ['done-on-time', 'done-undated', 'done-late'];
    if (finished === null) return ['done-undated', 'done-on-time'];
    // A prolonged deadline keeps both days.
    return finished <= due && kinds !== 'milestones/date' ? ['done-on-time'] : ['done-late', 'done-on-time'];
  }
  if (status === 'long-term' || kinds === 'long-term') return status === 'long-term' && due !== '' ? ['long-term', due < AS_OF ? 'overdue' : 'not-due'] : ['long-term', 'not-due', 'no-deadline']; // prettier-ignore
  if (kinds === 'recurring') return ['not-due'];
  if (kinds.includes('/') || kinds === 'milestones' || kinds === 'composite') return ['not-due', 'no-deadline', 'overdue', 'long-term']; // prettier-ignore
  if (due === '') return ['no-deadline'];
  return due < AS_OF ? ['overdue'] : ['not-due'];
}

function findsOf(kinds: string, closed: boolean): readonly string[] {
  const rules: string[] = [];
  if (closed) return rules;
  if (kinds.startsWith('ambiguous')) rules.push('deadline-ambiguous');
  if (kinds === 'not-a-deadline') rules.push('deadline-unreadable');
  return rules;
}

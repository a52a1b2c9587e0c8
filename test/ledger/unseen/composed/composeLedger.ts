import type { Json } from '../../../support/truth';
import type { Scenario } from '../scenario';
import { headersOf, phrasesOf } from './phrases';
import { rowOf } from './rows';
import type { ComposedRow } from './rows';
import { seededChoice } from './seededChoice';
import type { Choice } from './seededChoice';

const AS_OF = '2024-06-30';
const NEEDED = ['task', 'lead_unit', 'deadline'];
const OPTIONAL = ['seq', 'co_unit', 'assign_date', 'status', 'progress', 'done_date', 'owner', 'resp_leader', 'standard', 'measures', 'category', 'source', 'problems', 'next_step', 'remark', 'percent']; // prettier-ignore
/** The order in which offices lay columns out. */
const USUAL_ORDER = ['seq', 'category', 'source', 'task', 'measures', 'standard', 'lead_unit', 'co_unit', 'resp_leader', 'owner', 'assign_date', 'deadline', 'percent', 'progress', 'status', 'done_date', 'problems', 'next_step', 'remark']; // prettier-ignore
/** Which columns an office joins under one word. */
const PARENTS: readonly (readonly [word: string, roles: readonly string[]])[] = [
  ['责任分工', ['lead_unit', 'co_unit', 'resp_leader', 'owner']],
  ['时间要求', ['assign_date', 'deadline']],
  ['推进落实', ['percent', 'progress', 'status', 'done_date']],
  ['任务情况', ['category', 'source', 'task', 'measures', 'standard']],
];
const ACCEPTED: Readonly<Record<string, readonly string[]>> = {
  seq: ['seq', 'item_no'],
  task: ['task', 'title'],
  assign_date: ['assign_date', 'start_date'],
  resp_leader: ['resp_leader', 'lead_leader'],
};

/**
 * A workbook made of independent choices (columns, their words and order, layout, noise rows, phrases), with what is
 * true of it by construction. The same seed gives the same workbook.
 * @example composedLedger(7).sheets[0].lines
 */
export function composedLedger(seed: number): Scenario {
  const choice = seededChoice(seed);
  const wanted = [...NEEDED, ...OPTIONAL.filter(() => choice.chance(0.55))];
  if (!wanted.includes('status') && !wanted.includes('progress')) wanted.push('status');
  const roles = USUAL_ORDER.filter((role) => wanted.includes(role));
  const title = choice.of(phrasesOf('titles'));
  const lines = headLines(choice, roles, title.text);
  const firstHeader = lines.length + 1;
  const header = headerLines(choice, roles);
  lines.push(...header);
  const tasks: Json[] = [];
  const findings: Json[] = [];
  const skipped: Json[] = [];
  const rows = choice.between(3, 9);
  const noise = noiseOf(choice);
  const tasksLeft = choice.shuffled(phrasesOf('tasks').map(({ text }) => text));
  const skip = (line: string, as: string): void => {
    lines.push(line);
    skipped.push({ row: lines.length, as });
  };
  let number = 0;
  for (let index = 0; index < rows; index++) {
    if (noise.groups && index % 3 === 0) {
      const words = ['（一）产业发展', '（二）民生保障', '（三）城市建设'];
      skip(wide(words[index / 3] ?? '（四）其他', roles, noise.mergedGroups), 'group');
    }
    if (noise.repeated && index === 4) header.forEach((line) => skip(line, 'repeated-header'));
    number += 1;
    const row = rowOf(choice, roles, number, tasksLeft[index] ?? '');
    lines.push(roles.map((role) => row.cells[role] ?? '').join(' | '));
    tasks.push(truthOf(row, lines.length));
    for (const rule of row.finds) findings.push({ rule, row: [lines.length], column: null });
  }
  if (noise.total) skip(roles.map((role) => (role === 'task' ? '合计' : role === 'deadline' ? `${rows}项` : '')).join(' | '), 'subtotal'); // prettier-ignore
  if (noise.note) skip(wide('注：长期事项每半年报送一次进展。', roles, true), 'note');
  if (noise.signature) skip(['审签：钱某某', '', '填报：孙某某', ...roles.slice(3).map(() => '')].join(' | '), 'signature'); // prettier-ignore
  const columns = roles.map((role, index) => ({
    column: String.fromCharCode(65 + index),
    role: ACCEPTED[role] ?? [role],
  }));
  return {
    name: `seed ${seed}`,
    asOf: AS_OF,
    sheets: [{ name: '任务表', lines }],
    truth: {
      clean: true,
      ledgers: [
        {
          sheet: '任务表',
          register: title.means,
          headerRows: header.map((_, index) => firstHeader + index),
          columns,
          tasks,
          skipped,
          findings,
          tolerate: ['required-missing', 'text-untidy'],
        },
      ],
      otherSheets: [],
    },
  };
}

interface Noise {
  readonly groups: boolean;
  readonly mergedGroups: boolean;
  readonly repeated: boolean;
  readonly total: boolean;
  readonly note: boolean;
  readonly signature: boolean;
}

const noiseOf = (choice: Choice): Noise => ({
  groups: choice.chance(0.35),
  mergedGroups: choice.chance(0.6),
  repeated: choice.chance(0.25),
  total: choice.chance(0.2),
  note: choice.chance(0.3),
  signature: choice.chance(0.3),
});

const wide = (text: string, roles: readonly string[], merged: boolean): string =>
  [text, ...roles.slice(1).map(() => (merged ? '<' : ''))].join(' | ');

function headLines(choice: Choice, roles: readonly string[], title: string): string[] {
  const lines: string[] = [wide(title, roles, choice.chance(0.7))];
  if (choice.chance(0.4)) lines.push(wide(choice.of(['填表单位：市政府办公室', '（截至2024年6月30日）', '更新时间：2024年6月28日']), roles, choice.chance(0.5))); // prettier-ignore
  if (choice.chance(0.2)) lines.push('|');
  return lines;
}

function headerLines(choice: Choice, roles: readonly string[]): string[] {
  const words = roles.map((role) => dressed(choice, choice.of(headersOf(role))));
  const parents = PARENTS.filter(() => choice.chance(0.35));
  const parentAt = roles.map((role) => parents.find(([, under]) => under.includes(role))?.[0]);
  const joined = parentAt.map(
    (word, index) => word !== undefined && (word === parentAt[index - 1] || word === parentAt[index + 1]),
  );
  if (!joined.includes(true)) return [words.join(' | ')];
  const top = words.map((word, index) =>
    joined[index] !== true ? word : parentAt[index] === parentAt[index - 1] ? '<' : (parentAt[index] ?? ''),
  );
  const bottom = words.map((word, index) => (joined[index] === true ? word : '^'));
  return [top.join(' | '), bottom.join(' | ')];
}

function dressed(choice: Choice, word: string): string {
  switch (choice.between(0, 9)) {
    case 0:
      return `*${word}`;
    case 1:
      return `${word.slice(0, 2)}\\n${word.slice(2)}`;
    case 2:
      return word.length < 5 ? [...word].join('　') : word;
    case 3:
      return `${word}（必填）`;
    default:
      return word;
  }
}

function truthOf(row: ComposedRow, at: number): Json {
  return { row: at, ...row.truth };
}

import { distance } from 'fastest-levenshtein';
import type { Role } from '../../vocabulary';
import { AMBIGUOUS_WORDS } from './ambiguousWords';
import { isPeriodWord, normaliseHeader, withoutBrackets } from './headerText';
import { ROLE_WORDS } from './roleWords';
import { HEAD_WORDS, SECOND_MEANINGS, YES_NO } from './wordStructure';
import { remembered } from '../../remembered';

/** How strongly a header's words speak for a role. */
export interface HeaderScore {
  readonly role: Role;
  /** 0 to 1. */
  readonly weight: number;
  readonly kind: 'header' | 'parent';
  /** A sentence a clerk understands. */
  readonly says: string;
}

/** Header words longer than this are sentences, not headers. */
export const LONGEST_HEADER = 30;

type Weights = ReadonlyMap<Role, number>;
interface WordMeaning {
  readonly weights: Weights;
  readonly says: string;
}
const NOTHING: WordMeaning = { weights: new Map(), says: '' };

const entries = Object.entries(ROLE_WORDS) as [Role, (typeof ROLE_WORDS)[Role]][];

/** Every word of the dictionary with the roles that it may mean. */
const DICTIONARY: ReadonlyMap<string, Weights> = (() => {
  const words = new Map<string, Map<Role, number>>();
  for (const [role, { words: synonyms }] of entries) {
    for (const synonym of synonyms) {
      const word = normaliseHeader(synonym);
      const roles = words.get(word) ?? new Map<Role, number>();
      words.set(word, roles.set(role, 1));
    }
  }
  for (const roles of words.values()) {
    if (roles.size > 1) for (const role of roles.keys()) roles.set(role, 0.85);
  }
  for (const [word, weights] of Object.entries(AMBIGUOUS_WORDS)) {
    words.set(word, new Map(Object.entries(weights) as [Role, number][]));
  }
  return words;
})();

/** Words long enough to be found inside a longer header, longest first. */
const CONTAINED = [...DICTIONARY.keys()].filter((word) => word.length >= 3).sort((a, b) => b.length - a.length);

/**
 * Words that may be mistyped; those of statistics are too near to status words (正常推进, 正在推进), those of adoption to
 * words of other lists (启用日期, 采用日期).
 */
const TYPED_WORDS = [...DICTIONARY]
  .filter(([, roles]) => [...roles.keys()].some((role) => !/^(count_|adopt_)|^rate$/.test(role)))
  .map(([word]) => word);

const HEADS = HEAD_WORDS.map((head) => ({
  end: new RegExp(`(${head.heads})$`),
  stems: head.stems.map(([stem, role, weight]) => ({ stem: new RegExp(stem), role, weight })),
  bare: head.bare,
  also: head.also,
}));
const YES_NO_STEMS = YES_NO.map(([stem, role, weight]) => ({ stem: new RegExp(stem), role, weight }));

/**
 * What one header word means: exact match first, then without brackets, then by the structure of the word, then one
 * wrong character, then the longest known word inside it. Empty where nothing is known.
 */
const wordMeaning = remembered(readWord);

function readWord(text: string): WordMeaning {
  if (text.length > 3 * LONGEST_HEADER) return NOTHING;
  const whole = normaliseHeader(text);
  if (whole === '' || withoutBrackets(whole).length > LONGEST_HEADER) return NOTHING;
  const exact = DICTIONARY.get(whole);
  if (exact) return { weights: exact, says: `表头“${whole}”是常用表头词` };
  const bare = withoutBrackets(whole);
  const inBrackets = /[([](.+?)[)\]]/.exec(whole)?.[1] ?? '';
  // A sentence is no header word, whatever it ends with.
  if (/[,。;]/.test(bare)) return NOTHING;
  const bareExact = bare === whole ? undefined : DICTIONARY.get(bare);
  if (bareExact) return { weights: bracketed(bareExact, inBrackets), says: `表头“${whole}”去掉括号后是“${bare}”` };
  const halves = bare.split(/[/、及和与]/).filter((half) => half !== '');
  const unit = halves.length > 1 ? halves.map(wordMeaning).find(isUnit) : undefined;
  // 责任单位及责任人: the cells name units first, the people in them are split off.
  if (unit) return { weights: scaled(unit.weights, 0.95), says: `表头“${whole}”先写单位` };
  const structured = structure(bare);
  const typo = oneWrongCharacter(bare);
  if (structured && (!typo || strongest(structured) > strongest(typo)))
    return {
      ...structured,
      weights: inBrackets === '' ? structured.weights : bracketed(structured.weights, inBrackets),
    };
  if (typo) return typo;
  for (const half of halves.length > 1 ? halves : []) {
    const known = DICTIONARY.get(half);
    if (known) return { weights: scaled(known, 0.8), says: `表头“${whole}”包含“${half}”` };
  }
  const inside = CONTAINED.find((word) => bare.includes(word));
  if (inside) {
    const weight = bare.endsWith(inside) ? 0.75 : 0.6;
    return { weights: scaled(DICTIONARY.get(inside) ?? new Map(), weight), says: `表头“${whole}”包含“${inside}”` };
  }
  return NOTHING;
}

/** A remark in brackets can turn a word round: 完成时间（实际）, 责任单位（牵头）. */
function bracketed(weights: Weights, remark: string): Weights {
  const turned = new Map(scaled(weights, 0.97));
  if (/^(%|百分比|百分数)$/.test(remark) && turned.has('progress') && !turned.has('planned_percent'))
    turned.set('percent', 0.97);
  if (/实际/.test(remark) && (turned.has('deadline') || turned.has('done_date')))
    turned.set('done_date', 1).delete('deadline');
  if (/要求|计划|应/.test(remark) && turned.has('deadline')) turned.set('deadline', 1).delete('done_date');
  if (/牵头|主办/.test(remark) && (turned.has('resp_unit') || turned.has('lead_unit'))) turned.set('lead_unit', 1);
  if (/是.?否|已.*未/.test(remark) && turned.has('status')) turned.set('status', 0.95);
  if (/配合|协办|协同/.test(remark) && turned.has('resp_unit')) turned.set('co_unit', 1).delete('resp_unit');
  if (/%|百分/.test(remark) && turned.has('percent') && !turned.has('planned_percent')) turned.set('percent', 0.97);
  return turned;
}

/** 整改完成日期 may be the day it was done; 办结时限 cannot. */
const DOUBTFUL_DEADLINE = 0.7;

function structure(header: string): WordMeaning | null {
  if (header.length < 2) return null;
  const question = /^是否|否$|与否$/.test(header) && YES_NO_STEMS.find(({ stem }) => stem.test(header));
  if (question) return only(question.role, question.weight, `表头“${header}”问是与否`);
  for (const head of HEADS) {
    const end = head.end.exec(header);
    if (!end) continue;
    const before = header.slice(0, end.index);
    const stem = head.stems.find((each) => each.stem.test(before));
    const [role, weight] = stem ? [stem.role, stem.weight] : (head.bare ?? [null, 0]);
    if (!role) continue;
    const weights = new Map([[role, weight]]);
    if (head.also && role !== 'planned_percent') weights.set(head.also[0], head.also[1]);
    const second = SECOND_MEANINGS[role];
    if (second && !(role === 'deadline' && weight > DOUBTFUL_DEADLINE)) weights.set(second[0], weight * second[1]);
    return { weights, says: `表头“${header}”按构词（…${end[1] ?? ''}）理解为${ROLE_WORDS[role].label}` };
  }
  return null;
}

function oneWrongCharacter(header: string): WordMeaning | null {
  if (header.length < 3) return null;
  for (const word of TYPED_WORDS) {
    if (Math.abs(word.length - header.length) > 1 || word.length < 3) continue;
    if (distance(word, header) !== 1) continue;
    return { weights: scaled(DICTIONARY.get(word) ?? new Map(), 0.78), says: `表头“${header}”与“${word}”只差一字` };
  }
  return null;
}

const isUnit = ({ weights }: WordMeaning): boolean =>
  [...weights].some(
    ([role, weight]) => weight >= 0.8 && (role === 'lead_unit' || role === 'resp_unit' || role === 'co_unit'),
  );

const strongest = (meaning: WordMeaning): number => Math.max(0, ...meaning.weights.values());

const only = (role: Role, weight: number, says: string): WordMeaning => ({ weights: new Map([[role, weight]]), says });

function scaled(weights: Weights, by: number): Weights {
  return new Map([...weights].map(([role, weight]) => [role, weight * by]));
}

/** Longer texts that only end like a header word may as well be tasks: 建立涉企收费目录清单. */
const LONGEST_GUESSED = 9;

/**
 * How strongly one cell looks like a header word, 0 to 1: known words near 1, words understood by structure 0.8, period
 * words 0.6, unknown words 0.
 */
export function headerStrength(text: string): number {
  if (text.length > 3 * LONGEST_HEADER) return 0;
  const header = normaliseHeader(text);
  const guessed = withoutBrackets(header).length > LONGEST_GUESSED && !DICTIONARY.has(header);
  const strength = strongest(wordMeaning(text)) * (guessed ? 0.6 : 1);
  return strength === 0 && isPeriodWord(header) ? 0.6 : strength;
}

/** Levels that stand as leaf or in front of a word where one row carries several clocks (市级 / 区级). */
const LEVEL_LEAF = /^(省|市|县|区|国家|中央|镇)(级|政府|里|直)?(交办|下达|要求)?$/;

/**
 * The roles that the words of a header speak for, parents included. The leaf decides; a parent decides where the leaf
 * only names a period, a level or nothing known, and adds a little where both agree.
 */
export function headerScores(path: readonly string[]): readonly HeaderScore[] {
  const leaf = path.at(-1) ?? '';
  const parents = path.slice(0, -1);
  const joined = wordMeaning(path.join(''));
  const own = wordMeaning(leaf);
  const bareLeaf = normaliseHeader(leaf);
  const named = bareLeaf !== '' && !isPeriodWord(bareLeaf) && !LEVEL_LEAF.test(bareLeaf);
  const empty = isPeriodWord(bareLeaf) || LEVEL_LEAF.test(bareLeaf) || own.weights.size === 0;
  const scores = new Map<Role, HeaderScore>();
  const add = (role: Role, weight: number, kind: HeaderScore['kind'], says: string): void => {
    if ((scores.get(role)?.weight ?? 0) < weight) scores.set(role, { role, weight: Math.min(1, weight), kind, says });
  };
  for (const [role, weight] of own.weights)
    add(role, isPeriodWord(bareLeaf) ? weight * 0.5 : weight, 'header', own.says);
  for (const parent of parents) {
    const head = strongest(own) <= STEM_BELOW ? HEAD_OF_PARENT.find(([says]) => says.test(parent))?.[1] : undefined;
    if (head !== undefined) {
      const whole = wordMeaning(`${leaf}${head}`);
      // 条块 under 任务情况: any word can stand before 情况, so that 条块情况 says nothing of 条块.
      const share = named && head === '情况' && whole.weights.has('progress') ? FAINT_PARENT : 0.95;
      for (const [role, weight] of whole.weights) add(role, weight * share, 'parent', whole.says);
    }
    const above = wordMeaning(parent);
    for (const [role, weight] of above.weights) {
      const agreed = own.weights.get(role);
      if (agreed !== undefined) add(role, agreed + 0.04, 'header', own.says);
      else if (empty) add(role, weight * (named ? FAINT_PARENT : 0.85), 'parent', `上级表头“${parent}”`);
    }
  }
  if (scores.size === 0 && isPeriodWord(bareLeaf) && !/^(年度|全年|20\d\d年?)$/.test(bareLeaf)) {
    add('progress', 0.6, 'header', `表头“${bareLeaf}”是时间，每期一栏`);
    add('schedule', 0.45, 'header', `表头“${bareLeaf}”是时间，每期一栏`);
  }
  if (parents.length > 0 && DICTIONARY.has(normaliseHeader(path.join('')))) {
    for (const [role, weight] of joined.weights) add(role, weight, 'header', joined.says);
  }
  for (const turn of PARENT_TURNS) {
    if (!parents.some((parent) => turn.parent.test(parent))) continue;
    const from = scores.get(turn.from);
    if (from) add(turn.to, from.weight * turn.by, 'parent', `上级表头“${parents.join('/')}”`);
  }
  // The day on which work really began is not the day on which it was assigned.
  if (scores.has('start_date') && parents.some((parent) => /实际/.test(parent))) scores.delete('assign_date');
  if (parents.some((parent) => ASSISTING.test(parent))) {
    for (const role of LEADERS) scores.delete(role);
    const owner = scores.get('owner');
    if (owner) scores.set('owner', { ...owner, weight: owner.weight * ASSISTING_OWNER });
  }
  return [...scores.values()].sort((a, b) => b.weight - a.weight);
}

/** The leader of an assisting unit is not the task's; its contact is only where there is no other. */
const ASSISTING = /配合|协办|协同|协作|参与/;
const LEADERS: readonly Role[] = ['lead_leader', 'resp_leader', 'instruct_leader'];
const ASSISTING_OWNER = 0.5;

/**
 * A leaf no stronger than this is the stem of what its parent is about: 交办 under 时间节点 is 交办时间, 单位 under 责任领导
 * is 单位领导.
 */
const STEM_BELOW = 0.6;
const HEAD_OF_PARENT: readonly (readonly [RegExp, string])[] = [
  [/时间|时限|期限|日期|节点/, '时间'],
  [/领导/, '领导'],
  [/单位|部门|科室|处室|责任|分工|职责/, '单位'],
  [/进度.?[(（]?%|完成率|比例/, '完成率'],
  [/进展|进度|完成|落实|情况/, '情况'],
];

/**
 * Whether a word says what kind of columns stand below it, without meaning one itself (责任分工, 时间节点).
 * @example mayHeadColumns('责任分工') // true
 * @example mayHeadColumns('督办台账') // false
 */
export const mayHeadColumns = (text: string): boolean => HEAD_OF_PARENT.some(([says]) => says.test(text));

/** An unknown word is hardly known by what stands above it: its cells must speak. */
const FAINT_PARENT = 0.55;

/** Parents that change whose a leaf is: 属地责任/责任单位 assists, 主管部门/责任单位 leads. */
const PARENT_TURNS: readonly { parent: RegExp; from: Role; to: Role; by: number }[] = [
  { parent: /属地/, from: 'resp_unit', to: 'co_unit', by: 0.85 },
  { parent: /部门|行业|主管|牵头/, from: 'resp_unit', to: 'lead_unit', by: 0.9 },
  { parent: /配合|协办/, from: 'resp_unit', to: 'co_unit', by: 1 },
  { parent: /实际/, from: 'deadline', to: 'done_date', by: 1 },
  { parent: /牵头|主办/, from: 'resp_leader', to: 'lead_leader', by: 0.95 },
];

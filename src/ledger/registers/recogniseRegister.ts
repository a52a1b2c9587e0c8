import type { RegisterId, Role } from '../vocabulary';
import { REGISTER_TABLE } from './registers';

/** What a ledger tells of its kind. */
export interface RegisterClues {
  readonly title: string;
  readonly sheet: string;
  /** Other lines above the header. */
  readonly lines: readonly string[];
  /** The names of all groups of rows: they tell the kind where each of them does. */
  readonly groups?: readonly string[];
  readonly roles: readonly (Role | null)[];
  /** The words over task, title and number: 「议定事项」 or 「提案内容」 says much. */
  readonly taskHeader: string;
  /** All header words: several of one kind (整改措施, 整改时限, 是否销号) tell it, too. */
  readonly headers: readonly string[];
}

const TITLE_WEIGHT = 1;
const SHEET_WEIGHT = 0.8;
const HEADER_WEIGHT = 0.6;
const LINE_WEIGHT = 0.3;
const GROUPS_WEIGHT = 0.45;
/** Each header with the word, three of them at most. */
const EACH_HEADER = 0.25;
/** Below this nothing has told the kind. */
const ENOUGH = 0.4;

/**
 * The kind of a ledger with the reason in a sentence; `key-work` where nothing tells otherwise.
 * @example recogniseRegister({title: '市领导批示件办理台账', …}).register // 'instruction'
 */
export function recogniseRegister(clues: RegisterClues): { readonly register: RegisterId; readonly why: string } {
  let best: { register: RegisterId; score: number; why: string } = {
    register: 'key-work',
    score: ENOUGH,
    why: '没有其他类型的特征，按重点工作台账处理',
  };
  // Every kind of ledger may have a column of 存在问题.
  const headers = [...new Set(clues.headers.filter((_, index) => clues.roles[index] !== 'problems'))];
  for (const register of Object.values(REGISTER_TABLE)) {
    const reasons: string[] = [];
    let score = 0;
    for (const { says, weight } of register.words) {
      const places: [string, number, string][] = [
        [clues.title, TITLE_WEIGHT, '标题'],
        [clues.sheet, SHEET_WEIGHT, '工作表名'],
        [clues.taskHeader, HEADER_WEIGHT, '表头'],
        [clues.lines.join(' '), LINE_WEIGHT, '表头上方文字'],
      ];
      if (clues.groups?.length && clues.groups.every((name) => says.test(name)))
        places.push([clues.groups[0] ?? '', GROUPS_WEIGHT, '分组']);
      for (const [text, share, where] of places) {
        const found = says.exec(text)?.[0];
        if (found === undefined) continue;
        score += weight * share;
        reasons.push(`${where}有“${found}”`);
      }
    }
    const named = headers.filter((header) => register.words.some(({ says }) => says.test(header)));
    if (named.length > 0) {
      score += EACH_HEADER * Math.min(3, named.length);
      reasons.push(`表头有“${named[0] ?? ''}”`);
    }
    for (const role of new Set(clues.roles)) {
      const weight = role === null ? undefined : register.roles[role];
      if (weight === undefined) continue;
      score += weight;
      reasons.push('列的组成相符');
    }
    if (score > best.score) {
      best = { register: register.id, score, why: `${[...new Set(reasons)].join('，')}，按${register.label}台账处理` };
    }
  }
  return { register: best.register, why: best.why };
}

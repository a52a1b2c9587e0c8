import type { ReportedStatus } from '../../vocabulary';

/**
 * Words that are a whole status cell and say nothing by their structure: marks, letters, colours, classes.
 * Sources: value sets of published ledgers (A/B/C/D 类 of 建议提案, 红黄绿 of dispatch lights, 是/否 columns).
 */
const WORDS: Readonly<Record<string, ReportedStatus>> = {
  是: 'done',
  Y: 'done',
  YES: 'done',
  TRUE: 'done',
  OK: 'done',
  '√': 'done',
  '✓': 'done',
  '✔': 'done',
  '☑': 'done',
  V: 'done',
  对: 'done',
  有: 'done',
  绿: 'done',
  绿色: 'done',
  A: 'done',
  A类: 'done',
  否: 'not-started',
  N: 'not-started',
  NO: 'not-started',
  FALSE: 'not-started',
  '×': 'not-started',
  '✘': 'not-started',
  '✗': 'not-started',
  '✕': 'not-started',
  '☒': 'not-started',
  X: 'not-started',
  B: 'in-progress',
  B类: 'in-progress',
  C: 'in-progress',
  C类: 'in-progress',
  D: 'other-result',
  D类: 'other-result',
  黄: 'in-progress',
  黄色: 'in-progress',
  绿灯: 'in-progress',
  绿牌: 'in-progress',
  蓝: 'near-due',
  蓝单: 'near-due',
  蓝灯: 'near-due',
  蓝牌: 'near-due',
  黄灯: 'near-due',
  黄牌: 'near-due',
  黄单: 'near-due',
  红: 'behind',
  红色: 'behind',
  橙: 'behind',
  橙色: 'behind',
  红灯: 'overdue',
  红牌: 'overdue',
  红单: 'overdue',
  提前: 'ahead',
  正常: 'in-progress',
  缓慢: 'behind',
  草稿: 'draft',
  暂存: 'draft',
  阅知: 'no-action',
  已阅: 'no-action',
  备查: 'no-action',
};

/**
 * Whether a status cell holds a light or a warning paper (红灯, 黄牌, 绿): it tells how the time stands, not that the task
 * is open.
 * @example isLight('绿灯') // true
 */
export function isLight(text: string): boolean {
  return /^[红黄绿蓝橙](灯|牌|单|色)?$/.test(text.trim());
}

/** Looked up in capitals, without blanks. */
export const EXACT_WORDS: ReadonlyMap<string, ReportedStatus> = new Map(Object.entries(WORDS));

/** Typing errors seen in public ledgers and code, with what was meant. */
export const TYPING_ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^[己巳以](?=[\u4e00-\u9fff])/, '已'],
  [/[己巳](?=(?:完|办|整|解|落|销|结|反|答|启|开|全|基|按|提))/g, '已'],
  [/完[城咸或]|玩成/g, '完成'],
  [/办[节接]$/g, '办结'],
  [/消号/g, '销号'],
  [/预期(?=未|已|办结|完成|整改)/g, '逾期'],
  [/超级(?=已|未|完成|办结)/g, '超期'],
  [/愈期|逾其|余期/g, '逾期'],
];

import type { Settings } from '../../ledger/settings';
import { claimOf, type Claim } from '../../ledger/standing/claim';
import type { ReportedStatus } from '../../ledger/vocabulary';
import type { Edit } from '../plan';
import { textCell } from '../cells';
import { sheetReference } from './references';
import { HEADER } from './look';
import { SHEET_DICTIONARY } from './names';
import { STATUS_WORDS } from './statusWords';

/** What each status text claims; the live formulas look it up. */
export type Dictionary = ReadonlyMap<string, Claim>;

/** A status text of some ledger, and what it claims there. */
export type SeenStatus = readonly [text: string, claim: Claim];

function commonWords(settings: Settings): SeenStatus[] {
  return Object.entries(STATUS_WORDS).flatMap(([status, words]) =>
    words.map((word): SeenStatus => [word, claimOf({ status: status as ReportedStatus, text: word }, settings)]),
  );
}

/**
 * The dictionary of a workbook: the texts of its ledgers before the common words. A text that two rows read
 * differently is left out: its cells are then 待识别 when they change.
 * @example dictionaryOf([['搞定', 'done']], settings).get('搞定') // 'done'
 */
export function dictionaryOf(seen: readonly SeenStatus[], settings: Settings): Dictionary {
  const dictionary = new Map<string, Claim>();
  const disputed = new Set<string>();
  for (const [word, claim] of seen) {
    if (dictionary.has(word) && dictionary.get(word) !== claim) disputed.add(word);
    dictionary.set(word, claim);
  }
  for (const [word, claim] of commonWords(settings)) if (!dictionary.has(word)) dictionary.set(word, claim);
  for (const word of disputed) dictionary.delete(word);
  return dictionary;
}

const HEADER_ROW = 1;

/** So many texts are looked up; a workbook's ledgers have a few dozen. */
const MOST_TEXTS = 998;

/** The area in which the formulas look up: texts, and the claims beside them. Fixed, so that no word changes formulas. */
export const DICTIONARY_AREA = `${sheetReference(SHEET_DICTIONARY)}$A$${HEADER_ROW + 1}:$B$${HEADER_ROW + MOST_TEXTS}`;

/**
 * The hidden sheet with the dictionary.
 * @example dictionarySheetEdits(dictionaryOf([], settings))
 */
export function dictionarySheetEdits(dictionary: Dictionary): readonly Edit[] {
  const sheet = SHEET_DICTIONARY;
  const rows = [['状态文字', '判定'], ...[...dictionary].slice(0, MOST_TEXTS)].map((row) => row.map(textCell));
  return [
    { kind: 'add-sheet', sheet, visibility: 'hidden' },
    { kind: 'cells', sheet, top: HEADER_ROW, left: 1, cells: rows },
    { kind: 'style', sheet, area: { top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right: 2 }, style: HEADER },
    { kind: 'column-width', sheet, left: 1, right: 2, points: 120 },
  ];
}

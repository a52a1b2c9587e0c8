import { distance } from 'fastest-levenshtein';
import type { Ledger, UnitsReading } from '../../ledger';
import { at } from '../../coded';
import type { Coded } from '../../coded';
import { ORGANS } from '../units/organs';

/** A name that may mean the same unit as another one; the clerk decides. */
export interface UnitSuggestion {
  /** As it is counted now. */
  readonly name: string;
  /** How many cells name it. */
  readonly uses: number;
  /** Names it may stand for, the likelier first. */
  readonly candidates: readonly string[];
  /** The one to put forward; null where several fit equally and only the clerk can tell. */
  readonly proposal: string | null;
  /** Why they look like one unit, in a clerk's words. */
  readonly why: string;
}

interface Name {
  readonly written: string;
  readonly uses: number;
  /** 市, 鄱阳县; empty where the name has none. */
  readonly level: string;
  readonly body: string;
}

const LEVEL =
  /^(?:中共)?((?:[\u4e00-\u9fff]{2,7}?(?:自治区|自治州|自治县|[省市县区州盟旗])|[省市县区州盟旗])委?)(?=..)/;
/** Names that differ in one of these are two bodies: 第一中学 and 第二中学, 东城 and 西城. */
const TELLS_APART = /[一二三四五六七八九十\d东西南北上下左右大小新老内外前后]/;
/** Shorter names differ by one character and mean two bodies: 水利局 and 水务局. */
const SHORTEST_TYPO = 5;
const SHORTEST_SHORT_NAME = 3;
const STANDARD = new Set(ORGANS.map(({ name }) => name));

/**
 * Names in the ledgers that look like one unit: equal but for brackets and blanks, the characters of a short name in
 * order inside a longer one (住建局 in 住房和城乡建设局), or one character apart. Levels (省、市、县) are never merged,
 * nothing is merged without being asked, and where several names fit there is no proposal.
 * @example suggestUnitAliases([ledger]) // [{name: '市审批局', proposal: '市行政审批局', …}]
 */
export function suggestUnitAliases(ledgers: readonly Ledger[]): readonly UnitSuggestion[] {
  const names = [...usesOf(ledgers)].map(([written, uses]): Name => ({ written, uses, ...partsOf(written) }));
  return names
    .flatMap((name) => suggestionFor(name, names) ?? [])
    .sort((one, other) => other.uses - one.uses || (one.name < other.name ? -1 : 1));
}

function usesOf(ledgers: readonly Ledger[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { tasks } of ledgers) {
    for (const column of [tasks.leadUnits, tasks.respUnits, tasks.coUnits])
      if (column) count(column, tasks.count, uses);
  }
  return uses;
}

function count(column: Coded<UnitsReading>, rows: number, uses: Map<string, number>): void {
  for (let index = 0; index < rows; index++) {
    const { lead, co } = at(column, index);
    for (const unit of [...lead, ...co]) uses.set(unit, (uses.get(unit) ?? 0) + 1);
  }
}

function partsOf(written: string): Pick<Name, 'level' | 'body'> {
  const plain = written.normalize('NFKC').replace(/\([^()]*\)?|\s+/g, '');
  const level = LEVEL.exec(plain)?.[1] ?? '';
  const behind = plain.replace(/^中共/, '');
  return { level, body: behind.slice(level.length) };
}

function suggestionFor(name: Name, names: readonly Name[]): UnitSuggestion | null {
  const others = names.filter((other) => mayShareLevel(name, other));
  const steps: readonly (readonly [(other: Name) => boolean, (other: string) => string])[] = [
    [(other) => isSameButForMarks(name, other), (other) => `“${name.written}”与“${other}”只差括号、空格或级别`],
    [(other) => isShortFor(name, other), (other) => `“${name.written}”的每个字依次出现在“${other}”里，像是简称`],
    [(other) => isTypoOf(name, other), (other) => `“${name.written}”与“${other}”只差一个字，像是错别字`],
  ];
  for (const [fits, says] of steps) {
    const candidates = others
      .filter(fits)
      .sort((one, other) => other.uses - one.uses)
      .map(({ written }) => written);
    const [only] = candidates;
    if (only === undefined) continue;
    const shown = { name: name.written, uses: name.uses, candidates };
    if (candidates.length === 1) return { ...shown, proposal: only, why: `${says(only)}，请确认是不是同一单位` };
    const all = candidates.map((each) => `“${each}”`).join('、');
    return { ...shown, proposal: null, why: `“${name.written}”可能是${all}中的一个，无法确定，请选择` };
  }
  return null;
}

/** A name without a level may belong to any level; two levels are two bodies. */
function mayShareLevel(one: Name, other: Name): boolean {
  return one.level === other.level || one.level === '' || other.level === '';
}

/** Said of the rarer spelling; of equally common ones of the one without a level, else of the later by its characters. */
function isSameButForMarks(name: Name, other: Name): boolean {
  if (name.body !== other.body) return false;
  if ((name.level === '') !== (other.level === '')) return name.level === '';
  return name.uses === other.uses ? name.written > other.written : name.uses < other.uses;
}

/** Two standard names are two bodies, however alike. */
function isShortFor({ body }: Name, other: Name): boolean {
  if (body.length < SHORTEST_SHORT_NAME || body.length >= other.body.length || STANDARD.has(body)) return false;
  if (body.at(-1) !== other.body.at(-1)) return false;
  let matched = 0;
  for (const character of other.body) if (character === body[matched]) matched++;
  return matched === body.length;
}

/** Said of the rarer name, and of neither where both are equally common: nothing tells which one is the slip. */
function isTypoOf(name: Name, other: Name): boolean {
  if (Math.min(name.body.length, other.body.length) < SHORTEST_TYPO || name.uses >= other.uses) return false;
  if (Math.abs(name.body.length - other.body.length) > 1 || STANDARD.has(name.body)) return false;
  return distance(name.body, other.body) === 1 && !TELLS_APART.test(difference(name.body, other.body));
}

/** The characters in which two names differ. */
function difference(one: string, other: string): string {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  return one.slice(start, one.length - end) + other.slice(start, other.length - end);
}

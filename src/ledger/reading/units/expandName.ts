import type { UnitTable } from '../../ledger';
import type { Settings } from '../../settings';
import { ORGANS, UNIT_ENDING } from './organs';
import type { Organ } from './organs';

/** The office's level and its own table of units. */
export interface UnitContext {
  readonly ownLevel: Settings['ownLevel'];
  readonly unitTable?: UnitTable | null;
}

/** Turns names as written into full names. */
export interface NameBook {
  /** The full name; a name that is not known, or already full, comes back as written. */
  expand(written: string, level: string): string;
  /** Whether a text is the name of a unit: known, or ending like one. */
  isUnit(text: string): boolean;
  /** The level prefix (市, 鄱阳县) of a known organ, the empty string where the name has none, null for unknown names. */
  levelOf(written: string): string | null;
  /** The longest known organ at the beginning of a text, for names with a person stuck to them. */
  leadingUnit(text: string): string | null;
}

interface KnownOrgan {
  readonly organ: Organ;
  readonly prefix: string;
}

/** 城关镇政府 and 城关镇人民政府 are one. */
const TOWNSHIP = /^([\u4e00-\u9fff]{2,8}[镇乡])(?:人民)?政府$/;
const TOWNSHIP_GOVERNMENT: Organ = { name: '人民政府', short: [], of: 'government' };

const PREFIX = /^(?:中共)?((?:[\u4e00-\u9fff]{1,7}?(?:自治区|自治州|自治县|[省市县区州盟旗]))|[省市县区州盟旗])/;

/**
 * A book of names for one office: the workbook's own unit table goes before the common organs. Levels are never
 * merged: 市财政局 and 县财政局 stay two units.
 * @example nameBook({ownLevel: '市'}).expand('市发改委', '市') // '市发展和改革委员会'
 * @example nameBook({ownLevel: '市'}).expand('鄱阳县发改局', '市') // '鄱阳县发展和改革局'
 */
export function nameBook(context: UnitContext): NameBook {
  const own = ownNames(context.unitTable ?? null);
  const recognise = (written: string): KnownOrgan | null =>
    recogniseExactly(written) ?? (written.includes('与') ? recogniseExactly(written.replace('与', '和')) : null);
  const recogniseExactly = (written: string): KnownOrgan | null => {
    const township = TOWNSHIP.exec(written);
    if (township) return { organ: TOWNSHIP_GOVERNMENT, prefix: township[1] ?? '' };
    const bare = ORGAN_OF_NAME.get(written);
    if (bare) return { organ: bare, prefix: '' };
    for (const prefix of prefixesOf(written)) {
      const rest = written.slice(prefix.length);
      const organ = ORGAN_OF_NAME.get(rest) ?? partyOrgan(rest);
      if (organ) return { organ, prefix: prefix.replace(/^中共/, '') };
    }
    const organ = partyOrgan(written);
    return organ ? { organ, prefix: '' } : null;
  };
  return {
    expand: (written, level) => {
      const named = own.get(written);
      if (named !== undefined) return named;
      const known = recognise(written);
      if (!known) return written;
      const full = fullName(known.organ, known.prefix || level);
      return own.get(full) ?? full;
    },
    isUnit: (text) => own.has(text) || recognise(text) !== null || (text.length >= 3 && UNIT_ENDING.test(text)),
    levelOf: (written) => recognise(written)?.prefix ?? null,
    leadingUnit: (text) => {
      for (let length = text.length - 1; length >= 3; length -= 1) {
        const head = text.slice(0, length);
        if (own.has(head) || recognise(head)) return head;
      }
      return null;
    },
  };
}

function fullName(organ: Organ, level: string): string {
  if (organ.of === 'government') return `${level}${organ.name}`;
  return level === '' ? organ.name : `${level}委${organ.name}`;
}

/** 委组织部 behind a level (市委组织部): party organs are said after their committee. */
function partyOrgan(rest: string): Organ | undefined {
  const bare = rest.startsWith('委') ? rest.slice(1) : null;
  return bare === null
    ? undefined
    : (PARTY_OF_NAME.get(bare) ?? (bare === '办' ? PARTY_OF_NAME.get('办公室') : undefined));
}

/** Every way to cut a level or place name off the front, the shortest first (市市场监管局 is 市 + 市场监管局). */
function prefixesOf(written: string): string[] {
  const prefixes: string[] = [];
  for (let length = 1; length < written.length - 1 && length <= 10; length += 1) {
    const head = written.slice(0, length);
    if (/[局委厅]/.test(head)) break;
    if (PREFIX.exec(head)?.[0] === head || (/[省市县区州盟旗]$/.test(head) && /^[\u4e00-\u9fff]+$/.test(head)))
      prefixes.push(head);
  }
  return prefixes;
}

function ownNames(table: UnitTable | null): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const unit of table?.units ?? []) {
    for (const alias of unit.aliases) names.set(alias, unit.name);
    names.set(unit.name, unit.name);
  }
  return names;
}

/** Names that say which organ is meant even without 市 or 市委 before them: 办公室 and 党校 alone do not. */
const NEEDS_COMMITTEE = new Set(['办公室', '办公厅', '督查室', '党校', '政策研究室', '老干部局']);

const PARTY_OF_NAME: ReadonlyMap<string, Organ> = namesOf(ORGANS.filter((organ) => organ.of === 'party'));
const ORGAN_OF_NAME: ReadonlyMap<string, Organ> = new Map(
  [...namesOf(ORGANS)].filter(([name]) => !NEEDS_COMMITTEE.has(name)),
);

function namesOf(organs: readonly Organ[]): Map<string, Organ> {
  const byName = new Map<string, Organ>();
  for (const organ of organs) for (const short of organ.short) byName.set(short, organ);
  for (const organ of organs) byName.set(organ.name, organ);
  return byName;
}

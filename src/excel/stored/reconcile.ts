import { DECISION_PREFIX, savedName, STATE_VERSION } from './manifest';
import type { Manifest } from './manifest';
import type { StateTable } from './stateSheet';

/** The mirrored texts by key, and what the mirror says of itself. */
export interface MirroredState {
  readonly texts: ReadonlyMap<string, string>;
  /** Null in the mirror of an earlier build, and where there is no mirror that can be read. */
  readonly manifest: Manifest | null;
}

export const NO_MIRROR: MirroredState = { texts: new Map(), manifest: null };

/** How what clerks decided stands in the workbook. */
export interface StoredCondition {
  /** Something was taken from the mirror: the hidden sheet was deleted, tampered with, or is the older of the two. */
  readonly recovered: boolean;
  /** Keys (without prefix) whose texts are gone in both. */
  readonly lost: readonly string[];
  /** Decisions were stored later than what is left; which ones nothing tells. */
  readonly outdated: boolean;
  /** The form of a later build, where it is one; null otherwise. */
  readonly laterVersion: number | null;
  /** The name that the file had when something was stored last, where it has another one now: renamed or copied. */
  readonly formerName: string | null;
}

/** What clerks decided, by key with its prefix, and how it stands. */
export interface Reconciled {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: Manifest | null;
  readonly condition: StoredCondition;
}

/** What the sheet says of decisions. */
interface Side {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: Manifest | null;
  /** Keys that have a row, damaged or not. */
  readonly present: readonly string[];
}

const isDecision = (key: string): boolean => key.startsWith(DECISION_PREFIX);

function sheetSide({ rows, heading }: StateTable): Side {
  const decisions = rows.filter(({ key }) => isDecision(key));
  return {
    texts: new Map(decisions.flatMap(({ key, text }) => (text === null ? [] : [[key, text] as const]))),
    manifest: heading.manifest,
    present: decisions.map(({ key }) => key),
  };
}

/** All keys of decisions that a side knows of. */
function keysOf({ manifest, present }: Side): ReadonlySet<string> {
  return new Set([...(manifest?.keys ?? []).filter(isDecision), ...present]);
}

/**
 * Whether the sheet alone answers for what clerks decided: it has all that it says it has, nothing is damaged, and nothing
 * was stored later. A sheet without any decisions does not: it may have been made anew after the first was deleted.
 */
export function isSound(table: StateTable): boolean {
  const side = sheetSide(table);
  const keys = keysOf(side);
  const whole = keys.size > 0 && [...keys].every((key) => side.texts.has(key)) && !table.heading.isDamaged;
  return whole && table.rows.every(({ text }) => text !== null) && revisionOf(side) >= (table.around.revision ?? 0);
}

const revisionOf = ({ manifest }: Pick<Side, 'manifest'>): number => manifest?.revision ?? 0;

/**
 * What clerks decided, from the sheet and its mirror: the later of the two holds, the other one fills its gaps. What the
 * later one no longer has was forgotten on purpose.
 * @example reconcile(table, NO_MIRROR).condition.lost // []
 */
export function reconcile(table: StateTable, mirror: MirroredState): Reconciled {
  const sheet = sheetSide(table);
  const other: Side = { ...mirror, present: [...mirror.texts.keys()] };
  const [later, earlier] = revisionOf(other) > revisionOf(sheet) ? [other, sheet] : [sheet, other];
  const keys = [...keysOf(later), ...(later.manifest === null ? keysOf(earlier) : [])];
  const texts = new Map<string, string>();
  for (const key of keys) {
    const text = later.texts.get(key) ?? earlier.texts.get(key);
    if (text !== undefined) texts.set(key, text);
  }
  const manifest = later.manifest ?? earlier.manifest;
  const former = manifest?.workbook ?? null;
  const now = savedName(table.around.workbook);
  const version = Math.max(sheet.manifest?.version ?? 0, other.manifest?.version ?? 0);
  return {
    texts,
    manifest,
    condition: {
      recovered: [...texts].some(([key, text]) => sheet.texts.get(key) !== text),
      lost: [...new Set(keys)].filter((key) => !texts.has(key)).map((key) => key.slice(DECISION_PREFIX.length)),
      outdated: Math.max(revisionOf(sheet), revisionOf(other)) < (table.around.revision ?? 0),
      laterVersion: version > STATE_VERSION ? version : null,
      formerName: former !== null && now !== null && former !== now ? former : null,
    },
  };
}

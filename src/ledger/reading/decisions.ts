import type { UnitTable } from '../ledger';
import type { RegisterId } from '../vocabulary';

/**
 * What a clerk has decided on how sheets are read, beside the roles of columns (识别决定). Tables are named by their
 * header row (`headerFingerprint`): a decision holds for every sheet with the same header, and for next month's file.
 */
export interface ReadingDecisions {
  /** The kind of ledger that a table is. */
  readonly registers: Readonly<Record<string, RegisterId>>;
  /** Tables that are read as ledgers although they do not look it, and tables that look it and are none. */
  readonly tables: Readonly<Record<string, 'ledger' | 'no-ledger'>>;
  /** The unit that a name means; null for a name that is a unit of its own. */
  readonly units: Readonly<Record<string, string | null>>;
  /**
   * Sheets that are not read because others say the same (`left-out`), and those that count although they do (`counted`),
   * by their names: copies of a sheet have one header, and another workbook has other sheets.
   */
  readonly sheets?: Readonly<Record<string, SheetDecision>> | undefined;
}

export type SheetDecision = 'left-out' | 'counted';

export const NOTHING_DECIDED: ReadingDecisions = { registers: {}, tables: {}, units: {} };

/** The longest way from a name to the unit it means: a decision may rest on another one. */
const MOST_STEPS = 5;

/**
 * The workbook's unit table with the names that the clerk has joined; the table itself where nothing is joined.
 * @example withDecidedUnits(null, { 市审批局: '市行政审批局' })?.units // [{name: '市行政审批局', aliases: ['市审批局']}]
 */
export function withDecidedUnits(table: UnitTable | null, decided: ReadingDecisions['units']): UnitTable | null {
  const aliases = new Map<string, string[]>();
  for (const name of Object.keys(decided)) {
    const meant = meaningOf(name, decided);
    if (meant !== name) aliases.set(meant, [...(aliases.get(meant) ?? []), name]);
  }
  if (aliases.size === 0) return table;
  const known = (table?.units ?? []).map((unit) => {
    const more = aliases.get(unit.name) ?? [];
    aliases.delete(unit.name);
    return more.length === 0 ? unit : { ...unit, aliases: [...unit.aliases, ...more] };
  });
  const added = [...aliases].map(([meant, names]) => ({ name: meant, aliases: names }));
  return { sheet: table?.sheet ?? '', units: [...known, ...added] };
}

function meaningOf(name: string, decided: ReadingDecisions['units']): string {
  let meant = name;
  for (let step = 0; step < MOST_STEPS; step += 1) meant = decided[meant] ?? meant;
  return meant;
}

import { at } from '../coded';
import type { LedgerStandings, TaskRef } from './rateTable';
import type { Settings } from '../settings';
import { stateAt } from '../standing/standings';
import { rateOf, rateText } from './rounding';

/** How much a unit leads: 牵头占比 = items that it leads ÷ all items. */
export interface LeadShare {
  readonly unit: string;
  readonly leads: readonly TaskRef[];
  /** Items in which it only assists; they are not counted as led. */
  readonly assists: readonly TaskRef[];
  readonly all: number;
  readonly rate: number | null;
  readonly rateText: string;
}

/** 牵头占比 of all units, with what is divided by what. */
export interface LeadShares {
  readonly definition: string;
  /** The unit that leads most first. */
  readonly units: readonly LeadShare[];
}

const DEFINITION =
  '牵头占比＝本单位牵头的事项数÷全部事项数；配合的不算牵头，共同牵头的各算1项，各单位之和可能大于100%。';

/**
 * 牵头占比 of every unit. Excluded items are in no number.
 * @example leadShares(ledgers, settings).units[0] // {unit: '市发展和改革委员会', rateText: '31.2%', …}
 */
export function leadShares(ledgers: readonly LedgerStandings[], settings: Settings): LeadShares {
  const units = new Map<string, { leads: TaskRef[]; assists: TaskRef[] }>();
  const entry = (unit: string): { leads: TaskRef[]; assists: TaskRef[] } => {
    const known = units.get(unit) ?? { leads: [], assists: [] };
    units.set(unit, known);
    return known;
  };
  let all = 0;
  ledgers.forEach(({ ledger: { tasks }, standings }, ledger) => {
    for (let task = 0; task < tasks.count; task++) {
      if (stateAt(standings, task) === 'excluded') continue;
      all++;
      const lead = at(tasks.leadUnits, task);
      const others = [tasks.respUnits, tasks.coUnits].map((column) => (column ? at(column, task) : null));
      const assisting = new Set([
        ...lead.co,
        ...others.flatMap((each) => [...(each?.lead ?? []), ...(each?.co ?? [])]),
      ]);
      for (const unit of new Set(lead.lead)) {
        entry(unit).leads.push({ ledger, task });
        assisting.delete(unit);
      }
      for (const unit of assisting) entry(unit).assists.push({ ledger, task });
    }
  });
  const shares = [...units]
    .map(([unit, { leads, assists }]) => {
      const rate = rateOf(leads.length, all, settings.decimals);
      return { unit, leads, assists, all, rate, rateText: rateText(rate, settings) };
    })
    .sort((a, b) => b.leads.length - a.leads.length);
  return { definition: DEFINITION, units: shares };
}

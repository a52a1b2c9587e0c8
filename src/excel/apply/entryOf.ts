import type { JournalEntry } from '../../plan/journal';
import type { Plan } from '../../plan/plan';
import { cellsEffects } from '../../plan/rows/writtenCells';
import { notToldBy } from '../../plan/rows/writtenRows';
import { journalKey } from '../stored/journalStore';
import type { Preparation } from './prepare';

/** The journal entry of a plan that is about to be carried out at this time (ISO 8601). */
export function entryOf(plan: Plan, prepared: Preparation, when: string): JournalEntry {
  const taken = prepared.survey.state.rows.filter(({ key }) => key.startsWith(journalKey(when))).length;
  const { changedCells, effects } = prepared;
  return {
    id: `${when}-${taken + 1}`,
    title: plan.title,
    when,
    stage: 'writing',
    changedCells,
    ...(plan.numbers ? { numbers: plan.numbers } : {}),
    ...(plan.rows ? { rows: plan.rows.map((known) => notToldBy(known, cellsEffects(effects, known.sheet))) } : {}),
    effects,
  };
}

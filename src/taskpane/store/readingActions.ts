import type { ReadingDecisions } from '../../ledger/reading/decisions';
import { joinDecisions, type AllDecisions } from '../../operations/joinDecisions';
import { messages } from '../messages';
import { fingerprintOf } from './confirmedColumns';
import type { PaneActions } from './paneState';
import type { SliceContext } from './slice';

type ReadingActions = Pick<
  PaneActions,
  'confirmColumn' | 'decideRegister' | 'decideTable' | 'decideSheets' | 'decideUnit' | 'takeDecisions'
>;

/** What the clerk decides on how sheets are read. It holds at once, and the workbook keeps it for the next time. */
export function readingActions(context: SliceContext): ReadingActions {
  const { set, get, services, judge, announce } = context;
  /** One after another: each answer is stored with those before it. */
  let last: Promise<void> = Promise.resolve();

  async function decide(next: AllDecisions, done: string): Promise<void> {
    set(next);
    await judge.anew();
    last = last.then(async () => {
      const { confirmed, decided } = get();
      const columns = await services.keepColumns(confirmed);
      const kept = columns.ok ? await services.keepDecided(decided) : columns;
      set({ keepError: kept.ok ? null : kept.error });
      announce(kept.ok ? done : kept.error.message);
    });
    await last;
  }

  function decideTables(change: Partial<ReadingDecisions>): Promise<void> {
    const { confirmed, decided } = get();
    return decide({ confirmed, decided: { ...decided, ...change } }, messages.ledgers.kept);
  }

  return {
    confirmColumn(ledger, header, role) {
      const { confirmed, decided } = get();
      const fingerprint = fingerprintOf(ledger);
      const columns = { ...confirmed, [fingerprint]: { ...confirmed[fingerprint], [header]: role } };
      return decide({ confirmed: columns, decided }, messages.ledgers.kept);
    },
    decideRegister: (ledger, register) =>
      decideTables({ registers: withAnswer(get().decided.registers, fingerprintOf(ledger), register) }),
    decideTable: (fingerprint, is) => decideTables({ tables: withAnswer(get().decided.tables, fingerprint, is) }),
    decideSheets: (sheets, is) =>
      decideTables({
        sheets: sheets.reduce((answers, each) => withAnswer(answers, each, is), get().decided.sheets ?? {}),
      }),
    decideUnit: (name, means) => decideTables({ units: { ...get().decided.units, [name]: means } }),
    takeDecisions({ confirmed, decided }) {
      const own = { confirmed: get().confirmed, decided: get().decided };
      return decide(joinDecisions(own, { confirmed, decided }), messages.exchange.taken);
    },
  };
}

/** The answers with another one; without it for null. */
function withAnswer<T>(
  answers: Readonly<Record<string, T>>,
  key: string,
  answer: T | null,
): Readonly<Record<string, T>> {
  const others = Object.entries(answers).filter(([each]) => each !== key);
  return Object.fromEntries(answer === null ? others : [...others, [key, answer]]);
}

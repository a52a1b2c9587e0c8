import { at } from '../../coded';
import type { Ledger, UnitTable } from '../../ledger';
import { groupingOf } from '../../rates/grouping';
import type { RateKey } from '../../rates/grouping';
import type { LedgerStandings } from '../../rates/rateTable';
import { seriesOf } from '../../rates/sources';
import { createUnitReader } from '../../reading/units/readUnits';
import type { Settings } from '../../settings';
import { stateAt } from '../../standing/standings';
import type { ReportedStatus, State } from '../../vocabulary';
import { countAt } from './figureTable';
import type { FigureTable } from './figureTable';
import type { FigureFault } from './tableArithmetic';

/** Figures that can be counted in the rows whatever the day of the table. */
const COUNTED = ['total', 'done', 'open'] as const;
type Counted = (typeof COUNTED)[number];

/** Whether a task counts: surely, or by the practice of the office. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

type Counts = Readonly<Record<Counted, Bounds>>;

/** A way to group the rows of ledgers that gives exactly the lines of a table. */
interface Match {
  readonly ledgers: readonly LedgerStandings[];
  /** In the order of the table's lines. */
  readonly counts: readonly Counts[];
  /** How many lines agree on the total. */
  readonly agreeing: number;
}

/** What a comparison looks at beside the tables. */
export interface Ledgers {
  readonly ledgers: readonly LedgerStandings[];
  readonly unitTable: UnitTable | null;
  readonly settings: Settings;
}

/** Lines that must agree on the total before a difference elsewhere is told: two, and two of three. */
const LEAST_AGREEING = 2;
const AGREEING_SHARE = 2 / 3;

/**
 * Where a table of figures differs from the rows of the ledger that it speaks of: total, done and open of each line.
 * Nothing is said unless the table's lines are exactly the groups of a ledger (or of all together) and most lines agree
 * on their number of tasks; tasks that offices count either way (基本完成、待销号、长期坚持、取消) excuse a difference.
 */
export function ledgerFaults(
  table: FigureTable,
  known: Ledgers,
): { ledger: Ledger | null; faults: readonly FigureFault[] } {
  const best = matchesOf(table, known).reduce<Match | null>(
    (found, match) => (found === null || match.agreeing > found.agreeing ? match : found),
    null,
  );
  if (best === null || best.agreeing < Math.max(LEAST_AGREEING, table.lines.length * AGREEING_SHARE))
    return { ledger: null, faults: [] };
  const sheets = best.ledgers.map(({ ledger }) => `“${ledger.layout.sheet}”`).join('、');
  const faults = table.lines.flatMap(({ row, key }, line) =>
    COUNTED.flatMap((figure): readonly FigureFault[] => {
      const written = countAt(table, row, figure);
      const counts = best.counts[line]?.[figure];
      if (written === null || counts === undefined || within(written, counts)) return [];
      const column = table.figures.find((each) => each.figure === figure)?.column ?? null;
      const counted = counts.least === counts.most ? `${counts.least}` : `${counts.least} 到 ${counts.most}`;
      return [
        {
          rule: 'statistics-mismatch',
          row,
          column,
          says: `为 ${written}，按台账${sheets}逐行清点“${key}”为 ${counted}`,
        },
      ];
    }),
  );
  return { ledger: best.ledgers[0]?.ledger ?? null, faults };
}

const within = (count: number, { least, most }: Bounds): boolean => least <= count && count <= most;

function matchesOf(table: FigureTable, { ledgers, unitTable, settings }: Ledgers): readonly Match[] {
  const choices = [...ledgers.map((ledger) => [ledger]), ...(ledgers.length > 1 ? [ledgers] : [])];
  const groupings: readonly (readonly [RateKey, Settings['unitRole']])[] = [
    ['source', 'lead'], ['unit', 'lead'], ['unit', 'lead-and-co'], ['leader', 'lead'], ['category', 'lead'],
  ]; // prettier-ignore
  return choices.flatMap((chosen) =>
    groupings.flatMap(([by, unitRole]) => matchOf(table, chosen, by, { ...settings, unitRole }, unitTable) ?? []),
  );
}

function matchOf(
  table: FigureTable,
  ledgers: readonly LedgerStandings[],
  by: RateKey,
  settings: Settings,
  unitTable: UnitTable | null,
): Match | null {
  const { keys, ledgers: grouped } = groupingOf(
    ledgers.map(({ ledger }) => ledger),
    by,
    settings,
  );
  const same = nameReader(by, ledgers, settings, unitTable);
  const lineOf = new Map(table.lines.map(({ key }, line) => [same(key), line]));
  const lines = keys.map((key) => lineOf.get(same(key)));
  if (keys.length !== table.lines.length || new Set(lines).size !== keys.length || lines.includes(undefined))
    return null;
  const counts = table.lines.map(() => ({
    total: { least: 0, most: 0 },
    done: { least: 0, most: 0 },
    open: { least: 0, most: 0 },
  }));
  ledgers.forEach(({ ledger, standings }, which) => {
    const groups = grouped[which];
    for (let index = 0; index < ledger.tasks.count; index += 1) {
      const bounds = BOUNDS_OF[classOf(stateAt(standings, index), at(ledger.tasks.status, index).status)];
      for (const group of groups?.groups[groups.codes[index] ?? -1] ?? []) {
        const tally = counts[lines[group] ?? -1];
        if (tally === undefined) continue;
        for (const figure of COUNTED) {
          tally[figure].least += bounds[figure].least;
          tally[figure].most += bounds[figure].most;
        }
      }
    }
  });
  const agreeing = table.lines.filter(({ row }, line) => {
    const written = countAt(table, row, 'total');
    const total = counts[line]?.total;
    return written !== null && total !== undefined && within(written, total);
  }).length;
  return { ledgers, counts, agreeing };
}

/** Names that mean the same group read the same. */
function nameReader(
  by: RateKey,
  ledgers: readonly LedgerStandings[],
  settings: Settings,
  unitTable: UnitTable | null,
): (name: string) => string {
  const plain = (name: string): string => name.replace(/\s+/g, '');
  if (by === 'source') return (name) => seriesOf(plain(name), settings.ownLevel);
  if (by !== 'unit') return plain;
  const written = new Map(
    ledgers.flatMap(({ ledger }) => ledger.tasks.leadUnits.dictionary.flatMap((units) => units.written)),
  );
  const readUnits = createUnitReader({ ownLevel: settings.ownLevel, unitTable });
  return (name) => written.get(plain(name)) ?? readUnits(plain(name)).lead[0] ?? plain(name);
}

type TaskClass = 'done' | 'open' | 'either' | 'long-term' | 'outside';

const sure: Bounds = { least: 1, most: 1 };
const maybe: Bounds = { least: 0, most: 1 };
const never: Bounds = { least: 0, most: 0 };

const BOUNDS_OF: Readonly<Record<TaskClass, Counts>> = {
  done: { total: sure, done: sure, open: never },
  open: { total: sure, done: never, open: sure },
  either: { total: maybe, done: maybe, open: maybe },
  'long-term': { total: maybe, done: maybe, open: maybe },
  outside: { total: maybe, done: never, open: never },
};

/** Statuses that offices count as closed or as open, each by its own rule. */
const DISPUTED: ReadonlySet<ReportedStatus> = new Set(['basically-done', 'partially-done', 'pending-review', 'suspended', 'other-result', 'returned']); // prettier-ignore

function classOf(state: State, status: ReportedStatus | null): TaskClass {
  switch (state) {
    case 'excluded':
      return 'outside';
    case 'long-term':
      return 'long-term';
    case 'done-on-time':
    case 'done-late':
    case 'done-undated':
      return status !== null && DISPUTED.has(status) ? 'either' : 'done';
    case 'not-due':
    case 'overdue':
    case 'no-deadline':
      return status !== null && DISPUTED.has(status) ? 'either' : 'open';
  }
}

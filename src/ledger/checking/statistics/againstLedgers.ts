import { at } from '../../coded';
import type { Ledger, UnitTable } from '../../ledger';
import { groupingOf } from '../../rates/grouping';
import type { Grouping, RateKey } from '../../rates/grouping';
import type { LedgerStandings } from '../../rates/rateTable';
import { seriesOf } from '../../rates/sources';
import { createUnitReader } from '../../reading/units/readUnits';
import type { Settings } from '../../settings';
import { stateAt } from '../../standing/standings';
import type { ReportedStatus, State } from '../../vocabulary';
import { countAt } from './figureTable';
import type { FigureLine, FigureTable } from './figureTable';
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

/** A line of a table with what the rows of the ledgers make it. */
interface Recounted {
  readonly line: FigureLine;
  readonly counts: Counts;
}

/** A way to group the rows of ledgers that gives exactly the lines of a table. */
interface Match {
  readonly ledgers: Chosen;
  /** In the order of the table's lines. */
  readonly lines: readonly Recounted[];
  /** How many lines agree on the total. */
  readonly agreeing: number;
}

/** What a comparison looks at beside the tables. */
export interface Ledgers {
  readonly ledgers: readonly LedgerStandings[];
  readonly unitTable: UnitTable | null;
  readonly settings: Settings;
}

/** One ledger, or all together. */
type Chosen = readonly [LedgerStandings, ...LedgerStandings[]];

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
  const faults = best.lines.flatMap(({ line: { row, key }, counts }) =>
    COUNTED.flatMap((figure): readonly FigureFault[] => {
      const written = countAt(table, row, figure);
      const { least, most } = counts[figure];
      if (written === null || within(written, counts[figure])) return [];
      const counted = least === most ? `${least}` : `${least} 到 ${most}`;
      const says = `为 ${written}，按台账${sheets}逐行清点“${key}”为 ${counted}`;
      return [{ rule: 'statistics-mismatch', row, figure, says }];
    }),
  );
  return { ledger: best.ledgers[0].ledger, faults };
}

const within = (count: number, { least, most }: Bounds): boolean => least <= count && count <= most;

const UNIT_ROLES: readonly Settings['unitRole'][] = ['lead', 'lead-and-co'];
const OTHER_KEYS: readonly RateKey[] = ['source', 'leader', 'category'];

function matchesOf(table: FigureTable, { ledgers, unitTable, settings }: Ledgers): readonly Match[] {
  const [first, ...others] = ledgers;
  const together: readonly Chosen[] = first === undefined ? [] : [[first, ...others]];
  const choices: readonly Chosen[] = [...ledgers.map((ledger) => [ledger] as const), ...together];
  return choices.flatMap((chosen) => {
    const byUnit = UNIT_ROLES.map((unitRole) => matchOf(table, chosen, 'unit', { ...settings, unitRole }, unitTable));
    const byOther = OTHER_KEYS.map((by) => matchOf(table, chosen, by, settings, unitTable));
    return [...byUnit, ...byOther].flatMap((match) => match ?? []);
  });
}

function matchOf(
  table: FigureTable,
  ledgers: Chosen,
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
  const lines = table.lines.map((line) => ({ line, counts: { total: nothing(), done: nothing(), open: nothing() } }));
  const lineOf = new Map(lines.map((each) => [same(each.line.key), each]));
  const lineOfGroup = keys.map((key) => lineOf.get(same(key)));
  const met = new Set(lineOfGroup.flatMap((line) => line ?? []));
  if (met.size !== lines.length || met.size !== keys.length) return null;
  ledgers.forEach(({ ledger, standings }, which) => {
    const { codes, groups } = grouped[which] as Grouping['ledgers'][number];
    for (let index = 0; index < ledger.tasks.count; index += 1) {
      const bounds = BOUNDS_OF[classOf(stateAt(standings, index), at(ledger.tasks.status, index).status)];
      for (const group of groups[codes[index] as number] as readonly number[]) {
        const { counts } = lineOfGroup[group] as (typeof lines)[number];
        for (const figure of COUNTED) {
          counts[figure].least += bounds[figure].least;
          counts[figure].most += bounds[figure].most;
        }
      }
    }
  });
  const agreeing = lines.filter(({ line, counts }) =>
    within(countAt(table, line.row, 'total') ?? NaN, counts.total),
  ).length;
  return { ledgers, lines, agreeing };
}

const nothing = (): { least: number; most: number } => ({ least: 0, most: 0 });

/** Names that mean the same group read the same. */
function nameReader(
  by: RateKey,
  ledgers: readonly LedgerStandings[],
  settings: Settings,
  unitTable: UnitTable | null,
): (name: string) => string {
  const plain = (name: string): string => name.replace(/\s/g, '');
  if (by === 'source') return (name) => seriesOf(plain(name), settings.ownLevel);
  if (by !== 'unit') return plain;
  const written = new Map(
    ledgers.flatMap(({ ledger }) => ledger.tasks.leadUnits.dictionary.flatMap((units) => units.written)),
  );
  const readUnits = createUnitReader({ ownLevel: settings.ownLevel, unitTable });
  return (name) => written.get(plain(name)) ?? readUnits(plain(name)).lead[0] ?? plain(name);
}

type TaskClass = 'done' | 'open' | 'either' | 'outside';

const sure: Bounds = { least: 1, most: 1 };
const maybe: Bounds = { least: 0, most: 1 };
const never: Bounds = { least: 0, most: 0 };

const BOUNDS_OF: Readonly<Record<TaskClass, Counts>> = {
  done: { total: sure, done: sure, open: never },
  open: { total: sure, done: never, open: sure },
  either: { total: maybe, done: maybe, open: maybe },
  outside: { total: maybe, done: never, open: never },
};

/** Statuses that offices count as closed or as open, each by its own rule. */
const DISPUTED: ReadonlySet<ReportedStatus | null> = new Set(['basically-done', 'partially-done', 'pending-review', 'suspended', 'other-result', 'returned']); // prettier-ignore

function classOf(state: State, status: ReportedStatus | null): TaskClass {
  if (state === 'excluded') return 'outside';
  if (state === 'long-term' || DISPUTED.has(status)) return 'either';
  switch (state) {
    case 'done-on-time':
    case 'done-late':
    case 'done-undated':
      return 'done';
    case 'not-due':
    case 'overdue':
    case 'no-deadline':
      return 'open';
  }
}

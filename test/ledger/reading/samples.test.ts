import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetter } from '../../../src/ledger/address';
import { fromIso, toIso } from '../../../src/ledger/day/day';
import type { Ledger } from '../../../src/ledger/ledger';
import { readWorkbook } from '../../../src/ledger/reading/readWorkbook';
import { taskAt } from '../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { snapshotsOfFile } from '../../support/snapshotOfWorkbook';

/** A value, or a list of values any of which is right. */
type Accepted = string | number | null | readonly Accepted[];

interface TrueTask {
  readonly row: number;
  readonly leadUnits?: readonly Accepted[];
  readonly coUnits?: readonly Accepted[];
  readonly assigned?: Accepted;
  readonly finished?: Accepted;
  readonly deadline?: { readonly kind?: Accepted; readonly date?: Accepted };
  readonly status?: Accepted;
  readonly task?: Accepted;
  readonly optional?: boolean;
}

interface TrueLedger {
  readonly sheet: string;
  readonly register: Accepted;
  readonly headerRows: readonly number[];
  readonly firstTaskRow: number;
  readonly lastTaskRow: number;
  readonly columns: readonly {
    readonly column: string;
    readonly header: string;
    readonly role: readonly (string | null)[];
  }[];
  readonly tasks: readonly TrueTask[];
  readonly skipped: readonly { readonly row: number; readonly as: Accepted }[];
}

interface Truth {
  readonly file: string;
  readonly asOf: string;
  readonly ledgers: readonly TrueLedger[];
  readonly otherSheets: readonly { readonly sheet: string }[];
}

const folder = join(__dirname, '../../workbooks');
const truths = readdirSync(folder)
  .filter((name) => name.endsWith('.truth.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth);

const readSample = ({ file, asOf }: Truth): ReturnType<typeof readWorkbook> =>
  readWorkbook(snapshotsOfFile(join(folder, file)), { asOf: fromIso(asOf) ?? 0, settings: DEFAULT_SETTINGS });

/** The expected value where it accepts what was found, so that a mismatch shows both. */
function fits(found: string | number | null, accepted: Accepted | undefined): Accepted {
  if (accepted === undefined) return found;
  const list: readonly Accepted[] = Array.isArray(accepted) ? accepted : [accepted];
  return list.includes(found) ? found : accepted;
}

const iso = (day: number | null): string | null => (day === null ? null : toIso(day));

describe.each(truths.map((truth) => [truth.file, truth] as const))('%s', (_file, truth) => {
  const { ledgers, otherSheets } = readSample(truth);
  const pairs = truth.ledgers.map((expected, index) => [expected, ledgers[index] as Ledger] as const);

  it('finds the ledgers, and says of the other sheets that they are none', () => {
    expect(ledgers.map(({ layout, register }) => [layout.sheet, register])).toEqual(
      truth.ledgers.map(({ sheet, register }) => [sheet, register]),
    );
    expect(otherSheets.map(({ sheet }) => ({ sheet }))).toEqual(truth.otherSheets);
  });

  it('finds header, first and last task, and the rows that are no tasks', () => {
    for (const [expected, { layout }] of pairs) {
      expect(layout).toMatchObject({
        headerRows: expected.headerRows,
        firstTaskRow: expected.firstTaskRow,
        lastTaskRow: expected.lastTaskRow,
      });
      expect(layout.skipped.map(({ row, as }) => ({ row, as }))).toEqual(expected.skipped);
    }
  });

  it('knows every column', () => {
    for (const [expected, { columns }] of pairs) {
      const found = columns.map(({ column, header, role }) => ({ column: columnLetter(column), header, role }));
      expect(found).toEqual(
        expected.columns.map(({ column, header, role }, index) => ({
          column,
          header,
          role: fits(found[index]?.role ?? null, role),
        })),
      );
    }
  });

  it('reads every task', () => {
    for (const [expected, ledger] of pairs) {
      for (const wanted of expected.tasks) {
        const index = ledger.tasks.rows.indexOf(wanted.row);
        expect({ row: wanted.row, listed: index >= 0 }).toEqual({ row: wanted.row, listed: true });
        const task = taskAt(ledger, index);
        const found = {
          row: task.row,
          task: task.task,
          leadUnits: task.leadUnits,
          coUnits: task.coUnits,
          assigned: iso(task.assigned),
          finished: iso(task.finished),
          status: task.status.status,
          kind: task.deadline.kind,
          date: iso(task.deadline.date),
        };
        expect(found).toEqual({
          row: wanted.row,
          task: fits(found.task, wanted.task),
          leadUnits: wanted.leadUnits?.map((unit, at) => fits(found.leadUnits[at] ?? null, unit)) ?? found.leadUnits,
          coUnits: wanted.coUnits?.map((unit, at) => fits(found.coUnits[at] ?? null, unit)) ?? found.coUnits,
          assigned: fits(found.assigned, wanted.assigned),
          finished: fits(found.finished, wanted.finished),
          status: fits(found.status, wanted.status),
          kind: fits(found.kind, wanted.deadline?.kind),
          date: fits(found.date, wanted.deadline?.date),
        });
      }
      const rows = new Set(expected.tasks.map(({ row }) => row));
      expect([...ledger.tasks.rows].filter((row) => !rows.has(row))).toEqual([]);
    }
  });
});

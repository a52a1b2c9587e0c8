import { readJournal, recoverInterrupted } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { WorkbookModel } from '../../src/host/workbook/model';
import type { FaultKind } from '../../src/host/protocol/faults';
import { SHEET_STATE } from '../../src/plan/sheets/names';
import { valueOf, visibleState } from '../excel/support/workbooks';
import { OPERATIONS, setClock, type Operation } from './operations';
import { openLedger, reopen } from './workbook';

type Request = Parameters<Exclude<Parameters<Host['failNext']>[0], number>>[0];

/** Giving tracked objects back comes after the work and may fail in silence. */
const isWork = (request: Request): boolean => request.Actions.some(({ Name }) => Name !== '_RemoveReference');

/** These lead different ways: nothing was done, an answer is asked for again in pieces, an answer is of no use. */
const AT_EVERY_REQUEST: readonly FaultKind[] = ['busy', 'response-too-large', 'null-values'];
/** The others are refusals like `busy` under another name: they take turns. */
const IN_TURN: readonly FaultKind[] = [
  'cell-edit-mode', 'access-denied', 'protected', 'request-too-large', 'session-lost', 'general',
]; // prettier-ignore

const kindsAt = (nth: number): readonly FaultKind[] => [
  ...AT_EVERY_REQUEST,
  ...IN_TURN.slice(nth % IN_TURN.length, (nth % IN_TURN.length) + 1),
];

/** The first places where two states of a workbook differ, in few words. */
function gap(before: unknown, now: unknown): string {
  const [one, other] = [before, now].map((state) => flat(state, ''));
  const paths = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
  return [...paths]
    .filter((path) => one?.get(path) !== other?.get(path))
    .slice(0, 8)
    .map((path) => `${path}: ${String(one?.get(path)).slice(0, 80)} -> ${String(other?.get(path)).slice(0, 80)}`)
    .join('\n');
}

function flat(value: unknown, path: string, into = new Map<string, unknown>()): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) into.set(path, value);
  else for (const [key, each] of Object.entries(value)) flat(each, `${path}/${key}`, into);
  return into;
}

/** Sentences that tell a clerk what to do. */
const SAYS_WHAT_TO_DO = /请|已取消/u;

/** What people see of the workbook, and what can be undone; not how our own data lie in their hidden sheet. */
async function picture(host: Host): Promise<unknown> {
  const journal = valueOf(await readJournal()).map(({ title, stage }) => `${title} ${stage}`);
  const sheets = host.model.sheets.filter(({ name }) => name !== SHEET_STATE);
  return { journal, workbook: visibleState({ ...host.model, sheets }) };
}

/** The workbook as it stands just before an operation. */
async function begin({ after }: Operation): Promise<WorkbookModel> {
  setClock(0);
  const host = openLedger();
  for (const work of after) valueOf(await work());
  return host.model;
}

/** How many requests an operation needs, and what the workbook is like afterwards. */
async function undisturbed(model: WorkbookModel, { run }: Operation): Promise<{ requests: number; after: unknown }> {
  setClock(30);
  const host = reopen(model);
  let requests = 0;
  host.failNext((request) => {
    if (isWork(request)) requests += 1;
    return false;
  }, 'general');
  valueOf(await run());
  return { requests, after: await picture(host) };
}

describe('a fault at any request', () => {
  it.each(OPERATIONS.map((operation) => [operation.name, operation] as const))(
    '%s is done whole, or put back whole with a message that says what to do',
    async (_name, operation) => {
      const model = await begin(operation);
      const before = await picture(reopen(model));
      const { requests, after } = await undisturbed(model, operation);
      let failed = 0;
      for (let nth = 1; nth <= requests; nth++) {
        for (const kind of kindsAt(nth)) {
          setClock(30);
          const host = reopen(model);
          let seen = 0;
          host.failNext((request) => isWork(request) && ++seen === nth, kind);
          const result = await operation.run();
          const where = `${kind} at request ${nth} of ${requests}`;
          if (!result.ok) {
            failed += 1;
            expect([where, result.error.message]).toEqual([where, expect.stringMatching(SAYS_WHAT_TO_DO)]);
            valueOf(await recoverInterrupted());
          }
          const now = await picture(host);
          const isWhole = [before, after].some((state) => JSON.stringify(state) === JSON.stringify(now));
          if (!isWhole)
            throw new Error(
              `${where}: ${result.ok ? 'done' : result.error.message}\n${gap(result.ok ? after : before, now)}`,
            );
        }
      }
      expect(failed).toBeGreaterThan(0);
    },
    120_000,
  );
});

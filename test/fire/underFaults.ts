import { readJournal, recoverInterrupted } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { WorkbookModel } from '../../src/host/workbook/model';
import type { FaultKind } from '../../src/host/protocol/faults';
import { SHEET_STATE } from '../../src/plan/sheets/names';
import { valueOf, visibleState } from '../excel/support/workbooks';
import { services } from '../../src/taskpane/workbookServices';
import type { Operation } from './faultedOperations';
import { setClock } from './operations';
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

const ALL: readonly FaultKind[] = [...AT_EVERY_REQUEST, ...IN_TURN];

function kindsAt(nth: number, { inTurn }: Operation): readonly FaultKind[] {
  const next = (kinds: readonly FaultKind[]): readonly FaultKind[] => kinds.slice(nth % kinds.length).slice(0, 1);
  return inTurn ? next(ALL) : [...AT_EVERY_REQUEST, ...next(IN_TURN)];
}

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

/**
 * What people see of the workbook, what was decided and recorded, and what can be undone; not how our own data lie in
 * their hidden sheet and its mirror.
 */
async function picture(host: Host): Promise<unknown> {
  const { entries, trouble } = valueOf(await readJournal());
  const journal = entries.map(({ title, stage }) => `${title} ${stage}`);
  const sheets = host.model.sheets.filter(({ name }) => name !== SHEET_STATE);
  const kept = [await services.decisions(), await services.letterhead(), await services.periods()];
  const workbook = visibleState({ ...host.model, sheets, customXml: new Map() });
  return structuredClone({ journal, trouble, kept, workbook });
}

/** The workbook as it stands just before an operation. */
async function begin({ after, rows }: Operation): Promise<WorkbookModel> {
  setClock(0);
  const host = openLedger(rows?.());
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

const isOneOf = (now: unknown, states: readonly unknown[]): boolean =>
  states.some((state) => JSON.stringify(state) === JSON.stringify(now));

/** The same where Excel takes its time over every request. */
async function slowly(model: WorkbookModel, { run }: Operation): Promise<unknown> {
  setClock(30);
  const host = reopen(model);
  host.beforeEachRequest(() => new Promise((resolve) => setTimeout(resolve, 2)));
  valueOf(await run());
  host.beforeEachRequest(() => Promise.resolve());
  return picture(host);
}

/** What was found of an operation: which of its promises a fault broke, and how many of the faults made it fail. */
export interface UnderFaults {
  readonly broken: readonly string[];
  readonly failed: number;
}

/**
 * Plays an operation once for each of its requests and each way in which that may fail, and once slowly. Promised is: it is done whole, or
 * put back whole with a message that says what to do.
 */
export async function underFaults(operation: Operation): Promise<UnderFaults> {
  const model = await begin(operation);
  const before = await picture(reopen(model));
  const { requests, after } = await undisturbed(model, operation);
  const broken: string[] = [];
  if (isOneOf(after, [before])) broken.push('it does something');
  if (!isOneOf(await slowly(model, operation), [after])) broken.push('whole: where Excel is slow');
  let failed = 0;
  for (let nth = 1; nth <= requests; nth++) {
    for (const kind of kindsAt(nth, operation)) {
      setClock(30);
      const host = reopen(model);
      let seen = 0;
      host.failNext((request) => isWork(request) && ++seen === nth, kind);
      const result = await operation.run();
      const where = `${kind} at request ${nth} of ${requests}`;
      if (!result.ok) {
        failed += 1;
        if (!SAYS_WHAT_TO_DO.test(result.error.message))
          broken.push(`says what to do: ${where}: ${result.error.message}`);
        const atOnce = await picture(host);
        if (operation.endsLater !== true && !isOneOf(atOnce, [before, after]))
          broken.push(`put back at once: ${where}: ${gap(before, atOnce)}`);
        valueOf(await recoverInterrupted());
      }
      const now = await picture(host);
      const allowed = result.ok ? [after] : [before, after];
      if (!isOneOf(now, allowed))
        broken.push(
          `whole: ${where}: ${result.ok ? 'done' : result.error.message}\n${gap(result.ok ? after : before, now)}`,
        );
    }
  }
  return { broken, failed };
}

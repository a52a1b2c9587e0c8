import type { Change } from './changes';
import { Client } from './client';
import type { ClientListener } from './client';
import type { Book } from './objects/book';
import { writeContent } from './objects/cellContent';
import { createMaker } from './objects/make';
import { activate } from './objects/sheets';
import { createCounters } from './protocol/counters';
import type { Counters } from './protocol/counters';
import { execute } from './protocol/execute';
import { AFTER_THE_WORK, Faults, refusals, withoutCells } from './protocol/faults';
import type { FaultKind, Refusal, RefusalKind } from './protocol/faults';
import { byteLength, payloadLimit } from './protocol/limits';
import type { RequestBody } from './protocol/messages';
import { parseArea } from './workbook/a1';
import type { AreaModel, SheetModel, WorkbookModel } from './workbook/model';
import { sheetByName } from './workbook/sheets';
import { HostCalculation } from './formulas/calculation';
import type { LoadEngine } from './formulas/engine';

/** How the host behaves; only the workbook and the day are needed. */
export interface HostOptions {
  readonly model: WorkbookModel;
  /** What TODAY() answers: a serial of the 1900 calendar. The host never asks the clock. */
  readonly today: number;
  /** Requirement sets that the host claims; default: what the library knows, `ExcelApi` 1.15. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly readOnly?: boolean;
  /** Brings the engine that computes formulas; without it formulas keep their last results. */
  readonly loadEngine?: LoadEngine;
}

/** What a request gets: a response body, or a refusal of the whole. */
export type Answer =
  { readonly kind: 'answered'; readonly body: string } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** One pane's connection. */
export interface HostClient {
  /**
   * Carries out a request (JSON text). `reply` is called once; events that the request raised follow it.
   */
  send(body: string, reply: (answer: Answer) => void): Promise<void>;
  /** How many tracked objects the client holds at the host. */
  readonly keptCount: number;
  disconnect(): void;
}

/** The simulated Excel: one open workbook that any number of panes work on. */
export interface Host {
  readonly model: WorkbookModel;
  readonly options: HostOptions;
  readonly counters: Counters;
  connect(listener: ClientListener): HostClient;
  /** Lets the nth request from now (1 = the next), or the first that the predicate recognises, fail. */
  failNext(when: number | ((request: RequestBody) => boolean), kind: FaultKind): void;
  /**
   * Called before each request is taken, which waits for it: a slow Excel, what people do between two requests, and
   * panes whose requests overtake each other. The last one given holds.
   */
  beforeEachRequest(wait: () => Promise<void>): void;
  /** As if a user typed: values as for `range.values`, row by row; raises the same events. */
  userEdits(sheet: string, address: string, values: readonly (readonly unknown[])[]): Promise<void>;
  /** As if a user selected cells, on whichever visible sheet. */
  userSelects(sheet: string, address: string): Promise<void>;
  /** Computes formulas that are due (volatile ones at the start) before anybody reads. */
  calculate(): Promise<void>;
  /** Called after every request or edit that changed something; returns the way to stop it. */
  onChange(listener: (changes: readonly Change[]) => void): () => void;
}

/**
 * Opens a workbook in a simulated Excel.
 * @example const host = createHost({ model: createWorkbook('台账'), today: 45366 })
 */
export function createHost(options: HostOptions): Host {
  const { model } = options;
  const counters = createCounters();
  const faults = new Faults();
  const clients = new Set<Client>();
  const listeners = new Set<(changes: readonly Change[]) => void>();
  let pending: Change[] = [];
  let queue: Promise<void> = Promise.resolve();
  let ids = 0;
  let waitBefore: () => Promise<void> = () => Promise.resolve();

  const note = (change: Change) => {
    pending.push(change);
    for (const client of clients) client.follow(change);
  };
  const today = model.date1904 ? options.today - 1462 : options.today;
  const calculation = new HostCalculation({
    model,
    today,
    note,
    ...(options.loadEngine ? { load: options.loadEngine } : {}),
  });
  const book: Book = {
    model,
    today,
    readOnly: options.readOnly ?? false,
    counters,
    calculation,
    make: createMaker(() => book),
    note,
    newId: () => {
      let id: string;
      do {
        ids += 1;
        id = `{00000000-0000-4000-8000-${ids.toString(16).toUpperCase().padStart(12, '0')}}`;
      } while (model.customXml.has(id));
      return id;
    },
  };

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };

  const tellAll = (origin: Client | null) => {
    const changes = pending;
    pending = [];
    if (changes.length === 0) return;
    for (const client of clients) {
      const own = client === origin;
      client.tell(changes, {
        source: own || origin === null ? 'Local' : 'Remote',
        triggerSource: own ? 'ThisLocalAddin' : 'Unknown',
      });
    }
    for (const listener of listeners) listener(changes);
  };

  const answer = (text: string, client: Client): Answer => {
    const request = JSON.parse(text) as RequestBody;
    counters.requests += 1;
    counters.actions += request.Actions.length;
    const size = byteLength(text);
    counters.bytesIn += size;
    if (size > payloadLimit) counters.requestsTooLarge += 1;
    const fault = size > payloadLimit ? 'request-too-large' : faults.strike(request);
    if (fault !== null && !AFTER_THE_WORK.has(fault))
      return { kind: 'refused', refusal: refusals[fault as RefusalKind] };
    const response = execute(request, client);
    calculation.endRequest();
    const whole = JSON.stringify(response);
    const body = fault === 'null-values' ? withoutCells(whole) : whole;
    const answered = byteLength(body);
    counters.bytesOut += answered;
    if (answered <= payloadLimit) return { kind: 'answered', body };
    counters.answersTooLarge += 1;
    return { kind: 'refused', refusal: refusals['response-too-large'] };
  };

  const byUser = (name: string, address: string, act: (sheet: SheetModel, area: AreaModel) => void) =>
    inTurn(async () => {
      const sheet = sheetByName(model, name);
      const area = parseArea(address);
      if (!sheet || !area) throw new Error(`There are no cells ${name}!${address}.`);
      await calculation.prepare();
      act(sheet, area);
      calculation.endRequest();
      tellAll(null);
    });

  return {
    model,
    options,
    counters,
    connect(listener) {
      const client = new Client(book, listener);
      clients.add(client);
      return {
        send: async (body, reply) => {
          await waitBefore();
          await inTurn(async () => {
            await calculation.prepare(body);
            reply(answer(body, client));
            tellAll(client);
          });
        },
        get keptCount() {
          return client.keptCount;
        },
        disconnect: () => {
          clients.delete(client);
        },
      };
    },
    failNext: (when, kind) => faults.failNext(when, kind),
    beforeEachRequest: (wait) => {
      waitBefore = wait;
    },
    userEdits: (name, address, values) =>
      byUser(name, address, (sheet, area) => writeContent(book, sheet, area, values)),
    userSelects: (name, address) =>
      byUser(name, address, (sheet, area) => {
        activate(book, sheet);
        model.selection = area;
        note({ kind: 'selection', sheet: sheet.id, area });
      }),
    calculate: () =>
      inTurn(async () => {
        await calculation.prepare();
        calculation.calculate(false);
        tellAll(null);
      }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

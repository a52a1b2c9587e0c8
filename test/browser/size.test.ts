import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { startBrowser } from '../../scripts/demo/browser';
import { BUILT, buildIfOutdated } from '../../scripts/demo/build';
import { localCertificate } from '../../scripts/demo/certificate';
import { goTo } from '../../scripts/demo/clerk';
import { serve, type DemoServer } from '../../scripts/demo/server';
import { createHost, type Host } from '../../src/host/host';
import { createWorkbook } from '../../src/host/workbook/create';
import type { CellScalar, SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { workload } from '../bench/workload';
import { openPaneFor } from './excelOutside';
import { listen, nothingHeard } from './heard';
import { itStaysQuiet } from './staysQuiet';

jest.setTimeout(600_000);

const ROWS = 100_000;
const COLUMNS = 20;
const MEGABYTE = 2 ** 20;
/** Values, texts, number formats and formulas. */
const MEMBERS = 4;
/** A browser collects what is no longer used when it has to: it is given no more than this for what scripts hold. */
const HEAP_MB = 512;

const heard = nothingHeard();
let server: DemoServer;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
let host: Host;

/** What the pane said while it read, and the share of the cells that Excel had handed out by then. */
const said: { readonly line: string; readonly handedOut: number }[] = [];

/** The bench's twelve columns and eight more of remarks, no two alike. */
function bigWorkbook(): WorkbookModel {
  const model = createWorkbook('台账');
  const sheet = model.sheets[0] as SheetModel;
  workload(ROWS).values.forEach((values, down) => {
    const more = Array.from({ length: COLUMNS - values.length }, (_, index): CellScalar =>
      down < 2 ? (down === 0 ? '' : `补充${index + 1}`) : `第${down - 1}项补充${index + 1}：已按要求报送`,
    );
    const cells = [...values, ...more].map((value, column) => [column, { value, style: 0 }] as const);
    sheet.rows.set(down, new Map(cells.filter(([, { value }]) => value !== '')));
  });
  return model;
}

/** Passes on what the pane says of its reading. */
function tellProgress(): void {
  const last = { line: '' };
  new MutationObserver(() => {
    const [line] = /已读 \d+%|正在读取 \d+%|已读完|\d+ 个台账 · \d+ 项/u.exec(document.body?.innerText ?? '') ?? [];
    if (line === undefined || line === last.line) return;
    last.line = line;
    void (window as unknown as { told: (line: string) => Promise<void> }).told(line);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

beforeAll(async () => {
  buildIfOutdated();
  host = createHost({ model: bigWorkbook(), today: 45473 });
  server = await serve({ '/': BUILT.pane }, await localCertificate(join('.cache', 'certificate')), 0);
  browser = await startBrowser([`--js-flags=--max-old-space-size=${HEAP_MB}`]);
  const window = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 400, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  window.setDefaultTimeout(400_000);
  listen(window, heard);
  page = await window.newPage();
  await page.exposeFunction('told', (line: string) =>
    said.push({ line, handedOut: host.counters.cellsRead / (ROWS * COLUMNS * MEMBERS) }),
  );
  await page.addInitScript(tellProgress);
  pane = await openPaneFor(page, host, server.origin);
  await untilRead();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const untilRead = (): Promise<void> =>
  pane
    .getByText(new RegExp(`^1 个台账 · ${ROWS} 项`, 'u'))
    .first()
    .waitFor();

function paneFrame(): Frame {
  const frame = page.frame({ url: /\/taskpane\.html/ });
  if (frame === null) throw new Error('There is no pane.');
  return frame;
}

/** The most memory that any process of the browser's pages has taken so far, in MB, the program itself included. */
async function mostMemory(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const taken = pages.map(({ id }) => {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  });
  return Math.max(...taken);
}

/** What scripts of the pane hold, in MB, when all that nobody needs is gone. */
async function held(): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Infinity) / MEGABYTE;
}

/** How a reading that was stopped ended, in milliseconds. */
interface Stopped {
  /** Until the pane said so. */
  readonly after: number;
  /** How long the page then took for a turn in which it has nothing to do: a slice of work that goes on takes 30. */
  readonly turn: number;
}

/** Reads again, and stops it when the pane says something. */
const stopped = (said: RegExp): Promise<Stopped> =>
  paneFrame().evaluate(async (awaited) => {
    const press = (name: string): void =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    const shown = (): string => document.querySelector('header')?.textContent ?? '';
    const turn = async (): Promise<number> => {
      const from = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 1));
      return performance.now() - from;
    };
    press('刷新');
    while (!awaited.test(shown())) await turn();
    const asked = performance.now();
    press('停止');
    while (/正在/u.test(shown())) await turn();
    const after = performance.now() - asked;
    const turns: number[] = [];
    while (turns.length < 5) turns.push(await turn());
    return { after, turn: turns.sort((one, other) => one - other)[(turns.length - 1) / 2] ?? Infinity };
  }, said);

describe(`${ROWS} rows of ${COLUMNS} columns`, () => {
  it('are read, checked and shown within 1 GB, of which Excel is no part', async () => {
    await goTo(pane, '任务');
    const list = pane.getByRole('listbox');
    await list.focus();
    await page.keyboard.press('End');
    await list.getByRole('option', { name: new RegExp(`第${ROWS}项`, 'u') }).waitFor();
    await goTo(pane, '检查');
    await goTo(pane, '统计');
    expect(await held()).toBeLessThan(400);
    // The system's own figure of a process is to be had under Linux.
    if (existsSync('/proc/self/status')) expect(await mostMemory()).toBeLessThan(1024);
  });

  it('come in blocks of at most 5 MB, in which no row comes twice', () => {
    const { requests, bytesOut, cellsRead, requestsTooLarge, answersTooLarge } = host.counters;
    expect([requestsTooLarge, answersTooLarge]).toEqual([0, 0]);
    expect(bytesOut / requests).toBeLessThan(4 * MEGABYTE);
    expect(cellsRead).toBeLessThan(1.1 * ROWS * COLUMNS * MEMBERS);
  });

  it('are told of truly while they are read: never more than is read, never less than a block before, to the end', () => {
    const shares = said.flatMap(({ line, handedOut }) => {
      const [, percent] = /(\d+)%/u.exec(line) ?? [];
      return percent === undefined ? [] : [{ share: Number(percent) / 100, handedOut }];
    });
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.map(({ share }) => share)).toEqual([...shares].map(({ share }) => share).sort((a, b) => a - b));
    for (const { share, handedOut } of shares) {
      expect(share).toBeLessThanOrEqual(handedOut);
      expect(share).toBeGreaterThan(handedOut - 0.1);
      expect(share).toBeLessThan(1);
    }
    const [last, end] = said.slice(-2).map(({ line }) => line);
    expect([last, end]).toEqual(['已读完', `1 个台账 · ${ROWS} 项`]);
  });

  it('are no longer read at once when asked, early in reading and in checking, and what was known is kept', async () => {
    for (const line of [/正在读取 [1-9]/u, /正在识别/u]) {
      const before = host.counters.requests;
      const { after, turn } = await stopped(line);
      // A frame or two; a machine with other work takes its time.
      expect(after).toBeLessThan(500);
      expect(turn).toBeLessThan(20);
      const asked = host.counters.requests;
      expect(asked).toBeGreaterThan(before);
      await page.waitForTimeout(2_000);
      expect(host.counters.requests).toBeLessThanOrEqual(asked + 1);
      await untilRead();
    }
  });
});

itStaysQuiet(() => heard);

import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fromIso, type Day } from '../ledger/day/day';
import { readSettings } from '../ledger/readSettings';
import { DEFAULT_SETTINGS, type Settings } from '../ledger/settings';
import { openBridge } from '../host/doors/openBridge';
import { createHost, type Host } from '../host/host';
import { openWorkbook, type WorkbookPackage } from '../host/package/open';
import { saveWorkbook } from '../host/package/save';
import type { WorkbookModel } from '../host/workbook/model';
import { ironCalcFromDisk } from '../host/doors/ironCalcFromDisk';
import { scanWorkbook } from '../operations/scanWorkbook';
import { unreadCells } from '../operations/unreadCells';
import type { WorkbookState } from '../operations/workbookState';
import type { Call } from './arguments';
import { badInput } from './failure';
import { warn } from './warn';

/** A workbook opened in the simulated Excel, with the real Office.js connected to it. */
export interface Session {
  readonly file: string;
  readonly host: Host;
  readonly settings: Settings;
  readonly asOf: Day;
  /** The bytes of the workbook as it stands now. */
  save(): Uint8Array;
}

/**
 * Opens the file of a call. The file is read once and never written.
 * @throws CommandFailure with exit code 1 when there is no such file or it is no readable workbook
 */
export async function openSession(call: Call): Promise<Session> {
  const settings = call.settingsFile === null ? DEFAULT_SETTINGS : await settingsOf(call.settingsFile);
  const { model, package: source } = await openFile(call.file);
  const asOf = call.asOf ?? today(settings.timeZone);
  const host = createHost({ model, today: today(settings.timeZone), loadEngine: ironCalcFromDisk });
  openBridge(host);
  return { file: basename(call.file), host, settings, asOf, save: () => saveWorkbook(model, source) };
}

/**
 * Reads and judges the workbook of a session.
 * @throws CommandFailure with exit code 1 when a named sheet is not there or reading fails
 */
export async function scan(session: Session, call: Call): Promise<WorkbookState> {
  const scanned = await scanWorkbook({
    asOf: session.asOf,
    settings: session.settings,
    ...(call.sheet === null ? {} : { sheet: call.sheet }),
  });
  if (!scanned.ok) throw badInput(`${session.file}：${scanned.error.message}`);
  await warn(session.file, scanned.value);
  for (const sentence of unreadCells(scanned.value)) process.stderr.write(`${session.file}：${sentence}\n`);
  return scanned.value;
}

/**
 * The same, where there must be a ledger to go on with.
 * @throws CommandFailure with exit code 1 that tells of each sheet why it is no ledger
 */
export async function scanLedgers(session: Session, call: Call): Promise<WorkbookState> {
  const state = await scan(session, call);
  if (state.ledgers.length > 0) return state;
  const reasons = state.reading.otherSheets.map(({ sheet, why }) => `“${sheet}”${why}`);
  const told = reasons.length === 0 ? '工作簿是空的' : reasons.join('；');
  throw badInput(`${session.file}：没有找到台账（${told}）。台账至少要有任务和责任单位两列，请检查表头。`);
}

/** Writes a file whole or not at all: beside its place first, then renamed into it. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw badInput(`${file}：写不进去（${reason(error)}）。请检查文件夹是否存在、文件是否正被打开。`);
  }
}

async function openFile(file: string): Promise<{ model: WorkbookModel; package: WorkbookPackage }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw badInput(`${file}：打不开（${reason(error)}）。请检查文件名和路径。`);
  }
  if (bytes.length === 0) throw badInput(`${file}：是空文件（0 字节）。请重新取得该文件。`);
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw badInput(`${file}：${opened.problem.message}`);
  return opened.value;
}

async function settingsOf(file: string): Promise<Settings> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw badInput(`${file}：设置文件读不了（${reason(error)}）。它应当是一个 JSON 文件。`);
  }
  const read = readSettings(data);
  if (!read.ok) throw badInput(`${file}：设置有误，请检查 ${read.entries.join('、')}。`);
  return read.settings;
}

/** The office's calendar day now. The only place of the command that asks the clock. */
function today(timeZone: string): Day {
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
  const day = fromIso(iso);
  if (day === null) throw new Error(`The clock answered ${iso}.`);
  return day;
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return '没有这个文件';
    case 'EISDIR':
      return '这是一个文件夹';
    case 'EACCES':
    case 'EPERM':
      return '没有权限';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

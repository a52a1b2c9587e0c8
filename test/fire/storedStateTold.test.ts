import { acceptStoredLoss, readDecisions } from '../../src/operations/keptDecisions';
import type { KeptDecisions } from '../../src/operations/keptDecisions';
import { readLetterhead } from '../../src/operations/issueNotice';
import { readJournal, undoLast } from '../../src/excel/undo/undoEntry';
import { checksum } from '../../src/excel/stored/checksum';
import { writeStored } from '../../src/excel/stored/stored';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { NOTHING_DECIDED } from '../../src/ledger/reading/decisions';
import { STORED_KEYS } from '../../src/operations/storedKeys';
import { SHEET_STATE } from '../../src/plan/sheets/names';
import { valueOf } from '../excel/support/workbooks';
import { fixAll, manage, recordPeriod, setClock } from './operations';
import { openLedger, reopen, scan } from './workbook';

// A machine with other work takes its time.
jest.setTimeout(60_000);

const CONFIRMED = { '序号|工作任务': { 工作任务: 'task' as const } };
const sheetOf = (host: Host): SheetModel => host.model.sheets.find(({ name }) => name === SHEET_STATE) as SheetModel;

/** The cell of a stored row: 0 its key, 1 its checksum, from 3 on its text. */
function rowOf(host: Host, key: string): Map<number, { value?: unknown }> {
  const row = [...sheetOf(host).rows.values()].find((cells) => String(cells.get(0)?.value).includes(key));
  if (row === undefined) throw new Error(`${key} is not stored`);
  return row;
}

function deleteRow(host: Host, key: string): void {
  const { rows } = sheetOf(host);
  const row = rowOf(host, key);
  for (const [index, cells] of rows) if (cells === row) rows.delete(index);
}

/** A workbook in which a clerk has decided, recorded, and written twice. */
async function decided(): Promise<Host> {
  setClock(0);
  const host = openLedger();
  host.model.fileName = '台账.xlsx';
  valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 7 }));
  valueOf(await writeStored(STORED_KEYS.confirmed, CONFIRMED));
  valueOf(await writeStored(STORED_KEYS.decided, { ...NOTHING_DECIDED, tables: { 甲: 'no-ledger' } }));
  valueOf(await recordPeriod());
  valueOf(await fixAll());
  valueOf(await manage());
  return host;
}

/** The workbook as it is when a hand has been at it, opened anew. */
async function afterHand(hand: (host: Host) => void): Promise<{ readonly host: Host; readonly kept: KeptDecisions }> {
  const host = reopen((await decided()).model);
  hand(host);
  return { host, kept: valueOf(await readDecisions()) };
}

const NOTHING_TOLD = { recovered: false, lost: [], outdated: false, isLater: false, formerName: null };
/** All that was decided is there. */
const expectWhole = (kept: KeptDecisions): void => {
  expect(kept.settings?.warningDays).toBe(7);
  expect(kept.confirmed).toEqual(CONFIRMED);
  expect(kept.decided?.tables).toEqual({ 甲: 'no-ledger' });
};
const loseMirror = ({ model }: Host): void => model.customXml.clear();
const loseSheet = ({ model }: Host): void =>
  void (model.sheets = model.sheets.filter(({ name }) => name !== SHEET_STATE));

describe('what is told of the stored data', () => {
  it('is nothing where all is as it was stored', async () => {
    const { kept } = await afterHand(() => undefined);
    expect(kept.trouble).toBeNull();
    expectWhole(kept);
  });

  it('is that they came back, where the hidden sheet was deleted', async () => {
    const { kept } = await afterHand(loseSheet);
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, recovered: true });
    expectWhole(kept);
  });

  it('is that they came back, where the sheet was deleted and something was written since', async () => {
    const { host } = await afterHand(loseSheet);
    valueOf(await manage());
    expect(sheetOf(host)).toBeDefined();
    const kept = valueOf(await readDecisions());
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, recovered: true });
    expectWhole(kept);
  });

  it('is that they came back, even where the document’s settings went with the sheet', async () => {
    const { host } = await afterHand((there) => {
      loseSheet(there);
      there.model.settings.clear();
    });
    valueOf(await manage());
    const kept = valueOf(await readDecisions());
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, recovered: true });
    expectWhole(kept);
    expect(sheetOf(host)).toBeDefined();
  });

  it('is that one came back, where its row alone was deleted by hand', async () => {
    const { kept } = await afterHand((host) => deleteRow(host, 'stored/confirmed-columns'));
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, recovered: true });
    expectWhole(kept);
  });

  it('names what is lost, where its row was deleted and there is no mirror', async () => {
    const { kept } = await afterHand((host) => {
      loseMirror(host);
      deleteRow(host, 'stored/confirmed-columns');
      deleteRow(host, 'stored/period-tasks');
    });
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, lost: ['confirmed', 'periodTasks'] });
    expect(kept.settings?.warningDays).toBe(7);
  });

  it('is that later decisions are missing, where both are gone', async () => {
    const { kept } = await afterHand((host) => {
      loseMirror(host);
      loseSheet(host);
    });
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, outdated: true });
  });

  it('takes the later of two: Excel’s own undo took the sheet back and left the mirror', async () => {
    const host = await decided();
    const before = structuredClone([...sheetOf(host).rows]);
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    valueOf(await writeStored('letterhead', { sender: '市政府督查室' }));
    const { rows } = sheetOf(host);
    rows.clear();
    for (const [row, cells] of before) rows.set(row, cells);
    const kept = valueOf(await readDecisions());
    expect(kept.settings?.warningDays).toBe(9);
    expect(await readLetterhead()).toEqual({ sender: '市政府督查室' });
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, recovered: true });
  });

  it('is nothing where the mirror is the older of the two: the sheet holds', async () => {
    const host = await decided();
    const [[id, xml] = ['', '']] = [...host.model.customXml];
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    host.model.customXml.clear();
    host.model.customXml.set(id, xml);
    const kept = valueOf(await readDecisions());
    expect(kept.trouble).toBeNull();
    expect(kept.settings?.warningDays).toBe(9);
  });

  it('is that later decisions are missing, where both went back', async () => {
    const host = await decided();
    const [rows, xml] = [structuredClone([...sheetOf(host).rows]), [...host.model.customXml]];
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    sheetOf(host).rows.clear();
    for (const [row, cells] of rows) sheetOf(host).rows.set(row, cells);
    host.model.customXml.clear();
    for (const [id, text] of xml) host.model.customXml.set(id, text);
    const kept = valueOf(await readDecisions());
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, outdated: true });
    expectWhole(kept);
    // The next decision makes an end of it.
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    expect(valueOf(await readDecisions()).trouble).toBeNull();
  });

  it('is nothing in a workbook of an earlier build, which told nothing of its data', async () => {
    const { host, kept } = await afterHand((there) => {
      const heading = rowOf(there, '请勿修改或删除');
      for (const column of [...heading.keys()]) if (column > 0) heading.delete(column);
      loseMirror(there);
      there.model.settings.clear();
    });
    expect(kept.trouble).toBeNull();
    expectWhole(kept);
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    deleteRow(host, 'stored/confirmed-columns');
    loseMirror(host);
    expect(valueOf(await readDecisions()).trouble?.lost).toEqual(['confirmed']);
  });

  it('is that a later build stored them: what is understood holds, nothing is stored over it', async () => {
    const host = await decided();
    const settings = { warningDays: 7, ofTheFuture: 1 };
    valueOf(await writeStored(STORED_KEYS.settings, settings));
    valueOf(await writeStored('letterhead', 'in another form'));
    asLater(host);
    const kept = valueOf(await readDecisions());
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, isLater: true, lost: ['settings', 'letterhead'] });
    expectWhole(kept);
    const refused = await writeStored(STORED_KEYS.settings, { warningDays: 9 });
    expect(!refused.ok && refused.error.message).toMatch(/更新版本.*请更新台账管家/u);
    expect((await acceptStoredLoss()).ok).toBe(false);
    valueOf(await manage());
    valueOf(await undoLast());
    expect(valueOf(await readDecisions()).trouble?.isLater).toBe(true);
  });

  it('is no longer told once the clerk took note of it, and comes back into the sheet', async () => {
    const { host } = await afterHand((there) => {
      loseMirror(there);
      deleteRow(there, 'stored/confirmed-columns');
    });
    valueOf(await acceptStoredLoss());
    expect(valueOf(await readDecisions()).trouble).toBeNull();
    loseSheet(host);
    valueOf(await acceptStoredLoss());
    loseMirror(host);
    const kept = valueOf(await readDecisions());
    expect(kept.trouble).toBeNull();
    expect(kept.settings?.warningDays).toBe(7);
  });

  it('keeps the settings that can be read where one of them cannot', async () => {
    await decided();
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 7, decimals: 9 }));
    const kept = valueOf(await readDecisions());
    expect(kept.trouble?.lost).toEqual(['settings']);
    expect(kept.settings?.warningDays).toBe(7);
    valueOf(await acceptStoredLoss());
    expect(valueOf(await readDecisions())).toMatchObject({ trouble: null, settings: { warningDays: 7 } });
  });
});

/** As if a later build had written last. */
function asLater(host: Host): void {
  const heading = rowOf(host, '请勿修改或删除');
  const text = String(heading.get(3)?.value).slice(1).replace('"version":1', '"version":2');
  Object.assign(heading.get(1) ?? {}, { value: `|${checksum(text)}` });
  Object.assign(heading.get(3) ?? {}, { value: `|${text}` });
}

describe('the journal', () => {
  it('tells of an entry that was taken out of the sheet, and undoes the others', async () => {
    const host = await decided();
    const [first, second] = valueOf(await readJournal()).entries;
    deleteRow(host, `journal/${second?.id ?? ''}`);
    const { entries, trouble } = valueOf(await readJournal());
    expect(entries.map(({ id }) => id)).toEqual([first?.id]);
    expect(trouble?.message).toMatch(/有些操作记录读不出来.*请对照备份核对/u);
    valueOf(await undoLast());
    expect(valueOf(await readJournal()).trouble).not.toBeNull();
    valueOf(await acceptStoredLoss());
    expect(valueOf(await readJournal())).toEqual({ entries: [], trouble: null });
  });

  it('is told to be lost until the clerk took note, whatever is stored meanwhile', async () => {
    const host = await decided();
    loseSheet(host);
    expect(valueOf(await readJournal()).trouble?.message).toMatch(/操作记录已丢失/u);
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    expect(valueOf(await readJournal()).trouble?.message).toMatch(/操作记录已丢失/u);
    valueOf(await acceptStoredLoss());
    expect(valueOf(await readJournal()).trouble).toBeNull();
  });
});

describe('a copy of the file', () => {
  it('has all that the first one had, and is told to be a copy or renamed until something is written', async () => {
    const { kept } = await afterHand(({ model }) => void (model.fileName = '台账（四季度）.xlsx'));
    expect(kept.trouble).toEqual({ ...NOTHING_TOLD, formerName: '台账.xlsx' });
    expectWhole(kept);
    expect(valueOf(await readJournal()).entries).toHaveLength(2);
    valueOf(await undoLast());
    valueOf(await undoLast());
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 9 }));
    expect(valueOf(await readDecisions()).trouble).toBeNull();
  });

  it('is no copy where the workbook got its first name', async () => {
    setClock(0);
    const host = openLedger();
    host.model.fileName = '工作簿1';
    valueOf(await writeStored(STORED_KEYS.settings, { warningDays: 7 }));
    host.model.fileName = '台账.xlsx';
    expect(valueOf(await readDecisions()).trouble).toBeNull();
  });
});

describe('what a scan takes of the stored data', () => {
  it('costs no request of its own', async () => {
    const plain = openLedger();
    await scan();
    const alone = plain.counters.requests;
    const host = await decided();
    host.counters.reset();
    await scan();
    expect(host.counters.requests).toBe(alone);
  });
});

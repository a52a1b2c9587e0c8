import { applyPlan } from '../../src/excel/apply/applyPlan';
import { removeAllOurs, readStored, writeStored } from '../../src/excel/stored/stored';
import { readJournal, recoverInterrupted } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { listPeriods } from '../../src/operations/periods';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { textCell } from '../../src/plan/cells';
import { SHEET_STATE } from '../../src/plan/sheets/names';
import { valueOf } from '../excel/support/workbooks';
import { fixAll, recordPeriod, setClock, undo } from './operations';
import { LEDGER, openLedger, reopen, scan } from './workbook';

const stateSheet = (host: Host): SheetModel => host.model.sheets.find(({ name }) => name === SHEET_STATE) as SheetModel;

/** Every stored cell as it is, and what a hand can make of it. */
const HANDS: readonly (readonly [string, (host: Host) => void])[] = [
  ['the hidden sheet was deleted', ({ model }) => void (model.sheets = model.sheets.filter(({ name }) => name !== SHEET_STATE))], // prettier-ignore
  ['the hidden sheet was renamed', (host) => void (stateSheet(host).name = '备份')],
  ['the hidden sheet was emptied', (host) => stateSheet(host).rows.clear()],
  ['a column was put before the first', (host) => {
    for (const row of stateSheet(host).rows.values()) {
      const cells = [...row];
      row.clear();
      for (const [column, cell] of cells) row.set(column + 1, cell);
    }
  }],
  ['every cell was written over', (host) => eachCell(host, () => '甲')],
  ['a later version wrote what we do not know', (host) => eachCell(host, (text) => `${text}"v":9`)],
  ['its texts were cut short', (host) => eachCell(host, (text, column) => (column < 3 ? text : text.slice(0, 9)))],
  ['numbers stand where texts were', (host) => eachCell(host, () => 7)],
  ['rows stand twice', (host) => {
    const { rows } = stateSheet(host);
    for (const [row, cells] of [...rows]) rows.set(row + 50, structuredClone(cells));
  }],
  ['the mirror alone was lost', ({ model }) => model.customXml.clear()],
  ['the mirror is no longer what we wrote', ({ model }) => {
    for (const [id, xml] of model.customXml) model.customXml.set(id, xml.replaceAll('"', "'"));
  }],
  ['both were lost', (host) => {
    stateSheet(host).rows.clear();
    host.model.customXml.clear();
  }],
  ['the ledger’s sheet was renamed', ({ model }) => void ((model.sheets[0] as SheetModel).name = '台账（新）')],
]; // prettier-ignore

function eachCell(host: Host, change: (text: string, column: number) => string | number): void {
  for (const row of stateSheet(host).rows.values())
    for (const [column, cell] of row) if (cell.value !== undefined) cell.value = change(String(cell.value), column);
}

/** An answer that is a value, or says in Chinese what to do. */
function clear(
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly message: string } },
): void {
  if (!result.ok) expect(result.error.message).toMatch(/请/u);
}

describe('what is stored in the workbook, in other hands', () => {
  it.each(HANDS)('where %s, nothing crashes and all can be stored anew', async (name, hand) => {
    setClock(0);
    const first = openLedger();
    valueOf(await writeStored('settings', { warningDays: 7 }));
    valueOf(await recordPeriod());
    valueOf(await fixAll());
    const host = reopen(first.model);
    hand(host);
    clear(await recoverInterrupted());
    const [journal, settings, periods] = [await readJournal(), await readStored('settings'), await listPeriods()];
    for (const read of [journal, settings, periods]) clear(read);
    // Never silently empty: there was an entry.
    if (journal.ok && journal.value.trouble === null) expect([name, journal.value.entries.length]).toEqual([name, 1]);
    else if (journal.ok) expect(journal.value.trouble?.message).toMatch(/请/u);
    // One of the two is left: what was stored comes back.
    if (!name.startsWith('both')) expect(settings).toEqual({ ok: true, value: { warningDays: 7 } });
    else expect(settings).toEqual({ ok: true, value: null });
    if (journal.ok) expect(journal.value.entries.every(({ title }) => title.startsWith('改正'))).toBe(true);
    clear(await undo());
    const plan = await manageLedgers(await scan());
    clear(plan);
    if (plan.ok) clear(await applyPlan(plan.value));
    valueOf(await removeAllOurs());
    valueOf(await writeStored('settings', { warningDays: 9 }));
    expect(valueOf(await readStored('settings'))).toEqual({ warningDays: 9 });
    const cells = [[textCell('试')]];
    const sheet = host.model.sheets[0]?.name ?? LEDGER;
    valueOf(await applyPlan({ title: '试', edits: [{ kind: 'cells', sheet, top: 30, left: 30, cells }] }));
    expect(valueOf(await readJournal()).entries.map(({ title, stage }) => `${title} ${stage}`)).toEqual(['试 done']);
  });

  it('is taken from its mirror where the hidden sheet is gone, and from the sheet where the mirror is', async () => {
    for (const lose of [HANDS[0], HANDS[9]]) {
      const host = openLedger();
      valueOf(await writeStored('settings', { warningDays: 7 }));
      lose?.[1](host);
      expect(valueOf(await readStored('settings'))).toEqual({ warningDays: 7 });
    }
  });

  it('undoes the sheet that it wrote on, and not another one that took its name', async () => {
    setClock(0);
    const host = openLedger();
    const [sheet] = host.model.sheets as [SheetModel];
    const contents = (): string => JSON.stringify([...sheet.rows].map(([row, cells]) => [row, [...cells]]));
    const before = contents();
    valueOf(await fixAll());
    expect(contents()).not.toBe(before);
    sheet.name = '旧台账';
    host.model.sheets.push({ ...structuredClone(sheet), id: '{0000FFFF}', name: LEDGER, rows: new Map() });
    valueOf(await undo());
    expect(contents()).toBe(before);
    expect(host.model.sheets.find(({ name }) => name === LEDGER)?.rows.size).toBe(0);
  });
});

import { readJournal, undoLast } from '../../src/excel/undo/undoEntry';
import { checksum } from '../../src/excel/stored/checksum';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { ignoreFinding, NOTHING_IGNORED, sortFindings } from '../../src/operations/ignoredFindings';
import { previewUnmanage, unmanageLedgers } from '../../src/operations/unmanageLedgers';
import { planMarks } from '../../src/operations/markFindings';
import { periodContaining } from '../../src/ledger/periods/period';
import { matchTasks } from '../../src/ledger/periods/matchTasks';
import { recordedTasks } from '../../src/ledger/periods/recordPeriod';
import { readPeriod } from '../../src/operations/periods';
import { SHEET_STATE } from '../../src/plan/sheets/names';
import { valueOf, visibleState } from '../excel/support/workbooks';
import type { UndoReport } from '../../src/plan/journal';
import { fixAll, manage, planned, recordPeriod, setClock } from './operations';
import { AS_OF, LEDGER, openLedger, scan } from './workbook';

// A machine with other work takes its time.
jest.setTimeout(60_000);

const ledgerOf = ({ model }: Host): SheetModel => model.sheets[0] as SheetModel;
const deleteLedger = ({ model }: Host): void => {
  model.sheets.shift();
  model.activeSheetId = model.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
};
const undone = async (): Promise<UndoReport> => valueOf(await undoLast());

beforeEach(() => setClock(0));

describe('a ledger’s sheet that was renamed', () => {
  it('is found again by undo, and is as it was', async () => {
    const host = openLedger();
    const before = visibleState(host.model);
    valueOf(await fixAll());
    ledgerOf(host).name = '台账（旧）';
    expect((await undone()).leftAlone).toEqual([]);
    ledgerOf(host).name = LEDGER;
    expect(visibleState(host.model)).toEqual(before);
  });

  it('is found again by the undo of 纳管, and by 解除纳管 with its widths', async () => {
    const host = openLedger();
    const widths = JSON.stringify([...ledgerOf(host).columnWidths]);
    for (const takeAway of [undoLast, unmanageLedgers]) {
      ledgerOf(host).name = LEDGER;
      valueOf(await manage());
      ledgerOf(host).name = '二季度';
      valueOf(await previewUnmanage());
      expect((valueOf(await takeAway()) as UndoReport).leftAlone).toEqual([]);
      expect([...(ledgerOf(host).rows.get(1)?.values() ?? [])].map(({ value }) => value).filter(Boolean)).toHaveLength(
        6,
      );
      expect(JSON.stringify([...ledgerOf(host).columnWidths])).toBe(widths);
    }
  });

  it('is not taken for another where the ids were given anew: names are believed then', async () => {
    const host = openLedger();
    host.model.sheets.push({ ...structuredClone(ledgerOf(host)), id: '{OTHER}', name: '说明', rows: new Map() });
    valueOf(await fixAll());
    const [ledger, other] = host.model.sheets as [SheetModel, SheetModel];
    const { id } = ledger;
    Object.assign(ledger, { id: other.id });
    Object.assign(other, { id });
    expect((await undone()).restored).toBeGreaterThan(0);
    expect(other.rows.size).toBe(0);
  });

  it('keeps what was ignored in it', async () => {
    const host = openLedger();
    const state = await scan();
    const [finding] = state.ledgers[0]?.findings ?? [];
    if (finding === undefined) throw new Error('nothing is found');
    const ignored = ignoreFinding(state, NOTHING_IGNORED, finding, '原文如此');
    ledgerOf(host).name = '二季度';
    const sorted = sortFindings(await scan(), ignored);
    expect(sorted.ignored.map(({ finding: each }) => [each.sheet, each.rule, each.row])).toEqual([
      ['二季度', finding.rule, finding.row],
    ]);
    expect(sorted.gone).toEqual([]);
  });

  it('keeps the tasks of the last period', async () => {
    const host = openLedger();
    valueOf(await recordPeriod());
    ledgerOf(host).name = '二季度';
    const record = valueOf(await readPeriod(periodContaining(AS_OF, 'quarter')));
    const now = (await scan()).ledgers.flatMap(recordedTasks);
    expect(matchTasks(record?.tasks ?? [], now).earlierOf.every((task) => task !== null)).toBe(true);
  });
});

describe('a ledger’s sheet that was deleted', () => {
  it('is named by undo, which has nothing to restore there', async () => {
    const host = openLedger();
    valueOf(await fixAll());
    host.model.sheets.push({ ...structuredClone(ledgerOf(host)), id: '{OTHER}', name: '说明' });
    deleteLedger(host);
    expect((await undone()).leftAlone).toEqual([
      { sheet: LEDGER, cell: '', found: '这张表已被删除，没有可以恢复的内容', expected: '' },
    ]);
    expect(valueOf(await readJournal())).toEqual({ entries: [], trouble: null });
  });

  it('is named with what was ignored in it', async () => {
    const host = openLedger();
    const state = await scan();
    const [finding] = state.ledgers[0]?.findings ?? [];
    if (finding === undefined) throw new Error('nothing is found');
    const ignored = ignoreFinding(state, NOTHING_IGNORED, finding, '原文如此');
    host.model.sheets.push({ ...structuredClone(ledgerOf(host)), id: '{OTHER}', name: '说明', rows: new Map() });
    deleteLedger(host);
    expect(sortFindings(await scan(), ignored).gone.map(({ sheet }) => sheet)).toEqual([LEDGER]);
  });
});

describe('marks that an earlier build wrote', () => {
  it('are undone: it knew one kind of marks and stored no sign', async () => {
    const host = openLedger();
    const before = JSON.stringify(visibleState(host.model));
    valueOf(await planned((state) => planMarks(state, NOTHING_IGNORED, 'color'))());
    const rows = host.model.sheets.find(({ name }) => name === SHEET_STATE)?.rows ?? new Map();
    const row = [...rows.values()].find((cells) => String(cells.get(0)?.value).includes('journal/'));
    const text = String(row?.get(3)?.value).slice(1);
    const earlier = text.replaceAll('"sign":"台账管家标记",', '');
    expect(earlier).not.toBe(text);
    Object.assign(row?.get(1) ?? {}, { value: `|${checksum(earlier)}` });
    Object.assign(row?.get(3) ?? {}, { value: `|${earlier}` });
    expect(valueOf(await readJournal()).trouble).toBeNull();
    valueOf(await undoLast());
    expect(JSON.stringify(visibleState(host.model))).toBe(before);
  });
});

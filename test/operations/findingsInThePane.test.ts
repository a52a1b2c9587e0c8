import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import type { Finding } from '../../src/ledger/checking/finding';
import { sortFindings } from '../../src/operations/ignoredFindings';
import { createPaneStore } from '../../src/taskpane/store/createPaneStore';
import type { PaneStore } from '../../src/taskpane/store/createPaneStore';
import { services } from '../../src/taskpane/workbookServices';
import { openSheet, visibleState } from '../excel/support/workbooks';

/** The pane's own state over the workbook that is open, as the product puts them together. */
async function openPane(): Promise<PaneStore> {
  const store = createPaneStore(services);
  await store.getState().open();
  opened.push(store);
  return store;
}

const opened: PaneStore[] = [];
afterEach(() => Promise.all(opened.splice(0).map((store) => store.getState().close())));

const openLedger = (): Host =>
  openSheet([
    ['2024年重点工作督办台账'],
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
    [1, '推进农村公路改造工程', '市交通局', '10月前', '正在推进'],
    [2, '建设市民服务中心', ' 市财政局', '2034年12月底前', '正在推进'],
  ]);

function findingsOf(store: PaneStore): readonly Finding[] {
  const { workbook, ignored } = store.getState();
  return workbook === null ? [] : sortFindings(workbook, ignored).open;
}
const rulesOf = (store: PaneStore): string[] => findingsOf(store).map(({ rule }) => rule);

function findingOf(store: PaneStore, rule: string): Finding {
  const found = findingsOf(store).find((each) => each.rule === rule);
  if (!found) throw new Error(`${rule} was not found`);
  return found;
}

describe('findings in the pane, over the open workbook', () => {
  it('are put right, read again, and can be undone', async () => {
    const host = openLedger();
    const before = visibleState(host.model);
    const store = await openPane();
    expect(rulesOf(store)).toEqual(['deadline-ambiguous', 'text-untidy']);
    await store.getState().prepareWrite({ kind: 'fix', findings: [findingOf(store, 'text-untidy')] });
    await store.getState().confirmWrite();
    expect(cellAt(host.model.sheets[0] as SheetModel, 3, 2)?.value).toBe('市财政局');
    expect(rulesOf(store)).toEqual(['deadline-ambiguous']);
    const { write } = store.getState();
    if (write.phase !== 'done') throw new Error(write.phase);
    await store.getState().undo(write.entry);
    expect(rulesOf(store)).toEqual(['deadline-ambiguous', 'text-untidy']);
    expect(visibleState(host.model)).toEqual(before);
  });

  it('stay set aside when the workbook is opened again, until the cell says something else', async () => {
    const host = openLedger();
    const store = await openPane();
    await store.getState().ignore(findingOf(store, 'deadline-ambiguous'), '会议纪要原文如此');
    const again = await openPane();
    expect(rulesOf(again)).toEqual(['text-untidy']);
    await host.userEdits('台账', 'D3', [['9月前']]);
    await again.getState().refresh();
    expect(rulesOf(again)).toEqual(['deadline-ambiguous', 'text-untidy']);
  });

  it('leave nothing in the workbook once the last decision is taken back', async () => {
    const host = openLedger();
    const before = visibleState(host.model);
    const store = await openPane();
    await store.getState().switchOff('text-untidy', '待统一整理');
    expect(rulesOf(store)).toEqual(['deadline-ambiguous']);
    await store.getState().switchOn('text-untidy');
    expect(visibleState(host.model)).toEqual(before);
  });

  it('do not make the pane ask for a new reading when a decision is stored', async () => {
    openLedger();
    const store = await openPane();
    await store.getState().switchOff('text-untidy', '待统一整理');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.getState().drift.changes).toBe(0);
  });
});

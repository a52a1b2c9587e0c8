import * as z from 'zod/mini';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readStored, removeAllOurs, writeStored } from '../../src/excel/stored/stored';
import { readJournal, undoEntry } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { textCell } from '../../src/plan/cells';
import type { Plan } from '../../src/plan/plan';
import { openSheet, valueOf, visibleState } from './support/workbooks';

const STATE = '台账管家_数据';
const stateSheet = (host: Host): SheetModel | undefined => host.model.sheets.find(({ name }) => name === STATE);

/** As if a person had typed over a stored cell. */
function tamper(host: Host, row: number, column: number): void {
  const cell = stateSheet(host)?.rows.get(row)?.get(column);
  if (!cell) throw new Error('nothing is stored there');
  cell.value = `${String(cell.value)}。`;
}

const plan: Plan = {
  title: '纳管台账',
  edits: [{ kind: 'cells', sheet: '台账', top: 1, left: 2, cells: [[textCell('办理中')]] }],
};

describe('state stored in the workbook', () => {
  it('comes back as it was stored, long texts and strange signs included', async () => {
    openSheet([['任务']]);
    const value = { 甲: ['=1+1', '<&>"', '换\n行'], long: '长'.repeat(70_000), none: null };
    valueOf(await writeStored('settings', value));
    expect(valueOf(await readStored('settings'))).toEqual(value);
  });

  it('is null where nothing was stored', async () => {
    openSheet([['任务']]);
    expect(valueOf(await readStored('settings'))).toBeNull();
  });

  it('stands in a sheet that nobody sees', async () => {
    const host = openSheet([['任务']]);
    valueOf(await writeStored('settings', { warningDays: 5 }));
    expect(stateSheet(host)?.visibility).toBe('VeryHidden');
  });

  it('replaces a longer value without leaving a rest of it', async () => {
    openSheet([['任务']]);
    valueOf(await writeStored('a', 'x'.repeat(90_000)));
    valueOf(await writeStored('b', 2));
    valueOf(await writeStored('a', 'y'));
    expect(valueOf(await readStored('a'))).toBe('y');
    expect(valueOf(await readStored('b'))).toBe(2);
  });

  it('is taken from the mirror when the sheet was tampered with', async () => {
    const host = openSheet([['任务']]);
    valueOf(await writeStored('settings', { warningDays: 5 }));
    tamper(host, 1, 3);
    expect(valueOf(await readStored('settings'))).toEqual({ warningDays: 5 });
  });

  it('is taken from the mirror when the sheet was deleted', async () => {
    const host = openSheet([['任务']]);
    valueOf(await writeStored('settings', { warningDays: 5 }));
    host.model.sheets = host.model.sheets.filter(({ name }) => name !== STATE);
    expect(valueOf(await readStored('settings'))).toEqual({ warningDays: 5 });
  });

  it('is healed from the mirror when something else is stored', async () => {
    const host = openSheet([['任务']]);
    valueOf(await writeStored('settings', { warningDays: 5 }));
    tamper(host, 1, 3);
    valueOf(await writeStored('other', 1));
    host.model.customXml.clear();
    expect(valueOf(await readStored('settings'))).toEqual({ warningDays: 5 });
  });

  it('is an error that says what to do when sheet and mirror are both damaged', async () => {
    const host = openSheet([['任务']]);
    valueOf(await writeStored('settings', { warningDays: 5 }));
    tamper(host, 1, 3);
    for (const [id, xml] of host.model.customXml) host.model.customXml.set(id, xml.replace('5', '6'));
    const read = await readStored('settings');
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error.message).toContain('已损坏');
  });

  it('is an error when it is not of the expected form', async () => {
    openSheet([['任务']]);
    valueOf(await writeStored('settings', { warningDays: '五' }));
    const read = await readStored('settings', z.object({ warningDays: z.number() }));
    expect(read.ok).toBe(false);
  });

  it('leaves nothing behind when the last of it is forgotten', async () => {
    const host = openSheet([['任务']]);
    const before = visibleState(host.model);
    valueOf(await writeStored('settings', 1));
    valueOf(await writeStored('settings', null));
    expect(visibleState(host.model)).toEqual(before);
  });

  it('goes wholly when all that is ours is removed', async () => {
    const host = openSheet([['任务']]);
    const before = visibleState(host.model);
    valueOf(await writeStored('settings', 1));
    valueOf(await removeAllOurs());
    expect(visibleState(host.model)).toEqual(before);
  });
});

describe('the journal', () => {
  it('says so when it was tampered with, and still lets the clerk work on', async () => {
    const host = openSheet([['任务']]);
    const entry = valueOf(await applyPlan(plan));
    tamper(host, 1, 3);
    const { entries, trouble } = valueOf(await readJournal());
    expect(entries).toEqual([]);
    expect(trouble?.message).toContain('有些操作记录读不出来');
    expect((await undoEntry(entry.id)).ok).toBe(false);
    expect((await applyPlan({ ...plan, title: '再次' })).ok).toBe(true);
  });

  it('keeps the latest entries only, and says which can no longer be undone', async () => {
    openSheet([['任务']]);
    const forgotten: string[] = [];
    for (let count = 1; count <= 33; count++) {
      const minute = String(count).padStart(2, '0');
      const cells = [[textCell(`第${count}次`)]];
      const edits = [{ kind: 'cells' as const, sheet: '台账', top: 1, left: 2, cells }];
      const entry = valueOf(await applyPlan({ title: `第${count}次`, edits }, { when: `2024-03-15T09:${minute}:00Z` }));
      forgotten.push(...entry.forgotten);
    }
    expect(forgotten).toEqual(['第1次', '第2次', '第3次']);
    const journal = valueOf(await readJournal()).entries;
    expect(journal).toHaveLength(30);
    expect(journal.at(-1)?.title).toBe('第33次');
  });
});

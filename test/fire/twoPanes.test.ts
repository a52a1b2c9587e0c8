import { recoverInterrupted } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { writeStored, readStored } from '../../src/excel/stored/stored';
import { valueOf } from '../excel/support/workbooks';
import { fixAll, setClock, undo, type Work } from './operations';
import { LEDGER, openLedger, reopen } from './workbook';

/** Lets something happen once, just before the nth request from now; tells whether there was one. */
function before(host: Host, nth: number, act: () => Promise<unknown>): { readonly happened: () => boolean } {
  let [seen, happened] = [0, false];
  host.beforeEachRequest(async () => {
    seen += 1;
    if (seen !== nth) return;
    happened = true;
    await act();
  });
  return { happened: () => happened };
}

const cells = (host: Host): string[] => {
  const sheet = host.model.sheets.find(({ name }) => name === LEDGER) as SheetModel;
  return [2, 3, 4, 5].flatMap((row) => [2, 3, 4, 5].map((column) => String(cellAt(sheet, row, column)?.value ?? '')));
};

/** Runs something at every request of an operation in turn, each time on the same workbook. */
async function atEveryRequest(
  prepare: readonly Work[],
  work: Work,
  meanwhile: (host: Host) => Promise<unknown>,
  check: (host: Host, where: string) => Promise<void>,
): Promise<number> {
  setClock(0);
  const { model } = openLedger();
  for (const each of prepare) valueOf(await each());
  for (let nth = 1; ; nth++) {
    const host = reopen(model);
    setClock(30);
    const other = before(host, nth, () => meanwhile(host));
    await work();
    if (!other.happened()) return nth - 1;
    host.beforeEachRequest(() => Promise.resolve());
    await check(host, `before request ${nth}`);
  }
}

describe('a clerk who types while another pane writes', () => {
  it('keeps what she typed, whenever it was', async () => {
    const requests = await atEveryRequest(
      [],
      fixAll,
      (host) => host.userEdits(LEDGER, 'D3', [['市水利局']]),
      async (host, where) => {
        expect([where, cells(host)[1]]).toEqual([where, '市水利局']);
        valueOf(await recoverInterrupted());
        expect([where, cells(host)[1]]).toEqual([where, '市水利局']);
      },
    );
    expect(requests).toBeGreaterThan(10);
  }, 60_000);
});

describe('two panes on one workbook', () => {
  it('store decisions without losing those of the other', async () => {
    await atEveryRequest(
      [],
      fixAll,
      async () => valueOf(await writeStored('settings', { warningDays: 7 })),
      async (_host, where) => {
        expect([where, valueOf(await readStored('settings'))]).toEqual([where, { warningDays: 7 }]);
      },
    );
  }, 60_000);

  it('never leave half an operation where one is opened while the other writes', async () => {
    const untouched = cells(openLedger());
    const host = openLedger();
    valueOf(await fixAll());
    const fixed = cells(host);
    await atEveryRequest([], fixAll, recoverInterrupted, async (other, where) => {
      expect([where, [untouched, fixed]]).toEqual([where, expect.arrayContaining([cells(other)])]);
    });
  }, 60_000);

  it('never leave half an operation where one undoes what the other is writing', async () => {
    const untouched = cells(openLedger());
    await atEveryRequest([], fixAll, undo, async (other, where) => {
      valueOf(await recoverInterrupted());
      valueOf(await undo());
      expect([where, cells(other)]).toEqual([where, untouched]);
    });
  }, 60_000);
});

import { readJournal, recoverInterrupted } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { cellAt } from '../../src/host/workbook/cells';
import type { SheetModel } from '../../src/host/workbook/model';
import { writeStored, readStored } from '../../src/excel/stored/stored';
import { valueOf } from '../excel/support/workbooks';
import { wordingSheetPlan } from '../../src/plan/sheets/wordingSheet';
import { success } from '../../src/excel/session/result';
import { fixAll, notice, order, planned, setClock, undo, type Work } from './operations';
import { ORDER_SHEET } from '../../src/ledger/reading/tables/paperSheets';
import { NOTICE_SHEET_PREFIX } from '../../src/plan/sheets/names';
import { LEDGER, openLedger, reopen } from './workbook';

/** Lets something happen once, just before the nth request from now; null where there was none. */
function before(host: Host, nth: number, act: () => Promise<unknown>): () => Promise<unknown> | null {
  let seen = 0;
  let happening: Promise<unknown> | null = null;
  host.beforeEachRequest(async () => {
    seen += 1;
    if (seen !== nth) return;
    happening = act();
    await happening;
  });
  return () => happening;
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
    const happening = other();
    if (happening === null) return nth - 1;
    // Objects are given back to Excel behind the work: the other may still be busy then.
    await happening;
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
    expect(requests).toBeGreaterThan(5);
  }, 60_000);
});

describe('two panes on one workbook', () => {
  const STORED: readonly (readonly [string, readonly Work[]])[] = [
    ['where nothing is stored yet', []],
    ['where something is stored already', [() => writeStored('letterhead', { code: '×政督' })]],
  ];

  it.each(STORED)(
    'store decisions without losing those of the other, %s',
    async (_where, prepare) => {
      await atEveryRequest(
        prepare,
        fixAll,
        async () => valueOf(await writeStored('settings', { warningDays: 7 })),
        async (_host, where) => {
          expect([where, valueOf(await readStored('settings'))]).toEqual([where, { warningDays: 7 }]);
        },
      );
    },
    60_000,
  );

  it.each(STORED)(
    'can each undo what they did, %s',
    async (_where, prepare) => {
      const wording = planned(() => success(wordingSheetPlan()));
      let done = 0;
      const counted = (work: Work) => async () => {
        const result = await work();
        if (result.ok) done += 1;
        return result;
      };
      await atEveryRequest(prepare, counted(fixAll), counted(wording), async (_host, where) => {
        const { entries, trouble } = valueOf(await readJournal());
        expect([where, trouble, entries.length]).toEqual([where, null, done]);
        done = 0;
      });
    },
    60_000,
  );

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

  it('never give one number to two papers, where the other issues a paper at any request', async () => {
    let said = 0;
    // Before the register is there, and when it has lines already.
    for (const prepare of [[], [notice('reminder')]]) {
      await atEveryRequest(
        prepare,
        async () => {
          const result = await order('市教育局')();
          if (!result.ok) {
            said += 1;
            expect(result.error.message).toMatch(/请/u);
          }
          return result;
        },
        async () => {
          const result = await order('市交通运输局')();
          if (!result.ok) expect(result.error.message).toMatch(/请/u);
        },
        (host, where) => {
          const numbers = papersOf(host);
          expect([where, new Set(numbers).size]).toEqual([where, numbers.length]);
          expect([where, registered(host)]).toEqual([where, expect.arrayContaining(numbers)]);
          return Promise.resolve();
        },
      );
    }
    expect(said).toBeGreaterThan(0);
  }, 180_000);
});

const NUMBER = /^\S+〔\d{4}〕\d+号$/u;

const numbersOn = (sheet: SheetModel): string[] => [
  ...new Set(
    [...sheet.rows.values()].flatMap((row) =>
      [...row.values()].flatMap(({ value }) => (typeof value === 'string' && NUMBER.test(value) ? [value] : [])),
    ),
  ),
];

/** The number of every paper. */
const papersOf = (host: Host): string[] =>
  host.model.sheets.filter(({ name }) => name.startsWith(NOTICE_SHEET_PREFIX)).flatMap(numbersOn);

const registered = (host: Host): string[] =>
  host.model.sheets.filter(({ name }) => name === ORDER_SHEET).flatMap(numbersOn);

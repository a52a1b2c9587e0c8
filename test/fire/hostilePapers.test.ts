import fc from 'fast-check';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import type { Host } from '../../src/host/host';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook/model';
import { NOTICE_KINDS, NOTICE_PERIODS, type NoticeKind } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { ORDER_SHEET, WORDING_SHEET } from '../../src/ledger/reading/tables/paperSheets';
import { prepareNotice } from '../../src/operations/issueNotice';
import { SHEET_STATE } from '../../src/plan/sheets/names';
import { wordingSheetPlan } from '../../src/plan/sheets/wordingSheet';
import { noticeDocument } from '../../src/word/noticeDocument';
import { valueOf } from '../excel/support/workbooks';
import { foreignFormulas } from './foreignFormulas';
import { hostileText } from './hostileWorkbook';
import { AS_OF, openLedger, reopen, scan } from './workbook';

/** Writes a notice, and makes its Word document; the sentence of the refusal where there is none. */
async function issue(kind: NoticeKind): Promise<string | null> {
  const state = await scan();
  const planned = await prepareNotice(state, kind, periodContaining(AS_OF, NOTICE_PERIODS[kind]));
  if (!planned.ok) return planned.error.message;
  const applied = await applyPlan(planned.plan);
  if (!applied.ok) return applied.error.message;
  await noticeDocument(planned.notices);
  return null;
}

/** The cells of a sheet that hold something, in the order of the sheet. */
const cellsOf = ({ rows }: SheetModel) =>
  [...rows].flatMap(([row, cells]) => [...cells].flatMap(([column, cell]) => (cell.value === null ? [] : [{ row, column, cell }]))); // prettier-ignore

/** So many rows of 文稿模板 are its title and its header. */
const HEADS = 3;

const OWN = [ORDER_SHEET, WORDING_SHEET, SHEET_STATE] as const;

/** Texts that would be formulas wherever they stand alone, and others. */
const text = fc.oneof(fc.constantFrom('=1+1', '=HYPERLINK("http://evil.example")', '@SUM(1)', '+1'), hostileText);

/** What a hand did to one of our sheets: another text in a cell, beside it, or in its whole column. */
const hands = fc.array(
  fc.record({
    sheet: fc.constantFrom(...OWN, WORDING_SHEET, WORDING_SHEET),
    which: fc.nat(),
    where: fc.constantFrom('there', 'beside', 'below', 'below'),
    text,
  }),
  { minLength: 1, maxLength: 6 },
);
type Hand = typeof hands extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function put({ model }: Host, { sheet, which, where, text }: Hand): void {
  const found = model.sheets.find(({ name }) => name === sheet);
  const cells = found ? cellsOf(found) : [];
  const chosen = cells[which % Math.max(1, cells.length)];
  if (!found || !chosen) return;
  const column = where === 'beside' ? chosen.column + 1 : chosen.column;
  const below = cells.filter((each) => each.row >= HEADS && each.column === chosen.column);
  for (const { row, cell } of where === 'below' ? below : [chosen])
    found.rows.get(row)?.set(column, { ...cell, value: text });
}

describe('texts of any kind in 督办记录, 文稿模板 and the stored data', () => {
  let model: WorkbookModel;
  let ledger: unknown;
  /** The kinds of notice that this ledger gives. */
  const kinds: NoticeKind[] = [];
  beforeAll(async () => {
    const host = openLedger();
    expect(await issue('reminder')).toBeNull();
    valueOf(await applyPlan(wordingSheetPlan()));
    ({ model } = host);
    expect(model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...OWN]));
    ledger = structuredClone(model.sheets[0]?.rows);
    for (const kind of NOTICE_KINDS) {
      reopen(model);
      if ((await issue(kind)) === null) kinds.push(kind);
    }
  });

  it('become no formula and no part of the ledger: the next notice is written, or is refused in words', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(hands, fc.constantFrom(...kinds), async (did, kind) => {
        const host = reopen(model);
        did.forEach((each) => put(host, each));
        const refused = await issue(kind);
        if (refused === null) written += 1;
        else expect(refused).toMatch(/[\u4e00-\u9fff]/u);
        expect(refused ?? '').not.toMatch(/没有完成，请再试一次/u);
        expect(foreignFormulas(host.model)).toEqual([]);
        expect(host.model.sheets[0]?.rows).toEqual(ledger);
        expect(host.counters.requestsTooLarge).toBe(0);
      }),
      { numRuns: 60 },
    );
    expect(written).toBeGreaterThan(20);
  }, 120_000);
});

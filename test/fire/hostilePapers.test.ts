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

const OWN = [ORDER_SHEET, WORDING_SHEET, SHEET_STATE] as const;

/** What a hand did to one of our sheets: another text in one of its cells, or beside them. */
const hands = fc.array(
  fc.record({ sheet: fc.constantFrom(...OWN), which: fc.nat(), beside: fc.boolean(), text: hostileText }),
  { minLength: 1, maxLength: 6 },
);
type Hand = typeof hands extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function put({ model }: Host, { sheet, which, beside, text }: Hand): void {
  const found = model.sheets.find(({ name }) => name === sheet);
  const cells = found ? cellsOf(found) : [];
  const chosen = cells[which % Math.max(1, cells.length)];
  if (!found || !chosen) return;
  const column = beside ? chosen.column + 1 : chosen.column;
  found.rows.get(chosen.row)?.set(column, { ...chosen.cell, value: text });
}

describe('texts of any kind in 督办记录, 文稿模板 and the stored data', () => {
  let model: WorkbookModel;
  let ledger: unknown;
  beforeAll(async () => {
    const host = openLedger();
    expect(await issue('reminder')).toBeNull();
    valueOf(await applyPlan(wordingSheetPlan()));
    ({ model } = host);
    expect(model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...OWN]));
    ledger = structuredClone(model.sheets[0]?.rows);
  });

  it('become no formula and no part of the ledger: the next notice is written, or is refused in words', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(hands, fc.constantFrom(...NOTICE_KINDS), async (did, kind) => {
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
      { numRuns: 40 },
    );
    expect(written).toBeGreaterThan(5);
  }, 120_000);
});

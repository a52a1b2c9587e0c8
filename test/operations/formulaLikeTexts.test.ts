import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { periodContaining } from '../../src/ledger/periods/period';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { checklistOf } from '../../src/operations/checklist';
import { fixPlan } from '../../src/operations/fixFindings';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { prepareNotice } from '../../src/operations/issueNotice';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { Plan } from '../../src/plan/plan';
import { openSheet, valueOf, visibleButNumbers } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const TEXTS = ['=1+1', '-2+3', '@SUM(A1)', '＝cmd|calc', '+86', '\t=1+1', '\r=1+1', '　=1+1'];

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));

/** A ledger whose tasks are such texts; a blank behind the status asks to be put right. */
function ledger(): Host {
  const host = openSheet([
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
    ...TEXTS.map((_, index) => [index + 1, null, '市财政局', '2024年3月底前', '正在推进 ']),
  ]);
  const sheet = host.model.sheets[0] as SheetModel;
  TEXTS.forEach((text, index) => {
    const cell = sheet.rows.get(index + 1);
    cell?.set(1, { ...cell.get(0), value: text, style: 0 });
  });
  return host;
}

/** The texts of the ledger's task column, and the formulas that stand anywhere but in our own columns. */
const tasksOf = (host: Host): unknown[] =>
  TEXTS.map((_, index) => {
    const cell = (host.model.sheets[0] as SheetModel).rows.get(index + 1)?.get(1);
    return cell?.formula ?? cell?.value;
  });
const dangerous = (host: Host): string[] =>
  host.model.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ formula }) => (formula && /cmd|^=1\+1$|^[+@-]/u.test(formula) ? [formula] : [])),
    ),
  );

describe('texts that look like formulas stay texts', () => {
  const plans: Readonly<Record<string, (state: WorkbookState) => Promise<Plan>>> = {
    改正: (state) =>
      Promise.resolve(
        fixPlan(
          state,
          state.ledgers.flatMap(({ findings }) => findings),
        ),
      ),
    纳管: async (state) => valueOf(await manageLedgers(state)),
    检查单: (state) => Promise.resolve(checklistOf(state, NOTHING_IGNORED)),
    通报: async (state) => {
      const planned = await prepareNotice(state, 'reminder', periodContaining(AS_OF, 'year'), {});
      if (!planned.ok) throw new Error(planned.error.message);
      return planned.plan;
    },
  };

  it.each(Object.keys(plans))('through %s, and through undoing it', async (name) => {
    const host = ledger();
    const before = visibleButNumbers(host.model);
    expect(tasksOf(host)).toEqual(TEXTS);
    const state = await scan();
    const entry = valueOf(await applyPlan(await (plans[name] as (of: WorkbookState) => Promise<Plan>)(state)));
    expect(entry.changedCells).toBeGreaterThan(0);
    // Blanks in front are tidied away: what is left stays a text.
    expect(tasksOf(host)).toEqual(name === '改正' ? TEXTS.map((text) => text.trim()) : TEXTS);
    expect(dangerous(host)).toEqual([]);
    valueOf(await undoLast());
    expect(visibleButNumbers(host.model)).toEqual(before);
  });
});

import fc from 'fast-check';
import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast, readJournal } from '../../src/excel/undo/undoEntry';
import { openWorkbook } from '../../src/host/package/open';
import { saveWorkbook } from '../../src/host/package/save';
import type { SheetModel } from '../../src/host/workbook/model';
import { NOTICE_KINDS, NOTICE_PERIODS } from '../../src/ledger/notices/notice';
import { periodContaining } from '../../src/ledger/periods/period';
import { checklistOf } from '../../src/operations/checklist';
import { fixPlan } from '../../src/operations/fixFindings';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { prepareNotice } from '../../src/operations/issueNotice';
import { listsOf } from '../../src/operations/listsPlan';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { planMarks } from '../../src/operations/markFindings';
import type { WorkbookState } from '../../src/operations/workbookState';
import type { Plan } from '../../src/plan/plan';
import { open, valueOf, visibleButNumbers } from '../excel/support/workbooks';
import { foreignFormulas, formulasOf } from './foreignFormulas';
import { hostileNames, hostileSheetName, hostileWorkbook, placed } from './hostileWorkbook';
import { AS_OF, scan } from './workbook';

/** The plan of an operation, or the sentence with which it was refused. */
type Operation = (state: WorkbookState) => Promise<Plan | string>;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  纳管: async (state) => {
    const planned = await manageLedgers(state, { fixedDay: true });
    return planned.ok ? planned.value : planned.error.message;
  },
  改正: (state) =>
    Promise.resolve(
      fixPlan(
        state,
        state.ledgers.flatMap(({ findings }) => findings),
      ),
    ),
  标注: async (state) => valueOf(await planMarks(state, NOTHING_IGNORED, 'note')),
  涂色: async (state) => valueOf(await planMarks(state, NOTHING_IGNORED, 'color')),
  检查单: (state) => Promise.resolve(checklistOf(state, NOTHING_IGNORED)),
  重点清单: async (state) => valueOf(await listsOf(state)),
};

const notice =
  (kind: (typeof NOTICE_KINDS)[number]): Operation =>
  async (state) => {
    const planned = await prepareNotice(state, kind, periodContaining(AS_OF, NOTICE_PERIODS[kind]));
    return planned.ok ? planned.plan : planned.error.message;
  };

/** What stands in the ledger's own columns. */
const textsOf = ({ rows }: SheetModel): unknown[] =>
  [...rows].flatMap(([row, cells]) => {
    const texts = Array.from({ length: COLUMNS }, (_, column) => cells.get(column)?.value ?? null);
    return texts.every((text) => text === null) ? [] : [[row, texts]];
  });

const COLUMNS = 12;

/** Carries an operation out, as the pane does it: what comes of it is a change that can be undone, or a clear word. */
async function carryOut(operation: Operation): Promise<boolean> {
  const plan = await operation(await scan());
  if (typeof plan === 'string') {
    expect(plan).toMatch(/[\u4e00-\u9fff]/u);
    return false;
  }
  const applied = await applyPlan(plan);
  if (!applied.ok) {
    expect(applied.error.message).toMatch(/[\u4e00-\u9fff]/u);
    expect(applied.error).not.toMatchObject({ code: 'unexpected' });
  }
  return applied.ok;
}

describe('a workbook full of texts that could be taken for something else', () => {
  it('holds the same texts when it is saved and opened again', () => {
    fc.assert(
      fc.property(hostileSheetName, placed, hostileNames, (name, places, names) => {
        const model = hostileWorkbook(name, places, names);
        const opened = openWorkbook(saveWorkbook(model));
        if (!opened.ok) throw new Error(opened.problem.message);
        const [sheet] = opened.value.model.sheets;
        // A file holds no halves of characters.
        const whole = (cells: unknown): string => JSON.stringify(cells).replace(/\\ud[89a-f][0-9a-f]{2}/gu, '\ufffd');
        expect(sheet?.name).toBe(name);
        expect(whole(textsOf(sheet as SheetModel))).toBe(whole(textsOf(model.sheets[0] as SheetModel))); // prettier-ignore
        expect(formulasOf(opened.value.model)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it.each(['纳管', '改正', '标注', '涂色', '检查单', '重点清单', '通报'])(
    'goes through %s as texts: no formula but ours comes to be, and undoing leaves it as it was',
    async (name) => {
      await fc.assert(
        fc.asyncProperty(
          hostileSheetName,
          placed,
          hostileNames,
          fc.constantFrom(...NOTICE_KINDS),
          async (sheet, places, names, kind) => {
            const host = open(hostileWorkbook(sheet, places, names));
            const before = visibleButNumbers(host.model);
            const ledger = host.model.sheets[0] as SheetModel;
            const texts = textsOf(ledger);
            const done = await carryOut(OPERATIONS[name] ?? notice(kind));
            expect(foreignFormulas(host.model)).toEqual([]);
            if (name !== '改正') expect(textsOf(ledger)).toEqual(texts);
            expect(host.counters.requestsTooLarge).toBe(0);
            const { entries } = valueOf(await readJournal());
            if (!done) expect(entries).toEqual([]);
            if (entries.length > 0) expect(valueOf(await undoLast()).leftAlone).toEqual([]);
            expect(visibleButNumbers(host.model)).toEqual(before);
          },
        ),
        { numRuns: 6 },
      );
    },
    120_000,
  );
});

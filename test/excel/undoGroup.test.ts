import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import { textCell } from '../../src/plan/cells';
import type { Plan } from '../../src/plan/plan';
import { openSheet, valueOf, visibleState } from './support/workbooks';

const PLAN: Plan = {
  title: '试',
  edits: [{ kind: 'cells', sheet: '台账', top: 1, left: 2, cells: [[textCell('甲')]] }],
};

/** What each `Excel.run` was asked for; `refuse` plays a host that cannot group some call. */
function watchRuns(groups: boolean, refuse = false): boolean[] {
  const asked: boolean[] = [];
  const run = Excel.run.bind(Excel);
  Object.assign(globalThis, {
    Office: {
      context: { requirements: { isSetSupported: (_: string, version: string) => version !== '1.20' || groups } },
    },
  });
  jest.spyOn(Excel, 'run').mockImplementation(((options: Excel.RunOptions, work: never) => {
    const isGroup = options.mergeUndoGroup === true;
    asked.push(isGroup);
    const error = Object.assign(new Error('The operation does not support undo.'), { code: 'UndoNotSupported' });
    return refuse && isGroup ? Promise.reject(error) : run(options, work);
  }) as never);
  return asked;
}

describe("Excel's own undo", () => {
  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'Office');
  });

  it('takes an operation back in one step where Excel can group', async () => {
    openSheet([['任务']]);
    const asked = watchRuns(true);
    valueOf(await applyPlan(PLAN));
    expect(asked).toEqual([true]);
  });

  it('is not asked for in an Excel that cannot', async () => {
    openSheet([['任务']]);
    const asked = watchRuns(false);
    valueOf(await applyPlan(PLAN));
    expect(asked).toEqual([false]);
  });

  it('stands back where a call cannot be undone by Excel: the journal still undoes', async () => {
    const host = openSheet([['任务']]);
    const before = visibleState(host.model);
    const asked = watchRuns(true, true);
    valueOf(await applyPlan(PLAN));
    expect(asked).toEqual([true, false]);
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });
});

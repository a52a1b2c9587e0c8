import { applyPlan } from '../../src/excel/apply/applyPlan';
import { readJournal, undoLast } from '../../src/excel/undo/undoEntry';
import type { CellScalar, WorkbookModel } from '../../src/host/workbook/model';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { valueOf, visibleState } from '../excel/support/workbooks';
import { openLedger, reopen, scan } from './workbook';

jest.setTimeout(240_000);

/** More rows than an answer holds number formats of the managed columns, and than the journal holds as they are. */
const ROWS = 12_500;

function longRows(): CellScalar[][] {
  return [
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
    ...Array.from({ length: ROWS }, (_, index) => [
      index + 1,
      `推进第${index + 1}项工作`,
      `市第${(index % 40) + 1}建设局`,
      `2024年${(index % 12) + 1}月底前`,
      ['正在推进', '已办结', ''][index % 3] ?? '',
    ]),
  ];
}

/** Manages the ledger; stopped after so many requests, where a number is given. */
async function manage(stopAfter = Infinity) {
  const stop = new AbortController();
  return applyPlan(valueOf(await manageLedgers(await scan())), {
    signal: stop.signal,
    onProgress: (done) => {
      if (done === stopAfter) stop.abort();
    },
  });
}

describe(`managing a ledger of ${ROWS} rows`, () => {
  let model: WorkbookModel;
  let before: unknown;
  beforeAll(() => {
    ({ model } = openLedger(longRows()));
    before = visibleState(model);
  });

  it('is undone as a whole', async () => {
    const host = reopen(model);
    valueOf(await manage());
    expect(visibleState(host.model)).not.toEqual(before);
    expect(valueOf(await undoLast())).toMatchObject({ leftAlone: [] });
    expect(visibleState(host.model)).toEqual(before);
    expect(host.counters).toMatchObject({ requestsTooLarge: 0, answersTooLarge: 0 });
  });

  it('is put back as a whole where it is stopped half way', async () => {
    const host = reopen(model);
    const stopped = await manage(1);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'aborted', message: '已取消，表格没有改动。' } });
    expect(visibleState(host.model)).toEqual(before);
    expect(valueOf(await readJournal()).entries).toEqual([]);
  });
});

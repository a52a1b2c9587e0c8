import { applyPlan } from '../../src/excel/apply/applyPlan';
import { previewPlan } from '../../src/excel/apply/previewPlan';
import { hasNotes } from '../../src/excel/session/inExcel';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { NoteModel, SheetModel } from '../../src/host/workbook/model';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { clearMarks, planMarks, standingMarks } from '../../src/operations/markFindings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf } from '../excel/support/workbooks';
import { addNotesToLibrary } from '../support/notesInLibrary';

/** 2024-06-30. */
const AS_OF = 45473;
/** The unit of row 5 is the clerk's to explain; the status of row 6 has a thread of comments. */
const THEIRS: readonly NoteModel[] = [
  { id: 'a', row: 4, column: 2, author: '王芳', text: '王芳:\n等领导定', isThread: false },
  { id: 'b', row: 5, column: 4, author: 'tc={1}', text: '[线程批注]', isThread: true },
  { id: 'c', row: 0, column: 0, author: '王芳', text: '台账管家标记是什么？', isThread: false },
];

function ledger(notes: readonly NoteModel[] = []): Host {
  const host = openSheet([
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
    [1, '推进农村公路改造工程', '市交通局', '2024年2月30日', '正在推进'],
    [2, '建设市民服务中心', null, '2024年12月底前', '正在推进 '],
    [3, '推进农村公路改造工程', '市交通局', '2024年12月底前', '正在推进'],
    [4, '改造老旧小区管网', null, '2024年12月底前', '正在推进'],
    [5, '新建两所小学', '市教育局', '2024年12月底前', '正在推进 '],
  ]);
  sheetOf(host).notes = [...notes];
  return host;
}

const sheetOf = (host: Host): SheetModel => host.model.sheets[0] as SheetModel;
const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
const noted = (host: Host): string[] =>
  sheetOf(host).notes.map(({ row, column, text }) => `${row + 1}/${column + 1} ${text.replaceAll('\n', '｜')}`);
const mark = async (as: 'color' | 'note') => valueOf(await applyPlan(valueOf(await planMarks(await scan(), NOTHING_IGNORED, as)))); // prettier-ignore
const standing = async () => valueOf(await standingMarks(await scan(), NOTHING_IGNORED));

describe('notes at findings', () => {
  beforeAll(addNotesToLibrary);

  it('are not offered by a library or an Excel that does not know them', () => {
    ledger();
    expect(hasNotes()).toBe(true);
    const isSetSupported = (_: string, version: string): boolean => version !== '1.18';
    Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
    expect(hasNotes()).toBe(false);
    Reflect.deleteProperty(globalThis, 'Office');
  });

  it('say what is wrong and what to do, one for a cell', async () => {
    const host = ledger();
    await mark('note');
    expect(noted(host)).toMatchObject(
      expect.arrayContaining([
        expect.stringMatching(/^3\/3 错误：.*牵头单位.*｜（台账管家标记）$/u),
        expect.stringMatching(/^2\/4 错误：.*2月30日.*｜（台账管家标记）$/u),
        expect.stringMatching(/^3\/5 提示：.*｜（台账管家标记）$/u),
      ]),
    );
    expect(new Set(noted(host).map((each) => each.split(' ')[0])).size).toBe(noted(host).length);
    expect(sheetOf(host).conditionalFormats).toEqual([]);
  });

  it('leave notes and comments of the clerk alone, name those cells beforehand, and are undone', async () => {
    const host = ledger(THEIRS);
    const before = noted(host);
    const plan = valueOf(await planMarks(await scan(), NOTHING_IGNORED, 'note'));
    expect(plan.leftOut?.map(({ area }) => area)).toEqual(expect.arrayContaining(['C5', 'E6']));
    valueOf(await applyPlan(plan));
    expect(noted(host)).toEqual(expect.arrayContaining(before));
    expect(noted(host).length).toBeGreaterThan(before.length);
    valueOf(await undoLast());
    expect(noted(host)).toEqual(before);
  });

  it('are undone around a note that the clerk has written since', async () => {
    const host = ledger();
    await mark('note');
    valueOf(await applyPlan(valueOf(await clearMarks(await scan()))));
    const own = { ...(THEIRS[0] as NoteModel), row: 1, column: 3 };
    sheetOf(host).notes = [own];
    valueOf(await undoLast());
    expect(noted(host)).toEqual(expect.arrayContaining(['2/4 王芳:｜等领导定', expect.stringMatching(/^3\/3 /u)]));
    expect(noted(host).filter((each) => each.startsWith('2/4'))).toHaveLength(1);
  });

  it('give way to colours, and colours to notes', async () => {
    const host = ledger();
    await mark('color');
    await mark('note');
    expect(sheetOf(host).conditionalFormats).toEqual([]);
    const notes = noted(host);
    await mark('color');
    expect(noted(host)).toEqual([]);
    expect(sheetOf(host).conditionalFormats.length).toBeGreaterThan(0);
    valueOf(await undoLast());
    expect(noted(host).sort()).toEqual([...notes].sort());
  });

  it('change nothing when they stand already', async () => {
    ledger(THEIRS);
    await mark('note');
    const again = valueOf(await planMarks(await scan(), NOTHING_IGNORED, 'note'));
    expect(valueOf(await previewPlan(again)).changesNothing).toBe(true);
  });

  it('can all be taken away, those of the clerk stay', async () => {
    const host = ledger(THEIRS);
    const before = noted(host);
    await mark('note');
    valueOf(await applyPlan(valueOf(await clearMarks(await scan()))));
    expect(noted(host)).toEqual(before);
  });

  it.each(['color', 'note'] as const)(
    '(%s) are outdated once a finding goes because another cell changed',
    async (as) => {
      const host = ledger();
      expect(await standing()).toEqual({ as: null, outdated: false });
      await mark(as);
      expect(await standing()).toEqual({ as, outdated: false });
      // The task of row 2 is no longer there twice once row 4 says something else.
      await host.userEdits('台账', 'B4', [['改造老旧供水管网']]);
      expect(await standing()).toEqual({ as, outdated: true });
      await mark(as);
      expect(await standing()).toEqual({ as, outdated: false });
    },
  );

  it('are looked for in few requests', async () => {
    const host = ledger(THEIRS);
    await mark('note');
    const state = await scan();
    host.counters.reset();
    valueOf(await standingMarks(state, NOTHING_IGNORED));
    expect(host.counters.requests).toBeLessThanOrEqual(6);
  });
});

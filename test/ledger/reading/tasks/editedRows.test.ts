import { at } from '../../../../src/ledger/coded';
import { fromIso } from '../../../../src/ledger/day/day';
import type { Ledger } from '../../../../src/ledger/ledger';
import type { RowEdit } from '../../../../src/ledger/reading/editedRows';
import type { OpenedLedger } from '../../../../src/ledger/reading/readLedger';
import { openWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { rereadRows } from '../../../../src/ledger/reading/rereadRows';
import { taskAt } from '../../../../src/ledger/reading/tasks/taskView';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import type { Area, CellValue, SheetSnapshot } from '../../../../src/ledger/snapshot';

const OPTIONS = { asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS };
const shown = (cells: readonly CellValue[]): readonly string[] => cells.map(String);

/** A ledger row by row, without the codes that two ways of reading may give differently. */
function spelledOut(ledger: Ledger): unknown {
  const { tasks, ...rest } = ledger;
  return { ...rest, tasks: Array.from(tasks.rows, (_, index) => taskAt(ledger, index)) };
}

describe('edited rows of a long ledger', () => {
  const LONG = 400;
  const header = ['序号', '工作任务', '牵头单位', '交办时间', '完成时限', '办理状态', '完成率', '进展情况'];
  const usual = (number: number): readonly CellValue[] => [
    number, `推进第${number}项道路工程建设施工`, '市发改委', 45352, '5月底前', '办理中', 0.5, '正在推进',
  ]; // prettier-ignore
  /** The sheet begins here, in column C; tasks two rows below. */
  const TOP = 4;
  const FIRST = TOP + 2;
  const LAST = FIRST + LONG - 1;
  /** Sheet row of a task that is not among those by which the columns were judged. */
  const ROW = FIRST + 300;
  const usualAt = (row: number): readonly CellValue[] => usual(row - FIRST + 1);

  interface Sheet {
    readonly title?: string;
    readonly name?: string;
    readonly header?: readonly string[];
    /** Rows that differ from the usual ones, by Excel's row. */
    readonly rows?: Readonly<Record<number, readonly CellValue[]>>;
    readonly merges?: readonly Area[];
    readonly count?: number;
  }

  function snapshot({
    title = '2024年重点工作台账',
    name = '台账',
    header: words = header,
    rows = {},
    merges = [],
    count = LONG,
  }: Sheet): SheetSnapshot {
    const tasks = Array.from({ length: count }, (_, index) => rows[index + FIRST] ?? usual(index + 1));
    const values = [words.map((_, place) => (place === 0 ? title : '')), words, ...tasks];
    return {
      name,
      origin: { row: TOP, column: 3 },
      values,
      text: values.map(shown),
      numberFormats: values.map((cells) => cells.map(formatAt)),
      merges: [{ top: TOP, left: 3, bottom: TOP, right: words.length + 2 }, ...merges],
      hiddenRows: [],
      hiddenColumns: [],
      date1904: false,
    };
  }

  const formatAt = (_: CellValue, place: number): string => (place === 3 ? 'yyyy/m/d' : 'General');
  const edit = (row: number, values: readonly CellValue[], format = formatAt): RowEdit => ({
    row, values, text: shown(values), numberFormats: values.map(format),
  }); // prettier-ignore
  const withCell = (row: readonly CellValue[], place: number, value: CellValue): readonly CellValue[] =>
    row.map((cell, at) => (at === place ? value : cell));

  /** The ledger with rows edited; checked against reading the sheet as a whole, or null where that is asked for. */
  function reread(sheet: Sheet, ...edits: readonly RowEdit[]): Ledger | null {
    const first = openWorkbook([snapshot(sheet)], OPTIONS).opened[0] as OpenedLedger;
    const again = rereadRows(first, edits);
    if (again === 'read-again') return null;
    const edited = Object.fromEntries(edits.map(({ row, values }) => [row, values]));
    const whole = openWorkbook([snapshot({ ...sheet, rows: { ...sheet.rows, ...edited } })], OPTIONS).opened[0];
    expect(spelledOut(again.ledger)).toEqual(whole && spelledOut(whole.ledger));
    return again.ledger;
  }

  const task = usualAt(ROW);
  const deadlineAt = (ledger: Ledger | null, row: number) => ledger && at(ledger.tasks.deadline, row - FIRST).date;
  const day = (iso: string): number | null => fromIso(iso);

  it('reads a new deadline of one row', () => {
    const ledger = reread({}, edit(ROW, withCell(task, 4, '6月底前')));
    expect([ROW - 1, ROW, ROW + 1].map((row) => deadlineAt(ledger, row))).toEqual([day('2024-05-31'), day('2024-06-30'), day('2024-05-31')]); // prettier-ignore
  });

  it('reads two rows, whichever is named first', () => {
    const below = edit(ROW + 5, withCell(usualAt(ROW + 5), 4, '7月底前'));
    const ledger = reread({}, below, edit(ROW, withCell(task, 4, '6月底前')));
    expect([ROW, ROW + 5].map((row) => deadlineAt(ledger, row))).toEqual([day('2024-06-30'), day('2024-07-31')]);
  });

  it('gives rows that say 同上 below an edited one its new content, to the last of them', () => {
    const ditto = (row: number) => withCell(usualAt(row), 4, '同上');
    const rows = { [ROW + 1]: ditto(ROW + 1), [ROW + 2]: ditto(ROW + 2) };
    const ledger = reread({ rows }, edit(ROW, withCell(task, 4, '6月底前')));
    expect([ROW + 1, ROW + 2, ROW + 3].map((row) => deadlineAt(ledger, row))).toEqual([day('2024-06-30'), day('2024-06-30'), day('2024-05-31')]); // prettier-ignore
    const end = reread({ rows: { [LAST]: ditto(LAST) } }, edit(LAST - 1, withCell(usualAt(LAST - 1), 4, '6月底前')));
    expect(deadlineAt(end, LAST)).toBe(day('2024-06-30'));
  });

  it('gives a row that now says 同上 the content of the rows above', () => {
    const rows = {
      [ROW - 2]: withCell(usualAt(ROW - 2), 4, '6月底前'),
      [ROW - 1]: withCell(usualAt(ROW - 1), 4, '同上'),
    };
    expect(deadlineAt(reread({ rows }, edit(ROW, withCell(task, 4, '同上'))), ROW)).toBe(day('2024-06-30'));
  });

  it('hears 同上 in the second of two deadline columns, too', () => {
    const words = ['序号', '工作任务', '牵头单位', '交办时间', '省定完成时限', '办理状态', '市定完成时限', '进展情况'];
    const row = (at: number, second: CellValue) => withCell(withCell(usualAt(at), 2, '县发改局'), 6, second);
    const rows = Object.fromEntries(
      Array.from({ length: LONG }, (_, index) => [index + FIRST, row(index + FIRST, '9月底前')]),
    );
    const sheet = {
      title: '清源县2024年督办台账',
      header: words,
      rows: { ...rows, [ROW + 1]: row(ROW + 1, '同上') },
    };
    const ledger = reread(sheet, edit(ROW, row(ROW, '4月底前')));
    expect([ROW, ROW + 1, ROW + 2].map((each) => deadlineAt(ledger, each))).toEqual([day('2024-04-30'), day('2024-04-30'), day('2024-05-31')]); // prettier-ignore
  });

  it('reads a share alone among shares, and asks where the column would turn into percentages', () => {
    const percent = (ledger: Ledger | null) => ledger?.tasks.percent && at(ledger.tasks.percent, ROW - FIRST);
    expect(percent(reread({}, edit(ROW, withCell(task, 6, 0.8))))).toBe(80);
    expect(percent(reread({}, edit(ROW, withCell(task, 6, 1))))).toBe(100);
    expect(percent(reread({}, edit(ROW, withCell(task, 6, '45%'))))).toBe(45);
    expect(reread({}, edit(ROW, withCell(task, 6, 80)))).toBeNull();
  });

  it('reads a percentage alone among percentages, and asks where the only one that shows it would go', () => {
    const percent = (ledger: Ledger | null) => ledger?.tasks.percent && at(ledger.tasks.percent, ROW - FIRST);
    const rows = { [ROW]: withCell(task, 6, 80) };
    expect(percent(reread({ rows }, edit(ROW, withCell(task, 6, 90))))).toBe(90);
    expect(reread({ rows }, edit(ROW, withCell(task, 6, 1)))).toBeNull();
    expect(reread({ rows }, edit(ROW, withCell(task, 6, '')))).toBeNull();
    const next = withCell(usualAt(ROW + 1), 6, 0.7);
    expect(reread({ rows }, edit(ROW + 1, next))).not.toBeNull();
  });

  it('asks where a date is edited that tells the year, and only then', () => {
    const assigned = withCell(task, 3, 45360);
    expect(reread({}, edit(ROW, assigned))).not.toBeNull();
    expect(reread({ title: '重点工作台账', name: '2024' }, edit(ROW, assigned))).not.toBeNull();
    const undated = { title: '重点工作台账' };
    expect(reread(undated, edit(ROW, assigned))).toBeNull();
    expect(reread(undated, edit(ROW, withCell(task, 4, '6月底前')))).not.toBeNull();
    const shownOtherwise = edit(ROW, task, () => 'General');
    expect(rereadRows(openWorkbook([snapshot(undated)], OPTIONS).opened[0] as OpenedLedger, [shownOtherwise])).toBe('read-again'); // prettier-ignore
    const shared = rereadRows(openWorkbook([snapshot({})], OPTIONS).opened[0] as OpenedLedger, [shownOtherwise]);
    expect(shared).not.toBe('read-again');
  });

  it('asks where the edit is in a row that the columns were judged by and a column turns into another', () => {
    const few = (cell: CellValue): readonly CellValue[] => ['', '', '', '', '', '', '', cell];
    expect(reread({}, edit(FIRST, few('合计')))).toBeNull();
    expect(reread({}, edit(FIRST, withCell(usual(1), 5, '已办结')))).not.toBeNull();
  });

  it('asks where the edited row stands in a merge, and not beside one', () => {
    const merges = [{ top: ROW, left: 5, bottom: ROW + 1, right: 5 }];
    const rows: Sheet['rows'] & object = { [ROW + 1]: withCell(usualAt(ROW + 1), 2, '') };
    const sheet = { merges, rows };
    const done = (row: number) => edit(row, withCell(rows[row] ?? usualAt(row), 5, '已办结'));
    expect([ROW - 1, ROW, ROW + 1, ROW + 2].map((row) => reread(sheet, done(row)) === null)).toEqual([false, true, true, false]); // prettier-ignore
  });

  it('asks where the units of a short ledger are of another level than before', () => {
    const sheet = { count: 3, rows: { [FIRST]: withCell(usual(1), 2, '财政局') } };
    const named = (unit: string) => [2, 3].map((number) => edit(FIRST + number - 1, withCell(usual(number), 2, unit)));
    expect(reread(sheet, ...named('县发改局'))).toBeNull();
    expect(reread(sheet, ...named('市教育局'))).not.toBeNull();
  });

  it('asks where a column of a short ledger turns into another', () => {
    const words = ['序号', '工作任务', '牵头单位', '交办时间', '完成时限', '办理情况', '完成率', '备注'];
    const told = (text: string) => [1, 2].map((number) => edit(FIRST + number - 1, withCell(usual(number), 5, text)));
    const report = '已完成主体工程施工，正在进行路面铺设和绿化，预计六月底前全部完工，无其他困难';
    expect(reread({ count: 2, header: words }, ...told(report))).toBeNull();
    expect(reread({ count: 2, header: words }, ...told('已办结'))).not.toBeNull();
  });

  it('asks where one of several edits asks', () => {
    const done = edit(ROW, withCell(task, 5, '已办结'));
    expect(reread({}, done, edit(ROW + 2, withCell(usualAt(ROW + 2), 6, 80)))).toBeNull();
    expect(reread({}, done, edit(FIRST, ['', '', '', '', '', '', '', '合计']))).toBeNull();
    expect(reread({ title: '重点工作台账' }, done, edit(ROW + 2, withCell(usualAt(ROW + 2), 3, 45360)))).toBeNull();
  });

  it('asks where a row lies outside the sheet or has another width', () => {
    expect(reread({}, edit(LAST + 1, task))).toBeNull();
    expect(reread({}, edit(TOP - 1, task))).toBeNull();
    expect(reread({}, edit(ROW, [...task, '']))).toBeNull();
    expect(reread({}, edit(ROW, task.slice(1)))).toBeNull();
  });

  it('leaves the ledger as it was, and shares with it what did not change', () => {
    const first = openWorkbook([snapshot({})], OPTIONS).opened[0] as OpenedLedger;
    const again = rereadRows(first, [edit(ROW, withCell(task, 5, '已办结'))]);
    if (again === 'read-again') throw new Error('one status can be read alone');
    expect(at(first.ledger.tasks.status, ROW - FIRST).status).toBe('in-progress');
    expect(at(again.ledger.tasks.status, ROW - FIRST).status).toBe('done');
    for (const name of [
      'number',
      'group',
      'source',
      'category',
      'task',
      'leadUnits',
      'owner',
      'assigned',
      'deadline',
      'percent',
      'progress',
    ] as const)
      // prettier-ignore
      expect([name, again.ledger.tasks[name] === first.ledger.tasks[name]]).toEqual([name, true]);
    expect(again.sheet.snapshot.values[0]).toBe(first.sheet.snapshot.values[0]);
    expect(again.sheet.snapshot.numberFormats).toBe(first.sheet.snapshot.numberFormats);
    expect(again.sheet.snapshot.values[ROW - TOP]).not.toBe(first.sheet.snapshot.values[ROW - TOP]);
  });

  it('knows formulas beside values: an edit without them takes its values for them', () => {
    const plain = snapshot({});
    const first = openWorkbook([{ ...plain, formulas: plain.values }], OPTIONS).opened[0] as OpenedLedger;
    const done = withCell(task, 5, '已办结');
    const formulas = withCell(task, 5, '=A1');
    const told = (change: RowEdit) => {
      const again = rereadRows(first, [change]);
      return again === 'read-again' ? again : again.sheet.snapshot.formulas?.[ROW - TOP];
    };
    expect(told(edit(ROW, done))).toEqual(done);
    expect(told({ ...edit(ROW, done), formulas })).toEqual(formulas);
    const without = rereadRows(openWorkbook([plain], OPTIONS).opened[0] as OpenedLedger, [edit(ROW, done)]);
    expect(without === 'read-again' || 'formulas' in without.sheet.snapshot).toBe(false);
  });
});

import { periodContaining } from '../../../src/ledger/periods/period';
import { writeNotice } from '../../../src/ledger/notices/writeNotice';
import type { Notice } from '../../../src/ledger/notices/notice';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import type { Edit } from '../../../src/plan/plan';
import { noticeSheetPlan } from '../../../src/plan/sheets/noticeSheet';
import { noticeSheets } from '../../../src/plan/sheets/noticeSheetNames';
import { COMMON_FONTS } from '../../../src/ledger/notices/fonts';
import { textWidth } from '../../../src/ledger/notices/textWidth';
import { linesOf, PAPER } from '../../../src/plan/sheets/paper';
import { mayBeOurs } from '../../../src/plan/sheets/names';
import { day, ledgerOf, type TaskLine } from '../../ledger/standing/ledgerOf';

const AS_OF = day('2024-09-30');

function noticeOf(lines: readonly TaskLine[]): Notice {
  const ledger = ledgerOf(lines);
  const standings = standingsOf(ledger.tasks, AS_OF, DEFAULT_SETTINGS);
  const period = periodContaining(AS_OF, 'quarter');
  const result = writeNotice('quarter', {
    ledgers: [{ ledger, standings }],
    settings: DEFAULT_SETTINGS,
    asOf: AS_OF,
    period,
    secretRows: [],
  });
  if (!result.ok) throw new Error(result.error.message);
  return result.notices[0];
}

const LATE: TaskLine = {
  number: '1',
  units: ['=市民政局'],
  task: '+办事',
  status: 'in-progress',
  deadline: '2024-06-30',
  progress: '说明'.repeat(100),
};
const notice = noticeOf([LATE, { ...LATE, number: '2', deadline: '2024-05-31' }]);
const plan = noticeSheetPlan([notice]);
const [MAIN = '', RANKING = '', OVERDUE = ''] = noticeSheets(notice);

const edits = <K extends Edit['kind']>(kind: K, sheet: string): Extract<Edit, { kind: K }>[] =>
  plan.edits.filter(
    (edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind && 'sheet' in edit && edit.sheet === sheet,
  );

describe('a notice as worksheets', () => {
  it('takes one sheet for its text and one for each attachment, all known as ours', () => {
    expect(noticeSheets(notice)).toEqual([
      '通报·季度通报2024年第三季度',
      '通报·季度通报2024年第三季度附件1',
      '通报·季度通报2024年第三季度附件2',
    ]);
    expect(noticeSheets(notice).every(mayBeOurs)).toBe(true);
  });

  it('writes no formula on the paper, and text that looks like one as text', () => {
    const blocks = plan.edits.flatMap((edit) => (edit.kind === 'cells' ? [edit] : []));
    const contents = blocks.flatMap(({ cells }) => cells.flat());
    const printed = new Map(
      plan.edits.flatMap((edit) => (edit.kind === 'page-setup' ? [[edit.sheet, edit.setup]] : [])),
    );
    const withFormulas = blocks.filter(({ cells }) => cells.flat().some(({ kind }) => kind === 'formula'));
    expect(withFormulas.filter(({ sheet, left }) => left <= (printed.get(sheet)?.printArea?.right ?? 99))).toEqual([]);
    expect(contents).toContainEqual({ kind: 'text', text: '=市民政局' });
    expect(contents).toContainEqual({ kind: 'text', text: '+办事' });
  });

  it('stands on official paper: margins, title, body, and rows of 28.5 points', () => {
    const [setup] = edits('page-setup', MAIN);
    expect(setup?.setup).toMatchObject({
      orientation: 'portrait',
      margins: { top: 104.88, bottom: 99.21, left: 79.37, right: 73.7 },
    });
    const styles = edits('style', MAIN).map(({ style }) => [style.fontName, style.fontSize]);
    expect(styles[0]).toEqual(['方正小标宋简体', 22]);
    expect(styles).toContainEqual(['仿宋_GB2312', 16]);
    expect(styles).toContainEqual(['黑体', 16]);
    const heights = edits('row-height', MAIN)
      .slice(1)
      .map(({ points }) => points / PAPER.lineHeight);
    expect(heights.every((lines) => Number.isInteger(lines) && lines >= 1)).toBe(true);
  });

  it('is as wide as the 版心 within a millimetre, 156 upright and 225 across', () => {
    const widthOf = (sheet: string): number => {
      const right = edits('page-setup', sheet)[0]?.setup.printArea?.right ?? 0;
      const printed = edits('column-width', sheet).filter(({ left }) => left <= right);
      return printed.reduce((sum, { points }) => sum + points, 0) / (72 / 25.4);
    };
    expect(Math.abs(widthOf(MAIN) - 156)).toBeLessThan(1);
    expect(Math.abs(widthOf(OVERDUE) - 225)).toBeLessThan(1);
  });

  it('repeats the header of an attachment’s table on every page, across where it is wide', () => {
    const [setup] = edits('page-setup', OVERDUE);
    expect(setup?.setup).toMatchObject({
      orientation: 'landscape',
      titleRows: { from: 3, to: 3 },
      printArea: { top: 1, left: 1, bottom: 5, right: 7 },
    });
    const [ranking] = edits('page-setup', RANKING);
    expect(ranking?.setup.titleRows).toEqual({ from: 3, to: 4 });
    const merges = edits('merge', RANKING).map(({ area }) => [area.top, area.left, area.bottom, area.right].join());
    expect(merges).toContain('3,1,4,1');
    expect(merges).toContain('3,4,3,5');
    expect(merges).toContain('3,6,3,8');
  });

  it('links every item beside the paper to the row where it stood, the longest overdue first as in the table', () => {
    const [, , [head, ...links] = []] = edits('cells', OVERDUE)
      .filter(({ left }) => left === 8)
      .map(({ top, left, cells }) => [top, left, cells.flat()] as const)[0] ?? [0, 0, []];
    expect(head).toMatchObject({ kind: 'text', text: expect.stringContaining('不打印') });
    expect(links).toEqual([
      { kind: 'formula', formula: `=HYPERLINK("#'台账'!A4","台账 第4行")` },
      { kind: 'formula', formula: `=HYPERLINK("#'台账'!A3","台账 第3行")` },
    ]);
    expect(edits('cells', OVERDUE).find(({ left }) => left === 8)?.top).toBe(3);
  });

  it('makes every row high enough for what is in it', () => {
    const rows = edits('row-height', OVERDUE);
    const progressWidth = edits('column-width', OVERDUE)[5]?.points ?? 0;
    const needed = linesOf(notice.attachments[1]?.table.rows[0]?.[5]?.toString() ?? '', (progressWidth - 6) / 12) * 18;
    expect(rows.at(-1)?.points).toBeGreaterThanOrEqual(needed);
  });

  it('adds its sheets before it writes on them, and takes the fonts that the office has', () => {
    expect(plan.edits.slice(0, 3).map(({ kind }) => kind)).toEqual(['add-sheet', 'add-sheet', 'add-sheet']);
    expect(JSON.stringify(noticeSheetPlan([notice], { fonts: COMMON_FONTS }))).not.toContain('GB2312');
  });

  it('cuts a paragraph that no row could hold, after a sentence', () => {
    const paragraphs = [{ kind: 'body', text: '一句话说明办理情况如下。'.repeat(60) }] as const;
    const long = noticeSheetPlan([{ ...notice, paragraphs }]);
    const texts = long.edits.flatMap((edit) => (edit.kind === 'cells' && edit.sheet === MAIN ? edit.cells.flat() : []));
    const parts = texts.flatMap((cell) => (cell.kind === 'text' && cell.text.includes('一句话') ? [cell.text] : []));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.endsWith('。') && textWidth(part) <= 14 * 27)).toBe(true);
    expect(parts.join('').trim()).toBe('一句话说明办理情况如下。'.repeat(60));
  });
});

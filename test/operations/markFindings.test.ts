import { applyPlan } from '../../src/excel/apply/applyPlan';
import { previewPlan } from '../../src/excel/apply/previewPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import type { SheetModel } from '../../src/host/workbook/model';
import { DEFAULT_SETTINGS } from '../../src/ledger/settings';
import { ignoreFinding, NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { clearMarks, markFindings } from '../../src/operations/markFindings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf, visibleState } from '../excel/support/workbooks';

const COLORS = { as: 'color', taken: null } as const;
/** 2024-06-30. */
const AS_OF = 45473;
const CLERKS_OWN = {
  id: '{1}',
  areas: [{ top: 1, left: 1, bottom: 4, right: 1 }],
  priority: 1,
  stopIfTrue: false,
  type: 'expression',
  formulas: ['$A2="急"'],
  format: { fill: '#00FF00' },
};

function ledger(): Host {
  const host = openSheet([
    ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
    [1, '推进农村公路改造工程', '市交通局', '2024年2月30日', '正在推进'],
    [2, '建设市民服务中心', null, '2024年12月底前', '正在推进'],
    [3, '改造老旧小区管网', null, '2024年12月底前', '正在推进'],
    [4, '新建两所小学', '市教育局', '2024年12月底前', '正在推进 '],
  ]);
  const sheet = host.model.sheets[0] as SheetModel;
  sheet.conditionalFormats = [CLERKS_OWN];
  return host;
}

const scan = async (): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: DEFAULT_SETTINGS }));
const rulesOf = (host: Host): string[] =>
  (host.model.sheets[0] as SheetModel).conditionalFormats
    .filter(({ id }) => id !== CLERKS_OWN.id)
    .map(
      ({ areas, formulas }) =>
        `${areas.map(({ top, left, bottom }) => `${left}:${top}-${bottom}`).join()} ${formulas[0] ?? ''}`,
    );

describe('marks in the ledger', () => {
  it('hold while the cell says what was judged, the grave first; neighbours that say the same share one', async () => {
    const host = ledger();
    const state = await scan();
    valueOf(await applyPlan(markFindings(state, NOTHING_IGNORED, COLORS)));
    expect(rulesOf(host)).toEqual([
      '2:2-3 AND(LEN(C3)=0,N("台账管家标记·错误")=0)',
      '3:1-1 AND(EXACT(D2,"2024年2月30日"),N("台账管家标记·错误")=0)',
      '4:4-4 AND(EXACT(E5,"正在推进 "),N("台账管家标记·提示")=0)',
    ]);
  });

  it('leave the formats of the clerk alone, and are undone', async () => {
    const host = ledger();
    const before = visibleState(host.model);
    valueOf(await applyPlan(markFindings(await scan(), NOTHING_IGNORED, COLORS)));
    expect((host.model.sheets[0] as SheetModel).conditionalFormats.map(({ id }) => id)).toContain(CLERKS_OWN.id);
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });

  it('are made anew by the next run: those of findings that went away go, too', async () => {
    const host = ledger();
    valueOf(await applyPlan(markFindings(await scan(), NOTHING_IGNORED, COLORS)));
    await host.userEdits('台账', 'C3:C4', [['市政务服务局'], ['市住建局']]);
    valueOf(await applyPlan(markFindings(await scan(), NOTHING_IGNORED, COLORS)));
    expect(rulesOf(host)).toEqual([
      '3:1-1 AND(EXACT(D2,"2024年2月30日"),N("台账管家标记·错误")=0)',
      '4:4-4 AND(EXACT(E5,"正在推进 "),N("台账管家标记·提示")=0)',
    ]);
    valueOf(await undoLast());
    expect(rulesOf(host)).toHaveLength(3);
  });

  it('change nothing when they stand already', async () => {
    ledger();
    valueOf(await applyPlan(markFindings(await scan(), NOTHING_IGNORED, COLORS)));
    expect(valueOf(await previewPlan(markFindings(await scan(), NOTHING_IGNORED, COLORS))).changesNothing).toBe(true);
  });

  it('can all be taken away', async () => {
    const host = ledger();
    const before = visibleState({ ...host.model });
    valueOf(await applyPlan(markFindings(await scan(), NOTHING_IGNORED, COLORS)));
    const plan = valueOf(await clearMarks(await scan()));
    expect(plan.title).toBe('清除台账里的标记');
    valueOf(await applyPlan(plan));
    expect(rulesOf(host)).toEqual([]);
    valueOf(await undoLast());
    valueOf(await undoLast());
    expect(visibleState(host.model)).toEqual(before);
  });

  it('are not made for what the clerk set aside', async () => {
    const host = ledger();
    const state = await scan();
    const [untidy] = state.ledgers.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'text-untidy');
    if (!untidy) throw new Error('nothing was found');
    valueOf(await applyPlan(markFindings(state, ignoreFinding(state, NOTHING_IGNORED, untidy, '原文如此'), COLORS)));
    expect(rulesOf(host)).toHaveLength(2);
  });

  it('say what they leave out where there are very many', async () => {
    openSheet([
      ['序号', '工作任务', '牵头单位', '完成时限', '办理状态'],
      ...Array.from({ length: 700 }, (_, index) => [index + 1, `推进第${index + 1}项工程`, '市交通局', `2024年2月${30 + (index % 2)}日`, '正在推进']), // prettier-ignore
    ]);
    const plan = markFindings(await scan(), NOTHING_IGNORED, COLORS);
    expect(plan.leftOut).toMatchObject([{ sheet: '台账', why: expect.stringContaining('其余 400 处请看检查单') }]);
    valueOf(await applyPlan(plan));
  });
});

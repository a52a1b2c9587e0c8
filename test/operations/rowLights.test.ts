import { applyPlan } from '../../src/excel/apply/applyPlan';
import { undoLast } from '../../src/excel/undo/undoEntry';
import type { Host } from '../../src/host/host';
import { DEFAULT_SETTINGS, type Settings } from '../../src/ledger/settings';
import { manageLedgers } from '../../src/operations/manageLedgers';
import { clearMarks, markFindings } from '../../src/operations/markFindings';
import { NOTHING_IGNORED } from '../../src/operations/ignoredFindings';
import { scanWorkbook } from '../../src/operations/scanWorkbook';
import { unmanageLedgers } from '../../src/operations/unmanageLedgers';
import type { WorkbookState } from '../../src/operations/workbookState';
import { openSheet, valueOf, visibleState } from '../excel/support/workbooks';

/** 2024-06-30. */
const AS_OF = 45473;
const HEADER = ['序号', '任务来源', '工作任务', '责任单位', '完成时限', '完成情况'];

function clerksSheet(): Host {
  const lines = [
    ['2024年3月底前', '正在推进'],
    ['2024年7月2日', '正在推进'],
    ['2024年12月底前', '正在推进'],
    ['2024年12月底前', '已完成'],
    ['长期坚持', '正在推进'],
  ].map(([due = '', status = ''], index) => {
    return [index + 1, '市政府常务会议', `推进第${index + 1}项重点工程建设`, '市财政局', due, status];
  });
  return openSheet([['2024年重点工作督办台账'], HEADER, ...lines]);
}

const scan = async (rowLight: Settings['rowLight']): Promise<WorkbookState> =>
  valueOf(await scanWorkbook({ asOf: AS_OF, settings: { ...DEFAULT_SETTINGS, rowLight } }));

const manage = async (rowLight: Settings['rowLight']) =>
  valueOf(await applyPlan(valueOf(await manageLedgers(await scan(rowLight)))));

/** The conditional formats on the clerk's own six columns, the first of them first. */
function rulesOnRows(host: Host): readonly (readonly [area: string, formula: string])[] {
  const [sheet] = host.model.sheets;
  return [...(sheet?.conditionalFormats ?? [])]
    .sort((one, other) => one.priority - other.priority)
    .flatMap(({ areas, formulas }) =>
      areas.flatMap(({ top, left, bottom, right }) =>
        right < HEADER.length
          ? [[`${top + 1}:${bottom + 1} ${left + 1}:${right + 1}`, String(formulas[0])] as const]
          : [],
      ),
    );
}

const lightsOnRows = (host: Host) => rulesOnRows(host).filter(([, formula]) => formula.includes('亮灯'));

/** A slow machine may take its time over the managings of one test. */
jest.setTimeout(30_000);

const visible = (host: Host): unknown =>
  visibleState({ ...host.model, sheets: host.model.sheets.filter(({ name }) => name !== '台账管家_数据') });

describe('lights on a ledger’s own rows', () => {
  it('are not there unless they were asked for', async () => {
    const host = clerksSheet();
    await manage('none');
    expect(rulesOnRows(host)).toEqual([]);
  });

  it('follow the managed light column, beside which the word stays: 序号 in three colours', async () => {
    const host = clerksSheet();
    await manage('cell');
    expect(lightsOnRows(host).map(([area, formula]) => [area, /"(.灯)"/u.exec(formula)?.[1]])).toEqual([
      ['3:27 1:1', '红灯'],
      ['3:27 1:1', '黄灯'],
      ['3:27 1:1', '绿灯'],
    ]);
    expect(lightsOnRows(host)[0]?.[1]).toMatch(/^=?AND\(\$J3="红灯",/u);
  });

  it('are red and yellow over the whole of her columns, and no further', async () => {
    const host = clerksSheet();
    await manage('row');
    expect(lightsOnRows(host).map(([area]) => area)).toEqual(['3:27 1:6', '3:27 1:6']);
  });

  it('are written once: managing again changes nothing', async () => {
    const host = clerksSheet();
    await manage('row');
    const before = visible(host);
    expect((await manage('row')).effects).toEqual([]);
    expect(visible(host)).toEqual(before);
  });

  it('go when the setting goes, and change from rows to cells', async () => {
    const host = clerksSheet();
    await manage('row');
    await manage('cell');
    expect(lightsOnRows(host)).toHaveLength(3);
    await manage('none');
    expect(rulesOnRows(host)).toEqual([]);
    valueOf(await undoLast());
    expect(lightsOnRows(host)).toHaveLength(3);
  });

  it('are undone with the managing', async () => {
    const host = clerksSheet();
    const before = visible(host);
    await manage('row');
    expect(valueOf(await undoLast()).leftAlone).toEqual([]);
    expect(visible(host)).toEqual(before);
  });

  it('are taken away by 解除纳管', async () => {
    const host = clerksSheet();
    const before = visible(host);
    await manage('row');
    await manage('cell');
    expect(valueOf(await unmanageLedgers()).leftAlone).toEqual([]);
    expect(visible(host)).toEqual(before);
  });

  it('leave the colours of findings alone, and stand behind them', async () => {
    const host = clerksSheet();
    await host.userEdits('台账', 'D4', [['']]);
    const marked = await scan('none');
    valueOf(await applyPlan(markFindings(marked, NOTHING_IGNORED, { as: 'color', taken: null })));
    const findings = rulesOnRows(host);
    expect(findings.length).toBeGreaterThan(0);
    await manage('row');
    const all = rulesOnRows(host);
    expect(all.slice(0, findings.length)).toEqual(findings);
    expect(lightsOnRows(host)).toHaveLength(2);
    valueOf(await applyPlan(valueOf(await clearMarks(await scan('row')))));
    expect(rulesOnRows(host)).toEqual(lightsOnRows(host));
    expect(lightsOnRows(host)).toHaveLength(2);
  });
});

import { brokenBalance } from '../../../src/ledger/checking/statedFigures';
import { figureOf } from '../../../src/ledger/checking/statistics/figureOf';
import { findingsOf } from './ledgerFromText';

describe('balance-mismatch', () => {
  it.each([
    ['上期结转12项，本期新增30项，取消2项，办结25项，在办16项', '结转12＋新增30－取消2＝40，办结25＋在办16＝41'],
    ['上月结转：5件 本月新增：3件 已办结：4件 在办：5件', '结转5＋新增3＝8，办结4＋在办5＝9'],
    ['共43项，已办结16项，正在办理28项', '共计43，办结16＋在办28＝44'],
    ['合计二十项，其中已完成十二项，未完成七项。', '共计20，办结12＋在办7＝19'],
  ])('「%s」 does not come out even', (text, says) => {
    expect(brokenBalance(text)).toBe(says);
  });

  it.each([
    ['上期结转12项，本期新增30项，取消2项，办结25项，在办15项'],
    ['共43项，已办结16项，正在办理27项'],
    ['共43项，已办结16项（37%），正在办理27项（63%）'],
    // A fourth class may belong to the total or be a part of another one.
    ['共43项，已办结16项，正在办理20项，长期坚持7项'],
    ['共43项，已办结16项，正在办理28项，其中逾期3项'],
    ['第14次常务会议共12项，办结率95.4%，在办2024年3月交办的事项'],
    ['共计5大类26项，已办结20项，未办结6项'],
    ['合计3个批次，已完成2项，未完成2项'],
    ['共5大类，已完成2项，未完成2项'],
    ['新增3项'],
    [''],
  ])('「%s」 is even, or does not say enough', (text) => {
    expect(brokenBalance(text)).toBeNull();
  });

  it('is told on the note below the ledger', () => {
    const table = (note: string): string => `
      序号 | 任务 | 牵头单位
      1 | 推进供水一体化 | 市水利局
      [注] 注：共2项，已办结1项，在办${note}项
    `;
    expect(findingsOf(table('2'))).toEqual(['4 — balance-mismatch']);
    expect(findingsOf(table('1'))).toEqual([]);
  });

  it('reads labels and numbers in cells of their own', () => {
    const table = (open: string): string => `
      序号 | 任务 | 牵头单位 | 配合单位 | 责任人 | 备注 | 状态 | 进展
      1 | 推进供水一体化 | 市水利局 | | 张三 | | 办理中 | 正在施工
      [注] 上期结转 | 5 | 本期新增 | 3 | 已办结 | 4 | 在办 | ${open}
    `;
    expect(findingsOf(table('5'))).toEqual(['4 — balance-mismatch']);
    expect(findingsOf(table('4'))).toEqual([]);
  });
});

describe('heads of statistics', () => {
  it.each([
    [['总数'], 'total'], [['承办总数'], 'total'], [['议定事项数'], 'total'], [['任务数'], 'total'], [['未办结'], 'open'],
    [['未完成数'], 'open'], [['已办结', '小计'], 'done'], [['办理中', '未到完\n成时限'], 'notDue'], [['逾期未办结'], 'overdue'],
    [['逾期办结'], 'late'], [['办结率'], 'rate'], [['办结率（%）'], 'rate'], [['上月结转'], 'carried'], [['本月新增'], 'added'],
    [['已办结件数'], 'done'], [['满意率'], null], [['完成时限'], null], [['办结时间'], null], [['完成情况'], null], [['投资总量'], null],
  ] as const)('%j counts %s', (path, figure) => {
    expect(figureOf(path)).toBe(figure);
  }); // prettier-ignore
});

import fc from 'fast-check';
import { fromIso, toIso } from '../../../../src/ledger/day/day';
import {
  readProgress,
  saysFinished,
  saysNothing,
  saysOngoing,
} from '../../../../src/ledger/reading/progress/readProgress';
import { readStatus } from '../../../../src/ledger/reading/statuses/readStatus';
import { examplesOf } from '../textFixture';

describe('progress texts', () => {
  it.each(examplesOf('progress', 'texts.txt'))('reads “$text” as $expected', ({ text, expected }) => {
    const reading = readProgress(text, 2024);
    const found = [
      reading.status ?? '-',
      reading.percent === null ? '' : `${reading.percent}%`,
      reading.lastFeedback === undefined ? '' : `反馈${toIso(reading.lastFeedback)}`,
      reading.expected === undefined ? '' : `预计${toIso(reading.expected)}`,
      reading.problem === undefined ? '' : `问题:${reading.problem}`,
    ];
    expect(found.filter((part) => part !== '').join(' ')).toBe(expected);
  });

  it('takes the latest entry, not the last line, where entries stand newest first', () => {
    const reading = readProgress('4月25日：已办结。\n3月25日：正在办理。', 2024);
    expect(reading.lastFeedback).toBe(fromIso('2024-04-25'));
    expect(reading.status).toBe('done');
  });

  it('tells an explicit “still going on” from words that finished work uses too', () => {
    for (const text of [
      '正在征求有关部门意见。',
      '尚未批复',
      '进度60%',
      '方案待审定',
      '办理中',
      '滞后',
      '方案审批中）',
    ])
      expect(saysOngoing(text)).toBe(true);
    for (const text of [
      '组织专项检查3次，发现问题12个。',
      '已全部完成，相关材料已归档。',
      '满意率98%',
      '实施方案已印发，各项任务已全部完成。',
      '正在施工，完成率100%',
      '已办结3件，剩余0件',
      '已办结，没有遗留问题',
      '提前办结，没有遗留问题',
      '逾期办结',
      '已取消，不再审批',
      '经审核无需办理',
      '施工中，进展顺利',
      '市中心花园改造',
    ])
      expect(saysOngoing(text)).toBe(false);
  });

  it('believes “finished” only of words for the whole task', () => {
    expect(saysFinished('已完成并通过验收，已办结销号。')).toBe(true);
    expect(saysFinished('提前办结')).toBe(true);
    expect(saysFinished('逾期办结')).toBe(true);
    expect(saysFinished('已完成招标。')).toBe(false);
    expect(saysFinished('预计6月底全部完成')).toBe(false);
  });

  it('takes a placeholder for no report, and a report of nothing for one', () => {
    for (const text of ['', ' / ', '……', '--', 'na', 'N/A', '无', '暂无', '同上', '同上月'])
      expect(saysNothing(text)).toBe(true);
    for (const text of ['无进展', '同上月进展', '-5', '已报']) expect(saysNothing(text)).toBe(false);
  });

  it('finds the entries behind line breaks of other programs', () => {
    expect(readProgress('3月25日：招标\r4月25日：施工', 2024).lastFeedback).toBe(fromIso('2024-04-25'));
    expect(readProgress('3月25日：招标\r\n4月25日：施工', 2024).lastFeedback).toBe(fromIso('2024-04-25'));
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'已完成未正在，。3月底%5：\n【】') })),
        (text) => {
          readProgress(text, 2024);
          readStatus(text, 2024);
        },
      ),
    );
  });
});

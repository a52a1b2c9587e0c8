import { seriesName, seriesOf } from '../../../src/ledger/rates/sources';

const SAME: readonly (readonly string[])[] = [
  [
    '市政府常务会议',
    '市政府常务会',
    '常务会',
    '常务会议',
    '政府常务会',
    '市人民政府常务会议',
    '市政府第14次常务会议',
    '市政府常务会议（第3次）',
    '市政府2024年第3次常务会议',
    '第十四次市政府常务会',
  ],
  ['市委常委会', '市委常委会会议', '市委常委会议', '中共市委常委会'],
  ['书记专题会', '书记专题会议', '市委书记专题会议'],
  ['市长办公会', '市长办公会议', '市政府市长办公会议'],
  ['市长专题会', '市长专题会议', '市长专题会议（3月5日）'],
  ['市政府工作报告', '《政府工作报告》', '政府工作报告'],
  ['市委经济工作会议报告'],
  ['市人大常委会'],
  ['省政府常务会议'],
  ['县政府常务会议'],
  ['市政府专题会议'],
  ['2023年政府工作报告'],
  ['2024年政府工作报告'],
  ['李市长2024年3月5日批示'],
];

describe('task sources', () => {
  it.each(SAME.flatMap((group) => group.map((text) => [text, group[0] as string])))(
    '%s is the series %s',
    (text, series) => {
      expect(seriesOf(text, '市')).toBe(seriesOf(series, '市'));
    },
  );

  it('never joins two bodies or two reports', () => {
    expect(new Set(SAME.map((group) => seriesOf(group[0] as string, '市'))).size).toBe(SAME.length);
  });

  it('keeps the office’s own spelling for the table', () => {
    expect(seriesName('市政府第14次常务会议')).toBe('市政府常务会议');
    expect(seriesName('市政府常务会（2024年第3次）')).toBe('市政府常务会');
    expect(seriesName('县委常委会（扩大）会议')).toBe('县委常委会（扩大）会议');
  });
});

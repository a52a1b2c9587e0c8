import { namesSingleMeeting, seriesName, seriesOf } from '../../../src/ledger/rates/sources';

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
  // Longer names that begin or end like those above are papers and bodies of their own.
  ['市委常委会会议精神传达'],
  ['团市委常委会扩大会议'],
  ['常委会会议决定事项', '常委会会议决定 事项'],
  ['书记专题会议纪要'],
  ['全市书记专题会议'],
  ['市长专题会议纪要'],
  ['副市长专题会议'],
  ['常务会议纪要', '“常务会议”纪要'],
  ['政府工作报告重点任务分解'],
  ['区委书记在全会上的讲话'],
  ['市政府党组会议', '市政府党组会', '市政府第5次党组会议'],
  ['市政府碰头会议', '市政府碰头会', '市政府2024年3月碰头会'],
  ['县长办公会议', '县长办公会', '县政府县长办公会议'],
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

  it('puts the office’s own level before a name that lacks one', () => {
    expect(seriesOf('常务会', '县')).toBe(seriesOf('县政府常务会议', '县'));
    expect(seriesOf('常委会', '区')).toBe(seriesOf('区委常委会', '区'));
    expect(seriesOf('政府工作报告', '省')).toBe(seriesOf('省政府工作报告', '省'));
  });

  it('joins all spellings of all parts: two sessions named in one cell', () => {
    expect(seriesOf('市人民政府常务会、县人民政府常务会', '市')).toBe(seriesOf('市政府常务会议、县政府常务会议', '市'));
    expect(seriesName('《市政府》（第3次）（第4次）常务会议')).toBe('市政府常务会议');
    expect(seriesOf('市政府常务会议１', '市')).toBe(seriesOf('市政府常务会议1', '市'));
  });

  it('keeps a name that is nothing but a number', () => {
    expect(seriesName('第14次')).toBe('第14次');
    expect(seriesName(' 第３期 ')).toBe('第３期');
  });

  it.each<[string, boolean]>([
    ['市政府第14次常务会议', true],
    ['第十四次市政府常务会', true],
    ['督查专报第3期', true],
    ['政办函第12号', true],
    ['市政府常务会议', false],
    ['第一产业专班', false],
  ])('%s names a single meeting: %s', (text, single) => expect(namesSingleMeeting(text)).toBe(single));

  it.each([
    ['市政府2024年常务会议', '市政府常务会议'],
    ['市政府2024年度常务会议', '市政府常务会议'],
    ['市政府2024年3月常务会议', '市政府常务会议'],
    ['市政府2024年3月5日常务会议', '市政府常务会议'],
    ['市长专题会议（2024年）', '市长专题会议'],
    ['市长专题会议（十二月第2次）', '市长专题会议'],
    ['市长专题会议(3月5日下午)', '市长专题会议'],
    ['2024年重点工作、市政府常务会议', '2024年重点工作、市政府常务会议'],
    ['督查通报第二十三期', '督查通报'],
  ])('%s is shown as %s', (text, name) => expect(seriesName(text)).toBe(name));

  it('keeps the office’s own spelling for the table', () => {
    expect(seriesName('市政府第14次常务会议')).toBe('市政府常务会议');
    expect(seriesName('市政府常务会（2024年第3次）')).toBe('市政府常务会');
    expect(seriesName('县委常委会（扩大）会议')).toBe('县委常委会（扩大）会议');
  });
});

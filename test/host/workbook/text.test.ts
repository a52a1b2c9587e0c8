import { isDateFormat } from '../../../src/host/workbook/numberFormat';
import { plainStyle } from '../../../src/host/workbook/styles';
import { textOf } from '../../../src/host/workbook/text';
import type { Cell } from '../../../src/host/workbook/model';

/** What Excel (Chinese) shows: format, value, text. */
const shown: readonly (readonly [string, NonNullable<Cell['value']>, string])[] = [
  ['General', 0.1 + 0.2, '0.3'],
  ['General', 100, '100'],
  ['General', 1234567890123, '1.23457E+12'],
  ['General', '文本', '文本'],
  ['General', true, 'TRUE'],
  ['General', { error: '#N/A' }, '#N/A'],
  ['0', 2.5, '3'],
  ['0', -0.4, '0'],
  ['0.0', 12.345, '12.3'],
  ['0.00', 1.005, '1.01'],
  ['0.00', -1.005, '-1.01'],
  ['0.00', 1.00499999999999, '1.00'],
  ['0.0%', 0.28350000000000003, '28.4%'],
  ['General', 1.005, '1.005'],
  ['General', 0.5, '0.5'],
  ['General"%"', 97.7, '97.7%'],
  ['General"%"', 100, '100%'],
  ['General"%"', -2.5, '-2.5%'],
  ['General"%"', '—', '—'],
  ['General"项";"少"General"项"', -3, '少3项'],
  ['#,##0', 1234567.8, '1,234,568'],
  ['0%', 0.855, '86%'],
  ['0.0%', 0.8571, '85.7%'],
  ['0.00E+00', 12345, '1.23E+04'],
  ['yyyy/m/d', 45366, '2024/3/15'],
  ['yyyy-mm-dd', 45366, '2024-03-15'],
  ['yyyy.m.d', 45366, '2024.3.15'],
  ['yyyy.mm.dd', 45366, '2024.03.15'],
  ['yyyy"年"m"月"d"日"', 45366, '2024年3月15日'],
  ['yyyy"年"m"月"d"日";@', 45366, '2024年3月15日'],
  ['m"月"d"日"', 45366, '3月15日'],
  ['[$-804]yyyy"年"m"月"d"日"', 45366, '2024年3月15日'],
  ['[$-804]yyyy"年"m"月";@', '长期坚持', '长期坚持'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45366, '二〇二四年三月十五日'],
  ['[DBNum1][$-804]m"月"d"日"', 45616, '十一月二十日'],
  ['[$-804]aaaa', 45366, '星期五'],
  ['aaa', 45368, '日'],
  ['yyyy/m/d aaaa', 45369, '2024/3/18 星期一'],
  ['h:mm', 0.5, '12:00'],
  ['yyyy/m/d h:mm', 45366.75, '2024/3/15 18:00'],
  ['上午/下午h"时"mm"分"', 0.75, '下午6时00分'],
  ['[h]:mm', 1.5, '36:00'],
  ['mm:ss.0', 0.5 + 1.5 / 86400, '00:01.5'],
  ['@', 12, '12'],
  ['0;-0;"无";"〔"@"〕"', '甲', '〔甲〕'],
  ['0;-0;"无"', 0, '无'],
  ['[Red]0.0;[蓝色]-0.0', -3, '-3.0'],
  ['[$¥-804]#,##0.00', 12.5, '¥12.50'],
  ['"第"0"期"', 7, '第7期'],
  ['0000', 7, '0007'],
  ['yyyy/m/d', -1, '########'],
  ['0"unfinished', 5, '5'],
];

describe('the text of a cell', () => {
  it.each(shown)('in the format %s, %p shows as %s', (numberFormat, value, text) => {
    expect(textOf({ value }, { ...plainStyle, numberFormat }, false)).toBe(text);
  });

  it('counts days from 1904 in a workbook that does', () => {
    const style = { ...plainStyle, numberFormat: 'yyyy/m/d' };
    expect(textOf({ value: 45366 - 1462 }, style, true)).toBe('2024/3/15');
    expect(textOf({ value: 45366 - 1462 }, { ...style, numberFormat: 'aaaa' }, true)).toBe('星期五');
  });

  it('of a cell that holds nothing is empty', () => {
    expect(textOf(undefined, plainStyle, false)).toBe('');
    expect(textOf({}, plainStyle, false)).toBe('');
  });
});

describe('date formats', () => {
  it.each(['yyyy/m/d', '[$-804]h:mm', '[h]', 'aaaa', 'e"年"'])('%s shows a date or time', (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(['General', '0.0%', '0.00E+00', '"年月日"0', '[Red]0', '@', '\\d0', '[$¥-804]0'])(
    '%s shows none',
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );
});

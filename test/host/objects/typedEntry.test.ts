import { typedEntry } from '../../../src/host/objects/typedEntry';

const day = 45366;

describe('what Excel makes of a value written to a cell', () => {
  it.each([
    ['12', 12, undefined],
    ['-3.5', -3.5, undefined],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['29%', 0.29, '0%'],
    ['1E5', 100000, '0.00E+00'],
    ['$1,200', 1200, '$#,##0.00'],
    ['2024-03-15', 45366, 'm/d/yyyy'],
    ['2024/3/15', 45366, 'm/d/yyyy'],
    ['3/15/2024', 45366, 'm/d/yyyy'],
    ['3/15/24', 45366, 'm/d/yyyy'],
    ['3-15', 45366, 'd-mmm'],
    ['15-Mar-24', 45366, 'd-mmm-yy'],
    ['March 15, 2024', 45366, 'd-mmm-yy'],
    ['9:30', 0.3958333333333333, 'h:mm'],
    ['1900-02-28', 59, 'm/d/yyyy'],
    ['1900-03-01', 61, 'm/d/yyyy'],
  ])('reads %s as a number', (text, value, numberFormat) => {
    expect(typedEntry(text, 'General', day)).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each(['2024年3月15日', '3月15日', '15/3/2024', '2024-02-30', '1.2.3', '完成', '一', '-', '12,34', '100元'])(
    'leaves %s a text',
    (text) => {
      expect(typedEntry(text, 'General', day)).toEqual({ value: text });
    },
  );

  it.each([
    ['=A1', '=A1'],
    ['+A1', '=+A1'],
    ['-张三', '=-张三'],
    ['@SUM(A1)', '=SUM(A1)'],
  ])('reads %s as a formula', (text, formula) => {
    expect(typedEntry(text, 'General', day)).toEqual({ formula });
  });

  it.each(['=A1', '12%', '2024-03-15', '-张三', "'引号"])('keeps %s as it is in a cell of format text', (text) => {
    expect(typedEntry(text, '@', day)).toEqual({ value: text });
  });

  it('keeps a number as text in a cell of format text', () => {
    expect(typedEntry(5, '@', day)).toEqual({ value: '5' });
  });

  it('takes an apostrophe as the mark of a text', () => {
    expect(typedEntry("'=A1", 'General', day)).toEqual({ value: '=A1' });
  });

  it('knows booleans, errors and blanks', () => {
    expect(typedEntry('true', 'General', day)).toEqual({ value: true });
    expect(typedEntry('#N/A', 'General', day)).toEqual({ value: { error: '#N/A' } });
    expect(typedEntry('', 'General', day)).toEqual({});
  });

  it('refuses a text longer than a cell holds', () => {
    expect(typedEntry('长'.repeat(32_767), 'General', day)).toMatchObject({ value: expect.any(String) });
    expect(() => typedEntry('长'.repeat(32_768), 'General', day)).toThrow(/argument is invalid/);
  });
});

import fc from 'fast-check';
import { fill } from '../../../src/ledger/notices/template';

const facts = (values: Readonly<Record<string, string>>) => (name: string) => values[name];

describe('a template of sentences', () => {
  it('leaves out a sentence one of whose facts is empty', () => {
    expect(fill('共{总数}项。逾期的有{清单}。', facts({ 总数: '3', 清单: '' }))).toBe('共3项。');
  });

  it('leaves out what stands in brackets around nothing or 0, and keeps the rest', () => {
    const template = '共{总数}项[，逾期{逾期}项][，完成率{率}]。';
    expect(fill(template, facts({ 总数: '3', 逾期: '0', 率: '50%' }))).toBe('共3项，完成率50%。');
  });

  it('keeps a 0 outside of brackets', () => {
    expect(fill('已办结{n}项。', facts({ n: '0' }))).toBe('已办结0项。');
  });

  it('takes facts as they are, whatever they look like', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(fill('甲{a}乙。', facts({ a: text }))).toBe(`甲${text}乙。`);
      }),
    );
  });
});

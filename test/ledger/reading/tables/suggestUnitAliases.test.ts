import { fromIso } from '../../../../src/ledger/day/day';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { suggestUnitAliases } from '../../../../src/ledger/reading/tables/suggestUnitAliases';
import type { UnitSuggestion } from '../../../../src/ledger/reading/tables/suggestUnitAliases';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import { textTable } from '../../../support/textTable';
import { examplesOf } from '../textFixture';

function suggestions(units: readonly string[], unitTable: readonly string[] = []): readonly UnitSuggestion[] {
  const rows = units.map((unit, index) => `${index + 1} | 推进第${index + 1}标段道路工程建设施工 | ${unit} | 年底前`);
  const ledger = textTable('台账', ['序号 | 工作任务 | 责任单位 | 完成时限', ...rows]);
  const sheets = unitTable.length > 0 ? [ledger, textTable('单位表', unitTable)] : [ledger];
  const reading = readWorkbook(sheets, { asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS });
  return suggestUnitAliases(reading.ledgers);
}

const pairs = (found: readonly UnitSuggestion[]) => found.map(({ name, proposal }) => [name, proposal]);

describe('names that look like one unit', () => {
  it.each(examplesOf('tables', 'aliases.txt').map(({ text, expected }) => [text, expected] as const))(
    'in %s: %s',
    (text, expected) => {
      const found = suggestions(text.split('、'));
      const told = found.map(({ name, candidates, proposal, why }) =>
        proposal === null
          ? `${name}？${candidates.join('、')}`
          : `${name}→${proposal}（${/只差括号|像是简称|像是错别字/.exec(why)?.[0] ?? ''}）`,
      );
      expect(told.join('；') || '-').toBe(expected);
    },
  );

  it('puts a short name beside the long one whose characters hold it in order', () => {
    const found = suggestions(['市投资促进事务中心', '市投促中心', '市财政局', '市教育局']);
    expect(pairs(found)).toEqual([['市投促中心', '市投资促进事务中心']]);
    expect(found[0]?.why).toBe('“市投促中心”的每个字依次出现在“市投资促进事务中心”里，像是简称，请确认是不是同一单位');
  });

  it('takes the rarer of two names that differ in one character for the slip', () => {
    expect(pairs(suggestions(['市公共资源交易中心', '市公共资源交易中心', '市公共资原交易中心']))).toEqual([
      ['市公共资原交易中心', '市公共资源交易中心'],
    ]);
  });

  it('says nothing of two equally common names that differ in one character', () => {
    expect(suggestions(['市公共资源交易中心', '市公共资原交易中心'])).toEqual([]);
  });

  it('makes no proposal where a short name fits several units', () => {
    const found = suggestions(['市投促中心', '市投资促进中心', '市投融资促进中心']);
    expect(found[0]).toMatchObject({ name: '市投促中心', proposal: null });
    expect([...(found[0]?.candidates ?? [])].sort()).toEqual(['市投融资促进中心', '市投资促进中心']);
    expect(found[0]?.why).toContain('无法确定，请选择');
  });

  it.each([
    ['levels', ['市行政审批局', '清河县行政审批局']],
    ['short names that differ in one character', ['市水利局', '市水利局', '市水务局']],
    ['numbered bodies', ['市第一人民医院', '市第一人民医院', '市第二人民医院']],
    ['directions', ['东城街道办事处', '东城街道办事处', '西城街道办事处']],
    ['two standard names', ['市数据局', '市大数据局', '市大数据管理局']],
  ])('keeps %s apart', (_, units) => {
    expect(suggestions(units)).toEqual([]);
  });

  it('asks no more once the unit table names the short form', () => {
    const units = ['市投资促进事务中心', '市投促中心', '市财政局'];
    expect(suggestions(units)).toHaveLength(1);
    expect(suggestions(units, ['单位全称 | 简称', '市投资促进事务中心 | 市投促中心'])).toEqual([]);
  });

  it('counts the cells that name it and puts the commonest first', () => {
    const units = ['市投资促进事务中心', '市投促中心', '市房屋征收管理中心', '市房征中心', '市房征中心'];
    expect(suggestions(units).map(({ name, uses }) => [name, uses])).toEqual([
      ['市房征中心', 2],
      ['市投促中心', 1],
    ]);
  });
});

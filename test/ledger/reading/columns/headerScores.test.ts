import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headerScores, headerStrength } from '../../../../src/ledger/reading/columns/headerScores';
import { normaliseHeader, periodOrder, withoutBrackets } from '../../../../src/ledger/reading/columns/headerText';
import { ROLE_WORDS } from '../../../../src/ledger/reading/columns/roleWords';
import { examplesOf } from '../textFixture';

const fixtures = readFileSync(join(__dirname, 'headerWords.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('->'))
  .filter((line) => !line.startsWith('//'))
  .map((line) => line.split('->').map((part) => part.trim()) as [string, string]);

describe('header words', () => {
  it.each(fixtures)('reads %s as %s', (header, role) => {
    expect(headerScores(header.split('/'))[0]?.role ?? '-').toBe(role);
  });

  it.each(examplesOf('columns', 'headerMeanings.txt').map(({ text, expected }) => [text, expected] as const))(
    'lets %s mean %s',
    (header, expected) => {
      const scores = headerScores(header.split(' > ').map((word) => word.trim()));
      const meanings = scores.map(
        ({ role, weight, kind }) => `${role} ${Math.round(weight * 100)}%${kind === 'parent' ? '↑' : ''}`,
      );
      expect([...meanings, ...scores.slice(0, 1).map(({ says }) => says)].join(' ') || '-').toBe(expected);
    },
  );

  it('knows every word of its own dictionary, most surely in the role it stands under', () => {
    for (const [role, { words }] of Object.entries(ROLE_WORDS)) {
      for (const word of words) {
        const scores = headerScores([word]);
        expect([word, scores.some((score) => score.role === role || score.weight >= 0.6)]).toEqual([word, true]);
      }
    }
  });

  it('calls each role by a word of its own', () => {
    const labels = Object.values(ROLE_WORDS).map(({ label }) => label);
    expect(labels.filter((label) => /^[\u4e00-\u9fff/]+$/.test(label))).toEqual([...new Set(labels)]);
  });

  it('gives each role that a word may mean, and says in Chinese how it was understood', () => {
    const scores = headerScores(['完成时间']);
    expect(scores.map(({ role }) => role)).toEqual(['deadline', 'done_date']);
    expect(scores[0]?.says).toContain('完成时间');
  });

  it('takes sentences, values and labels for no header words', () => {
    for (const text of ['市发改委', '正在开展施工招标，预计年底前完成主体工程', '2024-03-11', '张某某', '']) {
      expect([text, headerStrength(text)]).toEqual([text, 0]);
    }
  });
});

describe('header text', () => {
  it('compares without blanks, line breaks, marks, full-width forms and a colon at the end', () => {
    expect(normaliseHeader('＊完成　时\n限：')).toBe('完成时限');
    expect(normaliseHeader('ＮＯ．')).toBe('no');
  });

  it('drops a remark in brackets, but not the whole word', () => {
    expect(withoutBrackets('牵头单位(部门)')).toBe('牵头单位');
    expect(withoutBrackets('(一)')).toBe('(一)');
  });

  it.each([
    ['3月进展', 3],
    ['截至2024年5月底进展', 2024 * 12 + 5],
    ['1-9月完成情况', 9],
    ['十一月', 11],
    ['第三季度进展', 9],
    ['上半年进展', 6],
    ['最新进展', null],
  ])('puts %s at month %s', (header, month) => {
    expect(periodOrder(header)).toBe(month);
  });
});

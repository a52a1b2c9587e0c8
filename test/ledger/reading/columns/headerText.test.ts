import {
  isPeriodWord,
  normaliseHeader,
  periodOrder,
  shownHeader,
  withoutBrackets,
} from '../../../../src/ledger/reading/columns/headerText';
import { levelInTitle, levelOf, namesInstitution } from '../../../../src/ledger/reading/columns/levels';
import { examplesOf } from '../textFixture';

/** What the words of a header or title say besides a role: its plain form, a period, a level, an institution. */
function told(text: string): string {
  const plain = normaliseHeader(text);
  const parts = [
    ['化为', plain === text ? null : plain],
    ['去括号', withoutBrackets(plain) === plain ? null : withoutBrackets(plain)],
    ['时期', isPeriodWord(plain) ? '是' : null],
    ['月序', periodOrder(plain)],
    ['级', levelOf(text) || null],
    ['题级', levelInTitle(text)],
    ['院校企业', namesInstitution(text) ? '是' : null],
  ] as const;
  return parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`])).join(' ') || '-';
}

describe('header and title words', () => {
  it.each(examplesOf('columns', 'headerText.txt').map(({ text, expected }) => [text, expected] as const))(
    '「%s」 say %s',
    (text, expected) => {
      expect(told(text)).toBe(expected);
    },
  );

  it('are shown without blanks and line breaks, and else as they stand', () => {
    expect(shownHeader('＊未到完\n成　时限：\u200b')).toBe('＊未到完成时限：');
  });
});

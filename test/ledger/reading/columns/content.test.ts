import { contentOf, type ColumnContent, type SampleCell } from '../../../../src/ledger/reading/columns/columnContent';
import { contentGuesses, contentScore } from '../../../../src/ledger/reading/columns/contentScores';
import { ROLES, type Role } from '../../../../src/ledger/vocabulary';
import { examplesOf } from '../textFixture';
import { contentSaid, SHARES } from './contentSaid';

const written = (text: string): SampleCell => ({ value: text, text, numberFormat: 'General' });
const look = (cells: readonly SampleCell[]): ColumnContent => contentOf(cells, ({ text }) => text > '2024-06-30');

describe('one cell', () => {
  it.each(examplesOf('columns', 'cellKinds.txt').map(({ text, expected }) => [text, expected] as const))(
    '「%s」 counts as %s',
    (text, expected) => {
      const content = contentOf([written(text)], () => false);
      const kinds = Object.entries(SHARES).filter(([, share]) => content[share] === 1);
      expect(kinds.map(([name]) => name).join(' ') || '-').toBe(expected);
    },
  );
});

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** What the cells say of a role, or, where the header says nothing, which roles they suggest. */
function told(role: string, content: ColumnContent): string {
  if (!isRole(role)) {
    return (
      contentGuesses(content)
        .map((each) => `${each.role} ${each.weight.toFixed(2)} ${each.says}`)
        .join('；') || '-'
    );
  }
  const { weight, says } = contentScore(role, content);
  return `${weight.toFixed(2)} ${says}`.trim();
}

describe('the cells of a column', () => {
  it.each(examplesOf('columns', 'cellsSay.txt').map(({ text, expected }) => [text, expected] as const))(
    '%s: %s',
    (text, expected) => {
      const [role = '', said = ''] = text.split(' | ');
      expect(told(role, contentSaid(said))).toBe(expected);
    },
  );
});

describe('a column of cells', () => {
  const numbers = (formats: string, ...values: number[]): SampleCell[] =>
    values.map((value) => ({ value, text: String(value), numberFormat: formats }));

  it('counts rows, filled cells, different texts and their length', () => {
    const cells = ['市住建局', '', '市住建局', '市发展改革委'].map(written);
    expect(look(cells)).toMatchObject({
      rows: 4,
      filled: 3,
      distinct: 2,
      averageLength: 14 / 3,
      units: 1,
      continued: 0,
    });
    expect(look([...cells, { ...written(''), continued: true }])).toMatchObject({
      rows: 5,
      filled: 3,
      continued: 1,
    });
    expect(look([written('2024-12-31'), written('2024-01-31')])).toMatchObject({
      future: 0.5,
      dates: 1,
    });
  });

  it('weighs a text as often as it stands there', () => {
    expect(look(['是', '是', '是', '市住建局'].map(written))).toMatchObject({
      answers: 0.75,
      units: 0.25,
      statuses: 0.75,
    });
  });

  it('takes numbers for days by their format, or where they lie in this century', () => {
    expect(look(numbers('yyyy-mm-dd', 12, 45366)).dates).toBe(1);
    expect(look(numbers('General', 36_500, 36_501, 58_499, 58_500)).dates).toBe(0.5);
    expect(look(numbers('General', 45366.5)).dates).toBe(0);
  });

  it('tells numbers that are shown alike but are not from each other, and texts from numbers', () => {
    const cell = (value: SampleCell['value'], numberFormat = 'General'): SampleCell => ({ value, text: '45366', numberFormat }); // prettier-ignore
    expect(look([cell(45366), cell('45366'), cell('45366')]).dates).toBe(1 / 3);
    expect(look([cell('45366'), cell(45366), cell(45366)]).dates).toBe(2 / 3);
    expect(look([cell(12), cell(12, 'yyyy'), cell(12, 'yyyy')]).dates).toBe(2 / 3);
    expect(look([cell(45366), cell(12), cell(12)]).dates).toBe(1 / 3);
    expect(look([cell(45366), cell('45366')]).distinct).toBe(1);
    expect(look([{ value: true, text: 'TRUE', numberFormat: 'General' }])).toMatchObject({
      numbers: 0,
      dates: 0,
      percents: 0,
    });
  });

  it('takes numbers for shares by their format, or between nought and one', () => {
    expect(look(numbers('0%', 1, 0, 0.5)).percents).toBe(1);
    expect(look(numbers('General', 0, 0.5, 1, 60)).percents).toBe(0.25);
    expect(look(numbers('m"月"d"日"', 0.5)).percents).toBe(0);
  });

  it.each([
    ['1 2 3 4', 1],
    ['1 2 8 9', 0.75],
    ['1 2 7 9', 1],
    ['1 2 1 2', 1],
    ['12 13 14 15', 1],
    ['4 3 2 2', 0.25],
    ['1 2 甲 3', 0.75],
    ['20 40 60 80', 0.25],
  ])('%s rises for a share of %p', (texts, share) => {
    expect(look(texts.split(' ').map(written)).ordinals).toBe(share);
  });
});

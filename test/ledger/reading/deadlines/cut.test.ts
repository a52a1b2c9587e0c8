import { scanItems, type Item } from '../../../../src/ledger/reading/deadlines/items';
import { normalise } from '../../../../src/ledger/reading/deadlines/normalise';
import { examplesOf } from '../textFixture';

const AROUND: Readonly<Record<Item['is'], readonly [string, string]>> = {
  time: ['〔', '〕'],
  tag: ['〈', '〉'],
  impossible: ['×', '×'],
  mark: ['', ''],
  text: ['', ''],
};

/** The text with marks around the times and words that are seen in it. */
function cut(text: string): string {
  const plain = normalise(text);
  return scanItems(plain)
    .map(({ is, from, to }) => `${AROUND[is][0]}${plain.slice(from, to)}${AROUND[is][1]}`)
    .join('')
    .replaceAll('\n', '⏎');
}

describe('what is seen in a deadline text', () => {
  it.each(examplesOf('deadlines/told', 'cut.txt').map(({ text, expected }) => [text, expected] as const))(
    'of “%s”: %s',
    (text, expected) => {
      expect(cut(text)).toBe(expected);
    },
  );

  it('leaves nothing out and sees nothing twice', () => {
    const text = '3月底前完成方案（原2月底），每月5日前报送，2月30日前办结';
    const items = scanItems(normalise(text));
    expect(items.map(({ from, to }) => [from, to])).toEqual(
      items.map(({ to }, index) => [items[index - 1]?.to ?? 0, to]),
    );
  });
});

import { trimmed } from '../../../src/ledger/reading/trimmed';

describe('a text without the blanks around it', () => {
  it.each([
    ['市财政局', '市财政局'],
    ['　市财政局 ', '市财政局'],
    [' 市财政局', '市财政局'],
    ['市财政局\n', '市财政局'],
    ['市财政局\u00a0', '市财政局'],
    ['\u2003市财政局', '市财政局'],
    ['\ufeff市财政局', '市财政局'],
    ['市 财政局', '市 财政局'],
    ['A1 ', 'A1'],
    ['\tA1', 'A1'],
    ['！', '！'],
    ['、市', '、市'],
    [' ', ''],
    ['', ''],
  ])('%j: %j', (text, bare) => {
    expect(trimmed(text)).toBe(bare);
  });

  it('is the one that JavaScript trims, whatever character stands at its ends', () => {
    const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const texts = characters.flatMap((character) => [`${character}局`, `局${character}`]);
    expect(texts.filter((text) => trimmed(text) !== text.trim())).toEqual([]);
  });
});

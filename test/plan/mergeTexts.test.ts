import fc from 'fast-check';
import { mergeTexts } from '../../src/plan/fixes/mergeTexts';

describe('two changes of one text', () => {
  it.each([
    [' 市发改委 ', '市发改委', ' 市发展改革委 ', '市发展改革委'],
    ['市发改委\n市财政局', '市发展改革委\n市财政局', '市发改委、市财政局', '市发展改革委、市财政局'],
    ['２０２４年３月', '2024年３月', '２０２４年3月', '2024年3月'],
    ['市财政局', '市财政局', '市财政局', '市财政局'],
  ])('%j, once %j and once %j, becomes %j', (text, one, other, both) => {
    expect(mergeTexts(text, one, other)).toBe(both);
    expect(mergeTexts(text, other, one)).toBe(both);
  });

  it('that change the same place contradict each other', () => {
    expect(mergeTexts('市发改委', '市发展改革委', '市发展和改革委员会')).toBeNull();
    expect(mergeTexts('A', '', 'B')).toBeNull();
  });

  it('are the one change where the other changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (text, one) => {
        expect(mergeTexts(text, one, text)).toBe(one);
        expect(mergeTexts(text, text, one)).toBe(one);
        expect(mergeTexts(text, one, one)).toBe(one);
      }),
    );
  });

  it('both hold where they are apart', () => {
    const word = fc.stringMatching(/^[a-e]{1,5}$/u);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(mergeTexts('甲——乙', `${one}——乙`, `甲——${other}`)).toBe(`${one}——${other}`);
      }),
    );
  });
});

import fc from 'fast-check';
import { indexesSeenTwice, indexesWith, markOf } from '../../../src/ledger/checking/taskMarks';

const marks = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 60 }).map((some) => Int32Array.from(some));
const countOf = (all: Int32Array, mark: number | undefined): number => all.filter((each) => each === mark).length;

describe('the mark of a task', () => {
  it('is that of its letters, whatever signs and blanks stand between them', () => {
    expect(markOf('推进供水，一体化。')).toBe(markOf('推进 供水一体化'));
    expect(markOf('')).toBe(markOf('（——）。'));
    expect(markOf(null)).toBe(markOf(''));
  });

  it.each(['一', '鿿', '推', '0', '9', 'A', 'Z', 'a', 'z'])('hears %s', (letter) => {
    expect(markOf(`供水${letter}`)).not.toBe(markOf('供水'));
  });

  it.each(['，', '。', '、', '；', ' ', '\n', '/', ':', '@', '\u3000', '（', '-', '\u4dff', '\ua000', '{'])(
    'does not hear %j',
    (sign) => expect(markOf(`供${sign}水`)).toBe(markOf('供水')),
  );

  it('hardly ever is that of other letters, nor of the same in another order', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `推进第${index}号项目建设`);
    expect(new Set(texts.map(markOf)).size).toBeGreaterThan(19_990);
    expect(markOf('甲乙')).not.toBe(markOf('乙甲'));
  });
});

describe('marks that stand twice', () => {
  it('are all found, in order', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const found = indexesSeenTwice(all);
        expect(found).toEqual([...new Set(found)].sort((one, other) => one - other));
        expect(found.every((index) => index >= 0 && index < all.length)).toBe(true);
        const twice = [...all.keys()].filter((index) => countOf(all, all[index]) > 1);
        expect(twice.filter((index) => !found.includes(index))).toEqual([]);
      }),
    );
  });

  it('are found alone where there are few', () => {
    expect(indexesSeenTwice(Int32Array.of(7, 8, 7, 9))).toEqual([0, 2]);
    expect(indexesSeenTwice(Int32Array.of())).toEqual([]);
    expect(indexesSeenTwice(Int32Array.of(0, 0))).toEqual([0, 1]);
  });

  it('are told from nearly all of many that stand once', () => {
    const once = Int32Array.from({ length: 20_000 }, (_, index) => markOf(`推进第${index}号项目建设`));
    expect(indexesSeenTwice(once).length).toBeLessThan(1200);
  });
});

describe('the tasks that have one of some marks', () => {
  it.each([
    ['few', 0, 5],
    ['many', 20, 40],
  ])('are found in order, for %s marks', (_, minLength, maxLength) => {
    fc.assert(
      fc.property(marks, fc.array(fc.integer({ min: -20, max: 20 }), { minLength, maxLength }), (all, wanted) => {
        const expected = [...all.keys()].filter((index) => wanted.includes(all[index] as number));
        expect(indexesWith(all, wanted)).toEqual(expected);
      }),
    );
  });
});

/** The first character of each initial in the order of Hanyu Pinyin; i, u and v begin no syllable. */
const FIRST_CHARACTERS = '阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀';
const INITIALS = 'abcdefghjklmnopqrstwxyz';

/** The browser's own knowledge of pinyin order: no dictionary has to be loaded. */
const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

function initialOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  let initial = character;
  if (/\p{Script=Han}/u.test(character)) {
    const next = [...FIRST_CHARACTERS].findIndex((first) => byPinyin.compare(character, first) < 0);
    initial = INITIALS[(next < 0 ? INITIALS.length : next) - 1] ?? character;
  }
  known.set(character, initial);
  return initial;
}

/**
 * A text with each Chinese character as the initial of its commonest reading; other characters stay.
 * @example pinyinInitials('雨污分流2期') // 'ywfl2q'
 */
export function pinyinInitials(text: string): string {
  return Array.from(text, initialOf).join('');
}

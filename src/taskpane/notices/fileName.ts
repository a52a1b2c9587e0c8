/** Signs that Windows forbids in file names, as the full-width ones that look like them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '\\': '＼', '/': '／', ':': '：', '*': '＊', '?': '？', '"': '＂', '<': '＜', '>': '＞', '|': '｜',
}; // prettier-ignore

/** Control signs, signs that turn the direction of writing (`\u202e` lets 任务xcod.exe look like 任务exe.docx), halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Names of devices: Windows opens no file of these names, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** File systems take 255 bytes or 255 characters; the browser puts ` (1)` behind a name that is taken. */
const MOST_BYTES = 240;

/**
 * A name under which every system can keep a file, made from the title of a paper.
 * @param ending with its dot.
 * @example fileName('关于A/B项的通报', '.docx') // '关于A／B项的通报.docx'
 */
export function fileName(title: string, ending: string): string {
  const plain = title
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/[\\/:*?"<>|]/gu, (sign) => FORBIDDEN[sign] ?? '');
  const name = cut(trimmed(plain), MOST_BYTES - ending.length);
  return `${DEVICE.test(name) ? '_' : ''}${trimmed(name) || '通报'}${ending}`;
}

/** Without dots and blanks at its ends: Windows drops those behind, others hide a file that begins with a dot. */
const trimmed = (name: string): string => name.replace(/^[\s.~-]+|[\s.]+$/gu, '');

/** The first characters that together take so many bytes in UTF-8. */
function cut(name: string, bytes: number): string {
  let room = bytes;
  const kept = [...name].filter((character) => {
    room -= bytesOf(character.codePointAt(0) ?? 0);
    return room >= 0;
  });
  return kept.join('');
}

const bytesOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

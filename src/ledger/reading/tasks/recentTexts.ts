/** The code of a text that was not seen lately. */
export const UNSEEN = -1;
/** Places for texts seen lately; a power of two. */
const RECENT = 256;

/**
 * The texts of a column that came lately, found by their length and three of their characters: a look into a `Map` takes
 * every character of a text for its hash, this one compares it with the one text in its place.
 */
export class RecentTexts {
  private readonly texts = new Array<string>(RECENT).fill('');
  private readonly codes = new Int32Array(RECENT).fill(UNSEEN);

  /** The code that the text was kept with; `UNSEEN` where another one has taken its place, or none. */
  codeOf(text: string): number {
    const place = placeOf(text);
    return this.texts[place] === text ? (this.codes[place] as number) : UNSEEN;
  }

  keep(text: string, code: number): void {
    const place = placeOf(text);
    this.texts[place] = text;
    this.codes[place] = code;
  }
}

function placeOf(text: string): number {
  const { length } = text;
  if (length === 0) return 0;
  const mixed = text.charCodeAt(0) * 31 + text.charCodeAt(length >> 1) * 7 + text.charCodeAt(length - 1) + length * 131;
  return mixed & (RECENT - 1);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands in a cell, and what it means (see the headings of `phrases.txt`). */
export interface Phrase {
  readonly text: string;
  readonly means: string;
}

const SECTIONS: ReadonlyMap<string, readonly Phrase[]> = new Map(
  readFileSync(join(__dirname, 'phrases.txt'), 'utf8')
    .split(/^@/m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
      return [name.trim(), lines.map(phraseOf)] as const;
    }),
);

function phraseOf(line: string): Phrase {
  const border = line.indexOf(' = ');
  return border < 0
    ? { text: line.trim(), means: '' }
    : { text: line.slice(0, border).trim(), means: line.slice(border + 3).trim() };
}

/** The phrases of one section of `phrases.txt`. */
export function phrasesOf(section: string): readonly Phrase[] {
  return SECTIONS.get(section) ?? [];
}

/** Words that head a column of this role. */
export function headersOf(role: string): readonly string[] {
  return phrasesOf('headers').find(({ text }) => text === role)?.means.split(' ') ?? []; // prettier-ignore
}

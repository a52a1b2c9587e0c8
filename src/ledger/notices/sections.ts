import type { NoticeParagraph } from './notice';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A part of a notice: its heading without number (empty for text without one) and its paragraphs. */
export interface Section {
  readonly heading: string;
  readonly body: readonly string[];
}

/**
 * Numbered first-level headings with their paragraphs, as GB/T 9704 has them (一、二、三、); a part without paragraphs is
 * left out.
 * @example numbered([{heading: '总体情况', body: ['…']}])[0] // {kind: 'heading', level: 1, text: '一、总体情况'}
 */
export function numbered(sections: readonly Section[]): readonly NoticeParagraph[] {
  let count = 0;
  return sections
    .filter(({ body }) => body.length > 0)
    .flatMap(({ heading, body }): NoticeParagraph[] => {
      const text = `${NUMERALS[count] ?? String(count + 1)}、${heading}`;
      if (heading !== '') count++;
      return [
        ...(heading === '' ? [] : [{ kind: 'heading', level: 1, text } as const]),
        ...body.map((each): NoticeParagraph => ({ kind: 'body', text: each })),
      ];
    });
}

import { invalidArgument } from '../protocol/apiError';
import type { StyleModel } from '../workbook/model';

/** The API's words for horizontal alignments. */
export const horizontals = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const;

/** The API's words for vertical alignments. */
export const verticals = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

export type Horizontal = (typeof horizontals)[keyof typeof horizontals];
export type Vertical = (typeof verticals)[keyof typeof verticals];

/** The model's word for an API word; throws InvalidArgument for words that are none. */
export function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: unknown): K {
  const found = (Object.keys(words) as K[]).find((key) => words[key] === word);
  if (found === undefined) throw invalidArgument(String(word));
  return found;
}

/** The API's word for a style's horizontal alignment. */
export function horizontalOf(style: StyleModel): Horizontal {
  return horizontals[style.horizontal];
}

/** The API's word for a style's vertical alignment. */
export function verticalOf(style: StyleModel): Vertical {
  return verticals[style.vertical];
}

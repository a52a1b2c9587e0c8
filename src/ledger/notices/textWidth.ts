/**
 * How many full-width characters a text is wide: Chinese ones count one, Latin ones and digits a half.
 * @example textWidth('第3项') // 2.5
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  return width;
}

import type { BorderStyle, CellStyle, ConditionalRule } from '../plan';

/** How the sheets and columns that we add look. Colours are those of Excel's own good / neutral / bad styles. */

export const THIN: BorderStyle = { color: '#8C8C8C', weight: 'thin' };

export const HEADER: CellStyle = {
  bold: true,
  fill: '#DCE6F1',
  fontColor: '#1F3864',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  borders: THIN,
};

export const BODY: CellStyle = { horizontal: 'center', vertical: 'center', borders: THIN };

/** Small print under a title or a table. */
export const NOTE: CellStyle = { fontSize: 9, fontColor: '#595959', vertical: 'center', wrap: true };

export const DATE_FORMAT = 'yyyy-mm-dd';

const RED = { fill: '#FFC7CE', fontColor: '#9C0006' } as const;
const YELLOW = { fill: '#FFEB9C', fontColor: '#7F6000' } as const;
const GREEN = { fill: '#C6EFCE', fontColor: '#006100' } as const;
/** The fills of the lights, where a cell carries the colour alone. */
export const LIGHT_FILLS = { red: RED.fill, yellow: YELLOW.fill, green: GREEN.fill } as const;

const GREY = { fill: '#E7E6E6', fontColor: '#404040', bold: true } as const;

/**
 * Colours for cells that hold one of some words; the word stays in the cell, so that nothing rests on colour alone.
 * @example wordColours('D3', {'红灯': 'red'}) // [{formula: '=$D3="红灯"', fill: '#FFC7CE', …}]
 */
export function wordColours(
  cell: string,
  words: Readonly<Record<string, 'red' | 'yellow' | 'green' | 'grey'>>,
): readonly ConditionalRule[] {
  const colours = { red: RED, yellow: YELLOW, green: GREEN, grey: GREY };
  return Object.entries(words).map(([word, colour]) => ({ formula: `=${cell}="${word}"`, ...colours[colour] }));
}

import type { StyleModel, WorkbookModel } from './model';

/** The look of an untouched cell in a workbook made by a Chinese Excel: 宋体 11, General. */
export const plainStyle: StyleModel = {
  numberFormat: 'General',
  font: {
    name: '宋体',
    size: 11,
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    color: '#000000',
  },
  fill: null,
  borders: {},
  horizontal: 'general',
  vertical: 'center',
  wrap: false,
  locked: true,
};

const known = new WeakMap<StyleModel[], { keys: Map<string, number>; counted: number }>();

/** Two styles with the same key look the same and come from the same format of the loaded file. */
function keyOf(style: StyleModel): string {
  const { font, borders } = style;
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const border = borders[side];
    return border ? `${border.style}${border.color}` : '';
  });
  return JSON.stringify([
    style.numberFormat,
    [font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color],
    style.fill,
    sides,
    style.horizontal,
    style.vertical,
    style.wrap,
    style.indent ?? 0,
    style.locked,
    style.origin ?? -1,
  ]);
}

/**
 * The index of a style in `model.styles`, added at the end when no equal one is there. Entries never change, so an
 * index stays good as long as the workbook is open.
 * @example cell.style = styleIndex(model, { ...styleOf(model, cell), fill: '#FF0000' })
 */
export function styleIndex(model: WorkbookModel, style: StyleModel): number {
  let seen = known.get(model.styles);
  if (!seen) {
    seen = { keys: new Map(), counted: 0 };
    known.set(model.styles, seen);
  }
  for (; seen.counted < model.styles.length; seen.counted++) {
    const key = keyOf(model.styles[seen.counted] ?? plainStyle);
    if (!seen.keys.has(key)) seen.keys.set(key, seen.counted);
  }
  const key = keyOf(style);
  const found = seen.keys.get(key);
  if (found !== undefined) return found;
  model.styles.push(style);
  return model.styles.length - 1;
}

/** The style at an index; the workbook's default for an index that does not exist. */
export function styleAt(model: WorkbookModel, index: number): StyleModel {
  return model.styles[index] ?? model.styles[0] ?? plainStyle;
}

import { invalidArgument, lackingMember } from '../protocol/apiError';
import { lastColumn, lastRow } from '../workbook/a1';
import { ensureCell } from '../workbook/cells';
import type { AreaModel, BorderModel, SheetModel, StyleModel } from '../workbook/model';
import { styleIndex } from '../workbook/styles';
import type { Book } from './book';
import { wordsOf } from './borders';
import { color } from './color';
import { horizontalOf, keyOf, verticalOf, horizontals, verticals } from './alignment';
import { isUnbounded, mayFormat, withinCellLimit } from './guards';
import { fullAddress } from './reference';
import { cellStyle, common } from './restyle';
import { heightOf, widthOf } from './sizes';

/** What can be asked of a cell's format, as a tree of readers. */
type Readers = { readonly [name: string]: ((style: StyleModel) => unknown) | Readers };

const border = (side: keyof StyleModel['borders']): Readers => {
  const line = (style: StyleModel): BorderModel | undefined => style.borders[side];
  return {
    color: (style) => line(style)?.color ?? '#000000',
    style: (style) => wordsOf(line(style)).style,
    weight: (style) => wordsOf(line(style)).weight,
  };
};

const formatReaders: Readers = {
  fill: { color: (style) => style.fill ?? '#FFFFFF', pattern: (style) => (style.fill === null ? 'None' : 'Solid') },
  font: {
    name: (style) => style.font.name,
    size: (style) => style.font.size,
    bold: (style) => style.font.bold,
    italic: (style) => style.font.italic,
    strikethrough: (style) => style.font.strikethrough,
    underline: (style) => (style.font.underline ? 'Single' : 'None'),
    color: (style) => style.font.color,
  },
  borders: { top: border('top'), bottom: border('bottom'), left: border('left'), right: border('right') },
  protection: { locked: (style) => style.locked },
  horizontalAlignment: horizontalOf,
  verticalAlignment: verticalOf,
  wrapText: (style) => style.wrap,
};

function wishesOf(options: unknown): (readonly [string, unknown])[] {
  if (typeof options !== 'object' || options === null) return [];
  return Object.entries(options).filter(([, wish]) => wish !== false && wish !== null);
}

/** Carries out a tree of wishes with a tree of readers; a wish that no reader answers is named in the error. */
function answer(
  readers: Readers,
  wishes: unknown,
  read: (of: (style: StyleModel) => unknown) => unknown,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wish] of wishesOf(wishes)) {
    const reader = readers[name];
    if (reader === undefined) throw lackingMember('CellPropertiesFormat', name);
    found[name] =
      typeof reader === 'function'
        ? read(reader)
        : answer(
            reader,
            wish === true ? Object.fromEntries(Object.keys(reader).map((each) => [each, true])) : wish,
            read,
          );
  }
  return found;
}

const sizeNames = ['columnWidth', 'rowHeight'];

function withoutSizes(format: unknown): Record<string, unknown> {
  return Object.fromEntries(wishesOf(format).filter(([name]) => !sizeNames.includes(name)));
}

/** `range.getCellProperties`: for each cell, the properties asked for. */
export function cellProperties(
  book: Book,
  sheet: SheetModel,
  area: AreaModel,
  options: Excel.CellPropertiesLoadOptions,
): unknown[][] {
  if (isUnbounded(area)) throw invalidArgument('whole rows and columns have too many cells');
  withinCellLimit(area);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, line) =>
    Array.from({ length: area.right - area.left + 1 }, (__, place) => {
      const [row, column] = [area.top + line, area.left + place];
      const style = cellStyle(book, sheet, row, column);
      const found: Record<string, unknown> = {};
      for (const [name, wish] of wishesOf(options)) {
        switch (name) {
          case 'address':
            found[name] = fullAddress(sheet, { top: row, left: column, bottom: row, right: column });
            break;
          case 'hidden':
            found[name] = sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
            break;
          case 'format':
            found[name] = {
              ...answer(formatReaders, withoutSizes(wish), (of) => of(style)),
              ...sizes(wish, sheet, row, column),
            };
            break;
          default:
            throw lackingMember('CellProperties', name);
        }
      }
      return found;
    }),
  );
}

function sizes(wish: unknown, sheet: SheetModel, row: number, column: number): Record<string, number> {
  const names = wishesOf(wish).map(([name]) => name);
  return {
    ...(names.includes('columnWidth') ? { columnWidth: widthOf(sheet, column) } : {}),
    ...(names.includes('rowHeight') ? { rowHeight: heightOf(sheet, row) } : {}),
  };
}

/** `range.getRowProperties`: for each row of the range, the properties asked for; null where its cells differ. */
export function rowProperties(
  book: Book,
  sheet: SheetModel,
  area: AreaModel,
  options: Excel.RowPropertiesLoadOptions,
): unknown[] {
  if (area.bottom - area.top === lastRow) throw invalidArgument('all rows of a sheet');
  return Array.from({ length: area.bottom - area.top + 1 }, (_, line) => {
    const row = area.top + line;
    const cells = { ...area, top: row, bottom: row };
    return lineProperties(book, sheet, cells, options, {
      rowHidden: () => sheet.hiddenRows.has(row),
      rowIndex: () => row,
    });
  });
}

/** `range.getColumnProperties`: for each column of the range, the properties asked for; null where its cells differ. */
export function columnProperties(
  book: Book,
  sheet: SheetModel,
  area: AreaModel,
  options: Excel.ColumnPropertiesLoadOptions,
): unknown[] {
  if (area.right - area.left === lastColumn) throw invalidArgument('all columns of a sheet');
  return Array.from({ length: area.right - area.left + 1 }, (_, place) => {
    const column = area.left + place;
    const cells = { ...area, left: column, right: column };
    return lineProperties(book, sheet, cells, options, {
      columnHidden: () => sheet.hiddenColumns.has(column),
      columnIndex: () => column,
    });
  });
}

function lineProperties(
  book: Book,
  sheet: SheetModel,
  cells: AreaModel,
  options: unknown,
  own: Readonly<Record<string, () => unknown>>,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, wish] of wishesOf(options)) {
    if (name === 'address') found[name] = fullAddress(sheet, cells);
    else if (name === 'format') {
      found[name] = {
        ...answer(formatReaders, withoutSizes(wish), (of) => common(book, sheet, [cells], of)),
        ...sizes(wish, sheet, cells.top, cells.left),
      };
    } else {
      const read = own[name];
      if (!read) throw lackingMember('RowProperties', name);
      found[name] = read();
    }
  }
  return found;
}

/** `range.setCellProperties`: one object of formats for each cell; an empty object leaves a cell alone. */
export function setCellProperties(
  book: Book,
  sheet: SheetModel,
  area: AreaModel,
  given: readonly (readonly Excel.SettableCellProperties[])[],
): void {
  mayFormat(book, sheet);
  const width = area.right - area.left + 1;
  if (given.length !== area.bottom - area.top + 1 || given.some((line) => line.length !== width))
    throw invalidArgument();
  for (const [line, cells] of given.entries()) {
    for (const [place, properties] of cells.entries()) {
      if (!properties?.format) continue;
      const cell = ensureCell(sheet, area.top + line, area.left + place);
      const style = cellStyle(book, sheet, area.top + line, area.left + place);
      cell.style = styleIndex(book.model, restyled(style, properties.format));
    }
  }
  book.note({ kind: 'format', sheet: sheet.id, area });
}

function restyled(style: StyleModel, format: Excel.CellPropertiesFormat): StyleModel {
  const { font, fill } = format;
  return {
    ...style,
    ...(fill?.color === undefined ? {} : { fill: color(fill.color) }),
    ...(format.wrapText === undefined ? {} : { wrap: format.wrapText }),
    ...(format.horizontalAlignment === undefined ? {} : { horizontal: keyOf(horizontals, format.horizontalAlignment) }),
    ...(format.verticalAlignment === undefined ? {} : { vertical: keyOf(verticals, format.verticalAlignment) }),
    ...(format.protection?.locked === undefined ? {} : { locked: format.protection.locked }),
    font: {
      ...style.font,
      ...(font?.name === undefined ? {} : { name: font.name }),
      ...(font?.size === undefined ? {} : { size: font.size }),
      ...(font?.bold === undefined ? {} : { bold: font.bold }),
      ...(font?.italic === undefined ? {} : { italic: font.italic }),
      ...(font?.strikethrough === undefined ? {} : { strikethrough: font.strikethrough }),
      ...(font?.color === undefined ? {} : { color: color(font.color) }),
    },
  };
}

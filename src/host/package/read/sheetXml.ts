import { columnIndex, lastColumn, lastRow } from '../../workbook/a1';
import { PackageFault } from '../problem';
import { localName, newElement, prefixOf, scanXml, type XmlElement } from '../xml';

/** A formula element of a cell, as written. */
interface RawFormula {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
}

/** A cell element as written, with its place in the sheet's text. */
export interface RawCell {
  readonly column: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
  end: number;
  value: string | null;
  inline: string;
  formula: RawFormula | null;
}

/** A row element as written. */
export interface RawRow {
  readonly index: number;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
  end: number;
  readonly cells: RawCell[];
}

/** What stands directly below the sheet's root; of the cells only the place, for they are given row by row. */
export interface SheetXml {
  readonly xml: string;
  /** The root's prefix with its colon, or nothing. */
  readonly prefix: string;
  readonly root: XmlElement;
  readonly sections: readonly XmlElement[];
}

/** The section with this name. */
export function section(sheet: SheetXml, local: string): XmlElement | undefined {
  return sheet.sections.find((each) => each.local === local);
}

/**
 * Reads a worksheet part once: rows are handed over as they pass, all other sections are kept as trees. Cells and rows
 * without an address follow the one before (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: both `r` are optional).
 */
export function scanSheet(xml: string, part: string, onRow: (row: RawRow) => void): SheetXml {
  const path: XmlElement[] = [];
  const sections: XmlElement[] = [];
  let root: XmlElement | undefined;
  let prefix = '';
  let inData = false;
  let row: RawRow | null = null;
  let cell: RawCell | null = null;
  let formula: { text: string; attributes: Record<string, string>; start: number } | null = null;
  let buffer: 'value' | 'inline' | 'formula' | null = null;
  let phonetic = 0;
  let nextRow = 0;
  let nextColumn = 0;

  const openInData = (name: string, attributes: Record<string, string>, start: number, openEnd: number): void => {
    switch (localName(name)) {
      case 'row': {
        const index = attributes['r'] === undefined ? nextRow : Number(attributes['r']) - 1;
        if (!Number.isInteger(index) || index < 0 || index > lastRow)
          throw new PackageFault('damaged', part, 'bad row');
        nextRow = index + 1;
        nextColumn = 0;
        row = { index, name, attributes, start, openEnd, end: openEnd, cells: [] };
        return;
      }
      case 'c': {
        const address = attributes['r'];
        const column = address === undefined ? nextColumn : columnIndex(address.replace(/\d+$/, ''));
        if (column < 0 || column > lastColumn) throw new PackageFault('damaged', part, 'bad column');
        nextColumn = column + 1;
        cell = { column, attributes, start, openEnd, end: openEnd, value: null, inline: '', formula: null };
        return;
      }
      case 'v':
        buffer = cell ? 'value' : null;
        if (cell) cell.value = '';
        return;
      case 'f':
        buffer = 'formula';
        formula = { text: '', attributes, start };
        return;
      case 'rPh':
        phonetic++;
        return;
      case 't':
        buffer = phonetic === 0 ? 'inline' : null;
        return;
    }
  };
  const closeInData = (name: string, end: number): void => {
    switch (localName(name)) {
      case 'row':
        if (row) {
          row.end = end;
          onRow(row);
        }
        row = null;
        return;
      case 'c':
        if (cell && row) {
          cell.end = end;
          row.cells.push(cell);
        }
        cell = null;
        return;
      case 'f':
        if (formula && cell) cell.formula = { ...formula, end };
        buffer = formula = null;
        return;
      case 'rPh':
        phonetic--;
        return;
      case 'v':
      case 't':
        buffer = null;
        return;
    }
  };

  scanXml(xml, part, {
    open: (name, attributes, start, openEnd) => {
      if (inData) {
        openInData(name, attributes, start, openEnd);
        return;
      }
      const element = newElement(name, attributes, start, openEnd);
      if (!root) {
        root = element;
        prefix = prefixOf(name);
      } else if (path.length === 1) sections.push(element);
      else path.at(-1)?.children.push(element);
      path.push(element);
      inData = path.length === 2 && name === `${prefix}sheetData`;
    },
    close: (name, end) => {
      if (inData && name !== `${prefix}sheetData`) {
        closeInData(name, end);
        return;
      }
      inData = false;
      const element = path.pop();
      if (element) element.end = end;
    },
    text: (text) => {
      if (!inData) {
        const element = path.at(-1);
        if (element && path.length > 1) element.text += text;
      } else if (buffer === 'value' && cell) cell.value += text;
      else if (buffer === 'inline' && cell) cell.inline += text;
      else if (buffer === 'formula' && formula) formula.text += text;
    },
  });
  return { xml, prefix, root: root ?? newElement('worksheet', {}, 0, 0), sections };
}

import { cellAddress } from '../../workbook/a1';
import type { SheetModel } from '../../workbook/model';
import { section, type SheetXml } from '../read/sheetXml';
import { child } from '../xml';
import { openingTag, patched, rawText, withAttributes, withContent, type Tag } from './patch';
import { argb } from './styles';

/** `sheetPr`: the tab's colour and whether the print fits pages; everything else in it stays. */
export function propertiesText(xml: SheetXml, sheet: SheetModel, before: SheetModel, tag: Tag): string {
  const fits = sheet.pageSetup.fitToWidth !== null || sheet.pageSetup.fitToHeight !== null;
  const old = section(xml, 'sheetPr');
  const oldColor = child(old, 'tabColor');
  const keepsColor = oldColor && sheet.tabColor === before.tabColor;
  const newColor = sheet.tabColor === '' ? '' : tag('tabColor', { rgb: argb(sheet.tabColor) });
  const color = keepsColor ? rawText(xml.xml, oldColor) : newColor;
  const oldPage = child(old, 'pageSetUpPr');
  const newPage = fits ? tag('pageSetUpPr', { fitToPage: 1 }) : '';
  const page = oldPage ? withAttributes(xml.xml, oldPage, { fitToPage: fits ? 1 : null }) : newPage;
  const others = (old?.children ?? []).filter((each) => each !== oldColor && each !== oldPage);
  const content = color + others.map((each) => rawText(xml.xml, each)).join('') + page;
  if (!old) return content === '' ? '' : tag('sheetPr', {}, content);
  return content === ''
    ? openingTag(xml.xml, old, {}).replace(/\s*\/?>$/, '/>')
    : withContent(xml.xml, old, {}, content);
}

/** `sheetViews`: gridlines, frozen panes, and whether the sheet is the one in front; further views stay. */
export function viewsText(xml: SheetXml, sheet: SheetModel, frozen: boolean, active: boolean, tag: Tag): string {
  const views = section(xml, 'sheetViews');
  const view = child(views, 'sheetView');
  const attributes = { showGridLines: sheet.showGridlines ? null : 0, tabSelected: active ? 1 : null };
  if (!views || !view) {
    return tag('sheetViews', {}, tag('sheetView', { ...attributes, workbookViewId: 0 }, paneText(sheet, tag)));
  }
  const kept = view.children.filter((each) => !frozen || (each.local !== 'pane' && each.local !== 'selection'));
  const content = (frozen ? paneText(sheet, tag) : '') + kept.map((each) => rawText(xml.xml, each)).join('');
  // A view scrolled away would freeze rows other than the first.
  const scroll = frozen ? { topLeftCell: null } : {};
  const text =
    content === ''
      ? openingTag(xml.xml, view, { ...attributes, ...scroll }).replace(/\s*\/?>$/, '/>')
      : withContent(xml.xml, view, { ...attributes, ...scroll }, content);
  const patch = { start: view.start - views.start, end: view.end - views.start, text };
  return patched(rawText(xml.xml, views), [patch]);
}

function paneText({ freeze: { rows, columns } }: SheetModel, tag: Tag): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const attributes = {
    xSplit: columns || null,
    ySplit: rows || null,
    topLeftCell: cellAddress(rows, columns),
    activePane: pane,
    state: 'frozen',
  };
  return tag('pane', attributes) + tag('selection', { pane });
}

import { lastColumn } from '../../workbook/a1';
import type { SheetModel } from '../../workbook/model';
import { section, type SheetXml } from '../read/sheetXml';
import { child } from '../xml';
import { escapedText, rawText, withAttributes, withContent, type Tag } from './patch';

/** `printOptions`: centring; what else stands there stays. */
export function printOptionsText(xml: SheetXml, sheet: SheetModel, tag: Tag): string {
  const old = section(xml, 'printOptions');
  const centered = sheet.pageSetup.centerHorizontally;
  if (old) return withAttributes(xml.xml, old, { horizontalCentered: centered ? 1 : null });
  return centered ? tag('printOptions', { horizontalCentered: 1 }) : '';
}

/** `pageMargins`, in inches. */
export function marginsText(sheet: SheetModel, tag: Tag): string {
  const { left, right, top, bottom, header, footer } = sheet.pageSetup.margins;
  const inches = (points: number): number => Number((points / 72).toFixed(10));
  return tag('pageMargins', {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  });
}

/** `pageSetup`: paper, direction and scale; printer settings and the rest stay. */
export function pageSetupText(xml: SheetXml, sheet: SheetModel, tag: Tag): string {
  const { orientation, paperSize, scale, fitToWidth, fitToHeight } = sheet.pageSetup;
  const fits = fitToWidth !== null || fitToHeight !== null;
  const old = section(xml, 'pageSetup');
  // A sheet that names no paper is printed on the printer's own; reading calls that the first of the list.
  const named = old?.attributes['paperSize'] !== undefined || paperSize !== 1;
  const attributes = {
    paperSize: named ? paperSize : null,
    scale: scale === null ? null : scale,
    // Zero pages means: as many as it takes. One is the default and may be left out.
    fitToWidth: fits ? (fitToWidth ?? 0) : null,
    fitToHeight: fits ? (fitToHeight ?? 0) : null,
    orientation,
  };
  return old ? withAttributes(xml.xml, old, attributes) : tag('pageSetup', attributes);
}

/** `headerFooter`: the texts of odd pages; those of first and even pages stay. */
export function headerFooterText(xml: SheetXml, sheet: SheetModel, before: SheetModel, tag: Tag): string {
  const old = section(xml, 'headerFooter');
  const { header, footer } = sheet.pageSetup;
  const piece = (local: string, text: string, was: string): string => {
    const element = child(old, local);
    if (element && text === was) return rawText(xml.xml, element);
    return text === '' ? '' : tag(local, /^\s|\s$|\n/.test(text) ? { 'xml:space': 'preserve' } : {}, escapedText(text));
  };
  const odd = piece('oddHeader', header, before.pageSetup.header) + piece('oddFooter', footer, before.pageSetup.footer);
  const others = (old?.children ?? []).filter((each) => !each.local.startsWith('odd'));
  const content = odd + others.map((each) => rawText(xml.xml, each)).join('');
  if (content === '') return '';
  return old ? withContent(xml.xml, old, {}, content) : tag('headerFooter', {}, content);
}

/** `rowBreaks`: pages that begin by hand. A break is written by the number of rows above it. */
export function rowBreaksText(sheet: SheetModel, tag: Tag): string {
  const { rowBreaks } = sheet.pageSetup;
  if (rowBreaks.length === 0) return '';
  const breaks = rowBreaks.map((id) => tag('brk', { id, max: lastColumn, man: 1 })).join('');
  return tag('rowBreaks', { count: rowBreaks.length, manualBreakCount: rowBreaks.length }, breaks);
}

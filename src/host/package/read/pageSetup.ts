import type { PageSetupModel } from '../../workbook/model';
import { child, isOn } from '../xml';
import { section, type SheetXml } from './sheetXml';

/** Print set-up as a sheet's part holds it; print area and title rows are names of the workbook. */
export function readPageSetup(xml: SheetXml): PageSetupModel {
  const setup = section(xml, 'pageSetup')?.attributes ?? {};
  const margins = section(xml, 'pageMargins')?.attributes ?? {};
  const points = (name: string, absent: number): number => Math.round(Number(margins[name] ?? absent) * 72 * 1e6) / 1e6;
  const fits = isOn(child(section(xml, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const pages = (text: string | undefined): number | null => (fits ? Number(text ?? 1) || null : null);
  const texts = section(xml, 'headerFooter');
  return {
    orientation: setup['orientation'] === 'landscape' ? 'landscape' : 'portrait',
    paperSize: Number(setup['paperSize'] ?? 1),
    margins: {
      top: points('top', 0.75),
      bottom: points('bottom', 0.75),
      left: points('left', 0.7),
      right: points('right', 0.7),
      header: points('header', 0.3),
      footer: points('footer', 0.3),
    },
    scale: fits || setup['scale'] === undefined ? null : Number(setup['scale']),
    fitToWidth: pages(setup['fitToWidth']),
    fitToHeight: pages(setup['fitToHeight']),
    centerHorizontally: isOn(section(xml, 'printOptions')?.attributes['horizontalCentered']),
    printArea: null,
    titleRows: null,
    rowBreaks: (section(xml, 'rowBreaks')?.children ?? []).map((each) => Number(each.attributes['id'])),
    header: child(texts, 'oddHeader')?.text ?? '',
    footer: child(texts, 'oddFooter')?.text ?? '',
  };
}

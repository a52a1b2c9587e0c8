import { invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import { lastColumn } from '../workbook/a1';
import type { AreaModel, PageSetupModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayChange } from './guards';
import { HeaderFooterGroupObject } from './headersFooters';
import { RangeGeometry } from './rangeGeometry';
import { areaOf } from './reference';
import type { Wire } from './wire';

/** OOXML's numbers of paper sizes (ECMA-376, 18.3.1.63) and the API's words for the common ones. */
const papers: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 };

/** How the sheet is printed. Lengths in points. */
export class PageLayoutObject extends HostObject implements Partial<Wire<Excel.PageLayout>> {
  readonly className = 'PageLayout';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }

  private get setup(): PageSetupModel {
    return this.sheet.pageSetup;
  }
  private change(part: Partial<PageSetupModel>): void {
    mayChange(this.book);
    this.sheet.pageSetup = { ...this.setup, ...part };
  }
  private changeMargin(side: keyof PageSetupModel['margins'], points: number): void {
    if (!(points >= 0)) throw invalidArgument();
    this.change({ margins: { ...this.setup.margins, [side]: points } });
  }

  get Orientation() {
    return this.setup.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  }
  set Orientation(word: Excel.PageOrientation | 'Portrait' | 'Landscape') {
    if (word !== 'Portrait' && word !== 'Landscape') throw invalidArgument();
    this.change({ orientation: word === 'Portrait' ? 'portrait' : 'landscape' });
  }
  get PaperSize() {
    const word = Object.keys(papers).find((each) => papers[each] === this.setup.paperSize);
    return (word ?? null) as Excel.PaperType;
  }
  set PaperSize(word: Excel.PaperType) {
    const paperSize = papers[word];
    if (paperSize === undefined) throw invalidArgument(String(word));
    this.change({ paperSize });
  }
  get LeftMargin() {
    return this.setup.margins.left;
  }
  set LeftMargin(points: number) {
    this.changeMargin('left', points);
  }
  get RightMargin() {
    return this.setup.margins.right;
  }
  set RightMargin(points: number) {
    this.changeMargin('right', points);
  }
  get TopMargin() {
    return this.setup.margins.top;
  }
  set TopMargin(points: number) {
    this.changeMargin('top', points);
  }
  get BottomMargin() {
    return this.setup.margins.bottom;
  }
  set BottomMargin(points: number) {
    this.changeMargin('bottom', points);
  }
  get HeaderMargin() {
    return this.setup.margins.header;
  }
  set HeaderMargin(points: number) {
    this.changeMargin('header', points);
  }
  get FooterMargin() {
    return this.setup.margins.footer;
  }
  set FooterMargin(points: number) {
    this.changeMargin('footer', points);
  }
  get CenterHorizontally() {
    return this.setup.centerHorizontally;
  }
  set CenterHorizontally(centerHorizontally: boolean) {
    this.change({ centerHorizontally });
  }
  get Zoom(): Excel.PageLayoutZoomOptions {
    const { scale, fitToWidth, fitToHeight } = this.setup;
    if (fitToWidth === null && fitToHeight === null) return { scale: scale ?? 100 };
    return {
      ...(fitToWidth === null ? {} : { horizontalFitToPages: fitToWidth }),
      ...(fitToHeight === null ? {} : { verticalFitToPages: fitToHeight }),
    };
  }
  /** A scale and a number of pages exclude each other; the last set wins. */
  set Zoom(zoom: Excel.PageLayoutZoomOptions) {
    const scale = zoom.scale ?? null;
    if (scale !== null && !(scale >= 10 && scale <= 400)) throw invalidArgument();
    this.change({
      // A file keeps its scale beside the pages it is fitted to; the same scale again changes nothing.
      ...(scale === null || scale === (this.setup.scale ?? 100) ? {} : { scale }),
      fitToWidth: scale === null ? (zoom.horizontalFitToPages ?? null) : null,
      fitToHeight: scale === null ? (zoom.verticalFitToPages ?? null) : null,
    });
  }
  get HeadersFooters() {
    return new HeaderFooterGroupObject(this.book, this.sheet);
  }

  SetPrintMargins(unit: string, options: Excel.PageLayoutMarginOptions): void {
    const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (points === undefined) throw invalidArgument(unit);
    for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
      const length = options[side];
      if (length !== undefined) this.changeMargin(side, length * points);
    }
  }

  private areaOf(range: HostObject | string): AreaModel {
    if (typeof range === 'string') return areaOf(this.book, this.sheet, range);
    if (range instanceof RangeGeometry && range.sheet === this.sheet) return range.cells;
    throw invalidArgument();
  }
  SetPrintArea(range: HostObject | string): void {
    this.change({ printArea: this.areaOf(range) });
  }
  GetPrintArea() {
    return this.GetPrintAreaOrNullObject() ?? missing();
  }
  GetPrintAreaOrNullObject() {
    const { printArea } = this.setup;
    return printArea && this.book.make.areas(this.sheet, [printArea]);
  }
  SetPrintTitleRows(range: HostObject | string): void {
    const { top, bottom } = this.areaOf(range);
    this.change({ titleRows: { from: top, to: bottom } });
  }
  GetPrintTitleRows() {
    return this.GetPrintTitleRowsOrNullObject() ?? missing();
  }
  GetPrintTitleRowsOrNullObject() {
    const rows = this.setup.titleRows;
    return rows && this.book.make.range(this.sheet, { top: rows.from, left: 0, bottom: rows.to, right: lastColumn });
  }
}

function missing(): never {
  throw itemNotFound();
}

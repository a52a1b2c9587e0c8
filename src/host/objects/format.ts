import { invalidArgument } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import type { StyleModel } from '../workbook/model';
import { horizontalOf, horizontals, keyOf, verticalOf, verticals } from './alignment';
import type { Horizontal, Vertical } from './alignment';
import { BorderCollectionObject } from './borders';
import { color } from './color';
import type { FormatTarget } from './formatTarget';
import { mayFormat } from './guards';
import { common, restyle } from './restyle';
import {
  commonHeight,
  commonWidth,
  fitColumns,
  fitRows,
  setHeights,
  setWidths,
  clearWidths,
  hasStandardWidth,
} from './sizes';
import type { Wire } from './wire';

/** Shared by everything that reads and writes one aspect of the cells' styles. */
abstract class StyleAspect extends HostObject {
  constructor(protected readonly target: FormatTarget) {
    super();
  }

  /** Null when the cells differ: the API says so although its types do not. */
  protected read<T>(of: (style: StyleModel) => T): T {
    return common(this.target.book, this.target.sheet, this.target.areas, of) as T;
  }
  protected write(change: (style: StyleModel) => StyleModel): void {
    for (const area of this.target.areas) restyle(this.target.book, this.target.sheet, area, change);
  }
}

/** How the cells of a range look. */
export class RangeFormatObject extends StyleAspect implements Partial<Wire<Excel.RangeFormat>> {
  readonly className = 'RangeFormat';

  get Fill() {
    return new RangeFillObject(this.target);
  }
  get Font() {
    return new RangeFontObject(this.target);
  }
  get Borders() {
    return new BorderCollectionObject(this.target);
  }
  get Protection() {
    return new FormatProtectionObject(this.target);
  }

  get HorizontalAlignment() {
    return this.read(horizontalOf);
  }
  set HorizontalAlignment(word: Excel.HorizontalAlignment | Horizontal) {
    const horizontal = keyOf(horizontals, word);
    this.write((style) => ({ ...style, horizontal }));
  }
  get VerticalAlignment() {
    return this.read(verticalOf);
  }
  set VerticalAlignment(word: Excel.VerticalAlignment | Vertical) {
    const vertical = keyOf(verticals, word);
    this.write((style) => ({ ...style, vertical }));
  }
  get WrapText() {
    return this.read((style) => style.wrap);
  }
  set WrapText(wrap: boolean) {
    this.write((style) => ({ ...style, wrap }));
  }
  get IndentLevel() {
    return this.read((style) => style.indent ?? 0);
  }
  /** 0 to 250 (reference of RangeFormat.indentLevel). */
  set IndentLevel(indent: number) {
    if (!Number.isInteger(indent) || indent < 0 || indent > 250) throw invalidArgument();
    this.write((style) => ({ ...style, indent }));
  }

  /** In points, as all sizes here; null when the columns differ. */
  get ColumnWidth() {
    return commonWidth(this.target) as number;
  }
  set ColumnWidth(points: number) {
    mayFormat(this.target.book, this.target.sheet);
    setWidths(this.target, points);
  }
  /** True where every column has the sheet's standard width, null where some have. */
  get UseStandardWidth() {
    return hasStandardWidth(this.target) as boolean;
  }
  set UseStandardWidth(standard: boolean) {
    mayFormat(this.target.book, this.target.sheet);
    if (standard) clearWidths(this.target);
  }
  get RowHeight() {
    return commonHeight(this.target) as number;
  }
  set RowHeight(points: number) {
    mayFormat(this.target.book, this.target.sheet);
    setHeights(this.target, points);
  }
  AutofitColumns(): void {
    mayFormat(this.target.book, this.target.sheet);
    fitColumns(this.target);
  }
  AutofitRows(): void {
    mayFormat(this.target.book, this.target.sheet);
    fitRows(this.target);
  }
}

/** The background. No fill reads as white, as Excel answers. */
export class RangeFillObject extends StyleAspect implements Partial<Wire<Excel.RangeFill>> {
  readonly className = 'RangeFill';

  get Color() {
    // Mixed colours read as the empty string (docs of RangeFill.color differ from Font's null here).
    return this.read((style) => style.fill ?? '#FFFFFF') ?? '';
  }
  set Color(name: string) {
    const fill = color(name);
    this.write((style) => ({ ...style, fill }));
  }
  get Pattern() {
    return this.read((style) => (style.fill === null ? ('None' as const) : ('Solid' as const)));
  }
  Clear(): void {
    this.write((style) => ({ ...style, fill: null }));
  }
}

export class RangeFontObject extends StyleAspect implements Partial<Wire<Excel.RangeFont>> {
  readonly className = 'RangeFont';

  private change(part: Partial<StyleModel['font']>): void {
    this.write((style) => ({ ...style, font: { ...style.font, ...part } }));
  }

  get Name() {
    return this.read((style) => style.font.name);
  }
  set Name(name: string) {
    this.change({ name });
  }
  get Size() {
    return this.read((style) => style.font.size);
  }
  set Size(size: number) {
    if (!(size >= 1 && size <= 409)) throw invalidArgument();
    this.change({ size });
  }
  get Bold() {
    return this.read((style) => style.font.bold);
  }
  set Bold(bold: boolean) {
    this.change({ bold });
  }
  get Italic() {
    return this.read((style) => style.font.italic);
  }
  set Italic(italic: boolean) {
    this.change({ italic });
  }
  get Strikethrough() {
    return this.read((style) => style.font.strikethrough);
  }
  set Strikethrough(strikethrough: boolean) {
    this.change({ strikethrough });
  }
  get Underline() {
    return this.read((style) => (style.font.underline ? ('Single' as const) : ('None' as const)));
  }
  set Underline(
    kind: Excel.RangeUnderlineStyle | 'None' | 'Single' | 'Double' | 'SingleAccountant' | 'DoubleAccountant',
  ) {
    this.change({ underline: kind !== 'None' });
  }
  get Color() {
    return this.read((style) => style.font.color);
  }
  set Color(name: string) {
    this.change({ color: color(name) });
  }
}

/** Which cells are locked once the sheet is protected. */
export class FormatProtectionObject extends StyleAspect implements Partial<Wire<Excel.FormatProtection>> {
  readonly className = 'FormatProtection';

  get Locked() {
    return this.read((style) => style.locked);
  }
  set Locked(locked: boolean) {
    this.write((style) => ({ ...style, locked }));
  }
}

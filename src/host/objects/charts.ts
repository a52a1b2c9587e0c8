import { invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import type { AreaModel, ChartModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { ChartAxesObject, ChartSeriesCollectionObject, type ChartAccess } from './chartParts';
import { mayFormat } from './guards';
import { RangeGeometry } from './rangeGeometry';
import { areaOf } from './reference';
import { placeOf } from './sizes';
import type { Wire } from './wire';

/** The charts of a sheet: where they stand, what they show, their titles. Nothing is drawn. */
export class ChartCollectionObject extends HostCollection implements Partial<Wire<Excel.ChartCollection>> {
  readonly className = 'ChartCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
  ) {
    super();
  }
  override get eventTarget() {
    return this.sheet.id;
  }
  all(): readonly HostObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.book, this.sheet, chart.id));
  }
  find(key: unknown): HostObject | null {
    const chart = this.sheet.charts.find((each) => each.id === key || each.name === key);
    return chart ? new ChartObject(this.book, this.sheet, chart.id) : null;
  }
  get Count() {
    return this.sheet.charts.length;
  }
  GetCount() {
    return this.sheet.charts.length;
  }
  GetItem(name: string) {
    return this.find(name) ?? missing();
  }
  GetItemOrNullObject(name: string) {
    return this.find(name);
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? missing();
  }
  /** Without `seriesBy`, the longer side of the data gives the categories. */
  Add(type: string, source: HostObject, seriesBy?: Excel.ChartSeriesBy | 'Auto' | 'Columns' | 'Rows' | null) {
    if (!(source instanceof RangeGeometry) || typeof type !== 'string') throw invalidArgument();
    mayFormat(this.book, this.sheet);
    const area = source.cells;
    const tall = area.bottom - area.top >= area.right - area.left;
    const by = seriesBy === 'Columns' || (seriesBy !== 'Rows' && tall) ? 'columns' : 'rows';
    const chart: ChartModel = {
      id: this.book.newId(),
      name: `图表 ${this.sheet.charts.length + 1}`,
      type,
      title: '',
      source: { sheet: source.sheet.name, area: { ...area } },
      seriesBy: by,
      place: { top: area.top, left: area.right + 2, bottom: area.top + 14, right: area.right + 9 },
      ours: true,
    };
    this.sheet.charts = [...this.sheet.charts, chart];
    this.book.note({ kind: 'chart-added', sheet: this.sheet.id, chart: chart.id });
    return new ChartObject(this.book, this.sheet, chart.id);
  }
}

function missing(): never {
  throw itemNotFound();
}

/** One chart, found by its id: rows that move replace the model's entry. */
export class ChartObject extends HostObject implements Partial<Wire<Excel.Chart>> {
  readonly className = 'Chart';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly id: string,
  ) {
    super();
  }
  override get identity() {
    return { Id: this.id };
  }
  private get chart(): ChartModel {
    return this.sheet.charts.find((each) => each.id === this.id) ?? missing();
  }
  get Id() {
    return this.id;
  }
  get Name() {
    return this.chart.name;
  }
  set Name(name: string) {
    mayFormat(this.book, this.sheet);
    this.chart.name = name;
  }
  get ChartType() {
    return this.chart.type as Excel.ChartType;
  }
  set ChartType(type: Excel.ChartType) {
    mayFormat(this.book, this.sheet);
    this.chart.type = type;
  }
  get PlotBy() {
    return this.chart.seriesBy === 'columns' ? 'Columns' : 'Rows';
  }
  get Title() {
    return new ChartTitleObject(this.book, this.sheet, this.id);
  }
  get Series() {
    return new ChartSeriesCollectionObject(this.access);
  }
  get Axes() {
    return new ChartAxesObject(this.access);
  }
  private get access(): ChartAccess {
    return {
      chart: () => this.chart,
      change: (part) => {
        mayFormat(this.book, this.sheet);
        Object.assign(this.chart, part);
      },
    };
  }
  get Worksheet() {
    return this.book.make.worksheet(this.sheet);
  }
  get Left() {
    return placeOf(this.sheet, this.chart.place).left;
  }
  get Top() {
    return placeOf(this.sheet, this.chart.place).top;
  }
  get Width() {
    return placeOf(this.sheet, this.chart.place).width;
  }
  get Height() {
    return placeOf(this.sheet, this.chart.place).height;
  }
  SetData(source: HostObject, seriesBy?: Excel.ChartSeriesBy | 'Auto' | 'Columns' | 'Rows' | null): void {
    if (!(source instanceof RangeGeometry)) throw invalidArgument();
    mayFormat(this.book, this.sheet);
    this.chart.source = { sheet: source.sheet.name, area: { ...source.cells } };
    if (seriesBy === 'Columns' || seriesBy === 'Rows')
      this.chart.seriesBy = seriesBy === 'Columns' ? 'columns' : 'rows';
  }
  SetPosition(start: HostObject | string, end?: HostObject | string | null): void {
    mayFormat(this.book, this.sheet);
    const first = this.areaOf(start);
    const last = end === null || end === undefined ? null : this.areaOf(end);
    const { place } = this.chart;
    this.chart.place = {
      top: first.top,
      left: first.left,
      bottom: last?.bottom ?? first.top + place.bottom - place.top,
      right: last?.right ?? first.left + place.right - place.left,
    };
  }
  private areaOf(range: HostObject | string): AreaModel {
    if (typeof range === 'string') return areaOf(this.book, this.sheet, range);
    if (range instanceof RangeGeometry && range.sheet === this.sheet) return range.cells;
    throw invalidArgument();
  }
  Delete(): void {
    mayFormat(this.book, this.sheet);
    this.sheet.charts = this.sheet.charts.filter((each) => each.id !== this.id);
    this.book.note({ kind: 'chart-deleted', sheet: this.sheet.id, chart: this.id });
  }
}

export class ChartTitleObject extends HostObject implements Partial<Wire<Excel.ChartTitle>> {
  readonly className = 'ChartTitle';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly id: string,
  ) {
    super();
  }
  private get chart(): ChartModel {
    return this.sheet.charts.find((each) => each.id === this.id) ?? missing();
  }
  get Text() {
    return this.chart.title;
  }
  set Text(text: string) {
    mayFormat(this.book, this.sheet);
    this.chart.title = text;
  }
  get Visible() {
    return this.chart.title !== '';
  }
  set Visible(visible: boolean) {
    mayFormat(this.book, this.sheet);
    if (!visible) this.chart.title = '';
  }
}

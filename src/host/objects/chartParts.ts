import { invalidArgument, itemNotFound } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import type { ChartModel } from '../workbook/model';
import { color as colorOf } from './color';
import type { Wire } from './wire';

/** How a chart is reached by its parts: read as it stands, changed where changes are allowed. */
export interface ChartAccess {
  readonly chart: () => ChartModel;
  readonly change: (part: Partial<ChartModel>) => void;
}

/** The series of a chart: their colours. */
export class ChartSeriesCollectionObject extends HostCollection implements Partial<Wire<Excel.ChartSeriesCollection>> {
  readonly className = 'ChartSeriesCollection';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  private get size(): number {
    const { source, seriesBy } = this.access.chart();
    if (source === null) return 0;
    const { top, left, bottom, right } = source.area;
    return Math.max(seriesBy === 'columns' ? right - left : bottom - top, 1);
  }
  all(): readonly HostObject[] {
    return Array.from({ length: this.size }, (_, index) => new ChartSeriesObject(this.access, index));
  }
  find(): HostObject | null {
    return null;
  }
  get Count() {
    return this.size;
  }
  GetCount() {
    return this.size;
  }
  GetItemAt(index: number): ChartSeriesObject {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) throw itemNotFound();
    return new ChartSeriesObject(this.access, index);
  }
}

class ChartSeriesObject extends HostObject implements Partial<Wire<Excel.ChartSeries>> {
  readonly className = 'ChartSeries';

  constructor(
    private readonly access: ChartAccess,
    private readonly index: number,
  ) {
    super();
  }
  get Format() {
    return new ChartSeriesFormatObject(this.access, this.index);
  }
}

/** Fill and line of a series are one colour here: what a bar is filled with, or a line is drawn with. */
class ChartSeriesFormatObject extends HostObject implements Partial<Wire<Excel.ChartSeriesFormat>> {
  readonly className = 'ChartSeriesFormat';

  constructor(
    private readonly access: ChartAccess,
    private readonly index: number,
  ) {
    super();
  }
  get Fill() {
    return new ChartFillObject(this.access, this.index);
  }
  get Line() {
    return new ChartLineFormatObject(this.access, this.index);
  }
}

function paint(access: ChartAccess, index: number, color: string): void {
  const colors = [...(access.chart().colors ?? [])];
  for (let at = colors.length; at < index; at++) colors.push(null);
  colors[index] = colorOf(color);
  access.change({ colors });
}

class ChartFillObject extends HostObject implements Partial<Wire<Excel.ChartFill>> {
  readonly className = 'ChartFill';

  constructor(
    private readonly access: ChartAccess,
    private readonly index: number,
  ) {
    super();
  }
  SetSolidColor(color: string): void {
    paint(this.access, this.index, color);
  }
}

class ChartLineFormatObject extends HostObject implements Partial<Wire<Excel.ChartLineFormat>> {
  readonly className = 'ChartLineFormat';

  constructor(
    private readonly access: ChartAccess,
    private readonly index: number,
  ) {
    super();
  }
  get Color(): string {
    return this.access.chart().colors?.[this.index] ?? '';
  }
  set Color(color: string) {
    paint(this.access, this.index, color);
  }
}

/** The axes of a chart. */
export class ChartAxesObject extends HostObject implements Partial<Wire<Excel.ChartAxes>> {
  readonly className = 'ChartAxes';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  get CategoryAxis() {
    return new ChartCategoryAxisObject(this.access);
  }
  get ValueAxis() {
    return new ChartValueAxisObject(this.access);
  }
}

/** Whether the names run from the last to the first: Excel draws the first bar at the bottom. */
class ChartCategoryAxisObject extends HostObject implements Partial<Wire<Excel.ChartAxis>> {
  readonly className = 'ChartAxis';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  get ReversePlotOrder(): boolean {
    return this.access.chart().reversed === true;
  }
  set ReversePlotOrder(reversed: boolean) {
    this.access.change({ reversed });
  }
}

/** The axis of the values: where it begins, and the lines across. */
class ChartValueAxisObject extends HostObject implements Partial<Wire<Excel.ChartAxis>> {
  readonly className = 'ChartAxis';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  /** Empty where Excel chooses (reference of ChartAxis.minimum). */
  get Minimum(): number | '' {
    return this.access.chart().minimum ?? '';
  }
  set Minimum(minimum: number) {
    if (!Number.isFinite(minimum)) throw invalidArgument();
    this.access.change({ minimum });
  }
  get MajorGridlines() {
    return new ChartGridlinesObject(this.access);
  }
}

class ChartGridlinesObject extends HostObject implements Partial<Wire<Excel.ChartGridlines>> {
  readonly className = 'ChartGridlines';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  get Format() {
    return new ChartGridlinesFormatObject(this.access);
  }
}

class ChartGridlinesFormatObject extends HostObject implements Partial<Wire<Excel.ChartGridlinesFormat>> {
  readonly className = 'ChartGridlinesFormat';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  get Line() {
    return new ChartGridLineObject(this.access);
  }
}

class ChartGridLineObject extends HostObject implements Partial<Wire<Excel.ChartLineFormat>> {
  readonly className = 'ChartLineFormat';

  constructor(private readonly access: ChartAccess) {
    super();
  }
  get Color(): string {
    return this.access.chart().gridColor ?? '';
  }
  set Color(color: string) {
    this.access.change({ gridColor: colorOf(color) });
  }
}

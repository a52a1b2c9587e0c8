import type { Change } from '../changes';
import type { Calculation, CalculationMode } from '../objects/book';
import { areaHolds } from '../workbook/areas';
import type { AreaModel, Cell, SheetModel, WorkbookModel } from '../workbook/model';
import { ChangedCells, dueFormulas, formulasOf, placeOf, readsOf } from './dependencies';
import type { FormulaCell } from './dependencies';
import type { EngineInput, EngineResult, FormulaEngine, LoadEngine, OpenEngine } from './engine';
import { isBeyondEngine, isVolatile, translated } from './translate';

/** What the calculation needs of the host. */
export interface CalculationSetting {
  readonly model: WorkbookModel;
  readonly today: number;
  readonly note: (change: Change) => void;
  readonly load?: LoadEngine;
}

/**
 * Computes formulas as Excel does in automatic mode, with an engine that holds a copy of the cells. Only formulas whose
 * inputs have changed get new results; the others keep what the file said. The engine is opened when the first formula
 * is due, and opened anew when rows move or sheets come and go.
 */
export class HostCalculation implements Calculation {
  mode: CalculationMode = 'Automatic';
  private suspended = false;
  /** Rows moved, or sheets came, went or changed their names: every formula is due. */
  private moved = false;
  private open: OpenEngine | null = null;
  private engine: FormulaEngine | null = null;
  private sheets: SheetModel[] = [];
  /** Null: to be found anew. */
  private formulas: FormulaCell[] | null = null;
  private touched: { readonly sheet: SheetModel; area: AreaModel }[] = [];
  /** Formulas may have come or gone in the touched cells. */
  private stale = false;
  /** Formulas that the engine cannot compute; it gets their last results instead, for others to read. */
  private readonly beyond = new WeakSet<Cell>();
  /** Formulas that have been due since the engine was opened; of the others the engine has the results only. */
  private live = new WeakSet<Cell>();
  /** At the start, volatile formulas and those without a result are due. */
  private fresh = true;

  constructor(private readonly setting: CalculationSetting) {}

  /** Before a request: brings the engine when the workbook has formulas or the request may write one. */
  async prepare(request = ''): Promise<void> {
    if (this.open || !this.setting.load) return;
    if (this.known().length > 0 || /"[=+\-@]/.test(request)) this.open = await this.setting.load();
  }

  /** After a request: computes what is due and lifts a suspension. */
  endRequest(): void {
    this.suspended = false;
    this.settle();
  }

  touch(sheet: SheetModel, area: AreaModel): void {
    eachCell(sheet, area, (_row, _column, cell) => this.beyond.delete(cell));
    this.stale = true;
    const last = this.touched.at(-1);
    // The library writes a large block in pieces: they are put together again.
    const goesOn =
      last?.sheet === sheet &&
      last.area.left === area.left &&
      last.area.right === area.right &&
      last.area.bottom + 1 === area.top;
    if (goesOn) last.area = { ...last.area, bottom: area.bottom };
    else this.touched.push({ sheet, area });
  }

  private formulasWithin(sheet: SheetModel, area: AreaModel): FormulaCell[] {
    const found: FormulaCell[] = [];
    eachCell(sheet, area, (row, column, cell) => {
      if (cell.formula === undefined) return;
      found.push({ sheet, row, column, cell, reads: readsOf(cell.formula, sheet.name, this.setting.model.names) });
    });
    return found;
  }

  reopen(): void {
    this.close();
    this.formulas = null;
  }

  touchAll(): void {
    this.reopen();
    this.moved = true;
  }

  suspend(): void {
    this.suspended = true;
  }

  settle(): void {
    if (this.mode !== 'Manual' && !this.suspended) this.compute(false);
  }

  calculate(full: boolean): void {
    this.compute(full);
  }

  private known(): FormulaCell[] {
    if (!this.formulas) this.formulas = formulasOf(this.setting.model);
    else if (this.stale) {
      const others = this.formulas.filter((each) => !this.isTouched(each));
      const written = new Map<Cell, FormulaCell>();
      for (const { sheet, area } of this.touched) {
        for (const each of this.formulasWithin(sheet, area)) written.set(each.cell, each);
      }
      this.formulas = [...others, ...written.values()];
    }
    this.stale = false;
    return this.formulas;
  }

  private close(): void {
    this.engine?.dispose();
    this.engine = null;
  }

  private compute(full: boolean): void {
    if (!this.open || (!full && !this.fresh && !this.moved && this.touched.length === 0)) return;
    const due = this.dueNow(full);
    if (due.length === 0) {
      // The engine's copy is brought up to date when it is needed next.
      if (this.touched.length > 1_000) this.close();
      if (!this.engine) this.touched = [];
      this.fresh = false;
      this.moved = false;
      return;
    }
    const engine = this.current(due);
    engine.evaluate();
    this.setAside(engine, due);
    for (const each of due) {
      const result = this.beyond.has(each.cell) ? null : this.resultOf(engine, each);
      if (result?.kind === 'value') each.cell.value = result.value;
    }
    this.touched = [];
    this.fresh = false;
    this.moved = false;
    for (const sheet of new Set(due.map((each) => each.sheet))) {
      this.setting.note({
        kind: 'calculated',
        sheet: sheet.id,
        area: around(due.filter((each) => each.sheet === sheet)),
      });
    }
  }

  private resultOf(engine: FormulaEngine, { sheet, row, column }: FormulaCell): EngineResult {
    return engine.result(this.sheets.indexOf(sheet), row, column);
  }

  /**
   * Puts last results in the place of formulas that the engine cannot compute, those first that others read: a formula
   * that only reads one of them can be computed afterwards.
   */
  private setAside(engine: FormulaEngine, due: readonly FormulaCell[]): void {
    for (;;) {
      const unable = due.filter(
        (each) => !this.beyond.has(each.cell) && this.resultOf(engine, each).kind === 'unknown',
      );
      if (unable.length === 0) return;
      const places = new ChangedCells();
      for (const each of unable) places.add(each.sheet.name, placeOf(each));
      const first = unable.filter((each) => !places.touches(each.reads));
      for (const each of first.length > 0 ? first : unable) {
        each.cell.value ??= { error: '#NAME?' };
        this.beyond.add(each.cell);
        this.put(engine, each.sheet, each.row, each.column, each.cell);
      }
      engine.evaluate();
    }
  }

  private dueNow(full: boolean): FormulaCell[] {
    const all = this.known();
    if (full || this.moved) return all;
    const changed = new ChangedCells();
    const given = new Set<FormulaCell>();
    for (const { sheet, area } of this.touched) changed.add(sheet.name, area);
    for (const each of all) {
      const begun = this.fresh && (each.cell.value === undefined || isVolatile(each.cell.formula ?? ''));
      if (begun || this.isTouched(each)) given.add(each);
    }
    return dueFormulas(all, given, changed);
  }

  /** The engine with the cells as they are now, and with the formulas that are due. */
  private current(due: readonly FormulaCell[]): FormulaEngine {
    const { engine } = this;
    if (!engine) return this.opened(due);
    const fresh = due.filter((each) => !this.live.has(each.cell));
    for (const each of fresh) this.live.add(each.cell);
    for (const { sheet, area } of this.touched) this.push(engine, sheet, area);
    for (const each of fresh) {
      if (!this.isTouched(each)) this.put(engine, each.sheet, each.row, each.column, each.cell);
    }
    return engine;
  }

  private opened(due: readonly FormulaCell[]): FormulaEngine {
    this.live = new WeakSet(due.map((each) => each.cell));
    this.sheets = [...this.setting.model.sheets];
    const engine = this.open?.(this.sheets.map((sheet) => sheet.name));
    if (!engine) throw new Error('The formula engine is not loaded.');
    for (const sheet of this.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) this.put(engine, sheet, row, column, cell);
      }
    }
    this.engine = engine;
    return engine;
  }

  private isTouched(formula: FormulaCell): boolean {
    return this.touched.some(({ sheet, area }) => sheet === formula.sheet && areaHolds(area, placeOf(formula)));
  }

  private push(engine: FormulaEngine, sheet: SheetModel, area: AreaModel): void {
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = sheet.rows.get(row);
      for (let column = area.left; column <= area.right; column++) {
        this.put(engine, sheet, row, column, cells?.get(column));
      }
    }
  }

  private put(engine: FormulaEngine, sheet: SheetModel, row: number, column: number, cell: Cell | undefined): void {
    const index = this.sheets.indexOf(sheet);
    if (index >= 0) engine.set(index, row, column, this.inputOf(sheet, cell));
  }

  private inputOf(sheet: SheetModel, cell: Cell | undefined): EngineInput {
    if (cell?.formula !== undefined && this.live.has(cell) && !this.beyond.has(cell)) {
      if (isBeyondEngine(cell.formula)) {
        cell.value ??= { error: '#NAME?' };
        this.beyond.add(cell);
        return { value: cell.value };
      }
      const { names } = this.setting.model;
      return { formula: translated(cell.formula, { today: this.setting.today, names, sheet: sheet.id }) };
    }
    return cell?.value === undefined ? null : { value: cell.value };
  }
}

function eachCell(sheet: SheetModel, area: AreaModel, act: (row: number, column: number, cell: Cell) => void): void {
  const few = area.bottom - area.top < sheet.rows.size;
  const rows = few
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index)
    : [...sheet.rows.keys()].filter((row) => row >= area.top && row <= area.bottom);
  for (const row of rows) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    for (const [column, cell] of cells) if (column >= area.left && column <= area.right) act(row, column, cell);
  }
}

function around(cells: readonly FormulaCell[]): AreaModel {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}

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
  private open: OpenEngine | null = null;
  private engine: FormulaEngine | null = null;
  private sheets: SheetModel[] = [];
  /** Null: to be found anew. */
  private formulas: FormulaCell[] | null = null;
  private touched: { readonly sheet: SheetModel; readonly area: AreaModel }[] = [];
  /** Formulas that the engine cannot compute; it gets their last results instead, for others to read. */
  private readonly beyond = new WeakSet<Cell>();
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
    this.touched.push({ sheet, area });
    eachCell(sheet, area, (_row, _column, cell) => this.beyond.delete(cell));
    if (!this.formulas) return;
    const rest = this.formulas.filter((each) => each.sheet !== sheet || !areaHolds(area, placeOf(each)));
    this.formulas = [...rest, ...this.formulasWithin(sheet, area)];
  }

  private formulasWithin(sheet: SheetModel, area: AreaModel): FormulaCell[] {
    const found: FormulaCell[] = [];
    eachCell(sheet, area, (row, column, cell) => {
      if (cell.formula === undefined) return;
      found.push({ sheet, row, column, cell, reads: readsOf(cell.formula, sheet.name, this.setting.model.names) });
    });
    return found;
  }

  touchAll(): void {
    this.close();
    this.formulas = null;
    for (const each of this.known()) this.touched.push({ sheet: each.sheet, area: placeOf(each) });
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
    this.formulas ??= formulasOf(this.setting.model);
    return this.formulas;
  }

  private close(): void {
    this.engine?.dispose();
    this.engine = null;
  }

  private compute(full: boolean): void {
    if (!this.open || (!full && !this.fresh && this.touched.length === 0)) return;
    const due = this.dueNow(full);
    if (due.length === 0) {
      // The engine's copy is brought up to date when it is needed next.
      if (!this.engine) this.touched = [];
      this.fresh = false;
      return;
    }
    const engine = this.current();
    engine.evaluate();
    if (this.setAside(engine, due)) engine.evaluate();
    for (const each of due) {
      const result = this.beyond.has(each.cell) ? null : this.resultOf(engine, each);
      if (result?.kind === 'value') each.cell.value = result.value;
    }
    this.touched = [];
    this.fresh = false;
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

  /** Puts last results in the place of formulas that the engine cannot compute; true when there were any. */
  private setAside(engine: FormulaEngine, due: readonly FormulaCell[]): boolean {
    const unable = due.filter((each) => !this.beyond.has(each.cell) && this.resultOf(engine, each).kind === 'unknown');
    for (const each of unable) {
      each.cell.value ??= { error: '#NAME?' };
      this.beyond.add(each.cell);
      this.put(engine, each.sheet, each.row, each.column, each.cell);
    }
    return unable.length > 0;
  }

  private dueNow(full: boolean): FormulaCell[] {
    const all = this.known();
    if (full) return all;
    const changed = new ChangedCells();
    const given = new Set<FormulaCell>();
    for (const { sheet, area } of this.touched) changed.add(sheet.name, area);
    for (const each of all) {
      const begun = this.fresh && (each.cell.value === undefined || isVolatile(each.cell.formula ?? ''));
      const written = this.touched.some(({ sheet, area }) => sheet === each.sheet && areaHolds(area, placeOf(each)));
      if (begun || written) given.add(each);
    }
    return dueFormulas(all, given, changed);
  }

  /** The engine with the cells as they are now. */
  private current(): FormulaEngine {
    const engine = this.engine;
    if (engine) {
      for (const { sheet, area } of this.touched) this.push(engine, sheet, area);
      return engine;
    }
    this.sheets = [...this.setting.model.sheets];
    const opened = this.open?.(this.sheets.map((sheet) => sheet.name));
    if (!opened) throw new Error('The formula engine is not loaded.');
    for (const sheet of this.sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) this.put(opened, sheet, row, column, cell);
      }
    }
    this.engine = opened;
    return opened;
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
    if (cell?.formula !== undefined && !this.beyond.has(cell)) {
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
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
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

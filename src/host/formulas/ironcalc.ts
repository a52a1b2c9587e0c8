import type { Model } from '@ironcalc/wasm';
import type { CellError, CellScalar } from '../workbook/model';
import type { EngineInput, EngineResult, FormulaEngine, LoadEngine } from './engine';

/** Wide enough for every figure that Excel keeps: 15 digits. The engine gives results as displayed text only. */
const fullPrecision = '0.00000000000000E+00';

/** What the engine's cell types mean, as Excel's TYPE() numbers them. */
const cellType = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** Errors by which the engine says that it cannot compute a formula, rather than that the formula is in error. */
const inability = new Set(['#NAME?', '#ERROR!', '#N/IMPL!']);

function inputText(value: CellScalar | CellError): string {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value.error;
}

class IronCalcEngine implements FormulaEngine {
  private readonly filled = new Set<string>();

  constructor(private readonly model: Model) {}

  set(sheet: number, row: number, column: number, input: EngineInput): void {
    const place = `${sheet} ${row} ${column}`;
    if (input === null && !this.filled.delete(place)) return;
    if (input !== null) this.filled.add(place);
    if (input === null) this.model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
    else if ('value' in input) this.model.setUserInput(sheet, row + 1, column + 1, inputText(input.value));
    else {
      this.model.setUserInput(sheet, row + 1, column + 1, input.formula);
      const area = { sheet, row: row + 1, column: column + 1, width: 1, height: 1 };
      this.model.updateRangeStyle(area, 'num_fmt', fullPrecision);
    }
  }

  evaluate(): void {
    this.model.evaluate();
  }

  result(sheet: number, row: number, column: number): EngineResult {
    const text = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case cellType.number: {
        const value = Number(text);
        return Number.isFinite(value) ? { kind: 'value', value } : { kind: 'unknown' };
      }
      case cellType.text:
        return { kind: 'value', value: text };
      case cellType.boolean:
        return { kind: 'value', value: text === 'TRUE' };
      case cellType.error:
        return inability.has(text) ? { kind: 'unknown' } : { kind: 'value', value: { error: text } };
      default:
        return { kind: 'unknown' };
    }
  }

  dispose(): void {
    this.model.free();
  }
}

/**
 * The engine of IronCalc (MIT/Apache), compiled to WebAssembly.
 * @param wasm where its code is: bytes in Node, a URL in a page
 * @example createHost({ model, today, loadEngine: loadIronCalc(new URL('/wasm_bg.wasm', location.href)) })
 */
export function loadIronCalc(wasm: URL | BufferSource): LoadEngine {
  return async () => {
    const { default: init, Model } = await import('@ironcalc/wasm');
    await init({ module_or_path: wasm });
    return (sheets) => {
      const model = new Model('workbook', 'en', 'UTC', 'en');
      model.pauseEvaluation();
      for (let index = 0; index < sheets.length; index++) {
        if (index > 0) model.newSheet();
        // A passing name first: another sheet may be about to be called Sheet1.
        model.renameSheet(index, `passing ${index}`);
      }
      for (const [index, name] of sheets.entries()) model.renameSheet(index, name);
      return new IronCalcEngine(model);
    };
  };
}

import type { CellError, CellScalar } from '../workbook/model';

/** What goes into one cell of the engine; null empties it. */
export type EngineInput = { readonly formula: string } | { readonly value: CellScalar | CellError } | null;

/** A formula's result; `unknown` when the engine lacks a function or cannot read the formula. */
export type EngineResult =
  { readonly kind: 'value'; readonly value: CellScalar | CellError } | { readonly kind: 'unknown' };

/** A workbook in a formula engine. Sheets are numbered in the order in which they were given; rows, columns from 0. */
export interface FormulaEngine {
  set(sheet: number, row: number, column: number, input: EngineInput): void;
  evaluate(): void;
  result(sheet: number, row: number, column: number): EngineResult;
  dispose(): void;
}

/** Opens an engine with empty sheets of these names. */
export type OpenEngine = (sheets: readonly string[]) => FormulaEngine;

/** Loads the engine's code once; called only when there is a formula to compute. */
export type LoadEngine = () => Promise<OpenEngine>;

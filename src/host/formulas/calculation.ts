import type { Change } from '../changes';
import type { Calculation } from '../objects/book';
import type { AreaModel, SheetModel, WorkbookModel } from '../workbook/model';
import type { LoadEngine, OpenEngine } from './engine';

/** What the calculation needs of the host. */
export interface CalculationSetting {
  readonly model: WorkbookModel;
  readonly today: number;
  readonly note: (change: Change) => void;
  readonly load?: LoadEngine;
}

/** The host's own view of its calculation. */
export interface HostCalculation extends Calculation {
  /** Before a request: brings the engine when the workbook or the request has formulas. */
  prepare(request?: string): Promise<void>;
  /** After a request: computes what is due and lifts a suspension. */
  endRequest(): void;
}

/** Computes nothing: stands where no engine was given. */
export function createCalculation(setting: CalculationSetting): HostCalculation {
  let open: OpenEngine | null = null;
  void setting.model;
  void open;
  return {
    mode: 'Automatic',
    touch: (_sheet: SheetModel, _area: AreaModel) => undefined,
    touchAll: () => undefined,
    settle: () => undefined,
    calculate: () => undefined,
    suspend: () => undefined,
    prepare: async () => undefined,
    endRequest: () => undefined,
  };
}

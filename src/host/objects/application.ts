import { invalidArgument } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import type { Book, CalculationMode } from './book';
import type { Wire } from './wire';

const modes: readonly CalculationMode[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

/** Excel itself, as far as add-ins steer it. */
export class ApplicationObject extends HostObject implements Partial<Wire<Excel.Application>> {
  readonly className = 'Application';

  constructor(private readonly book: Book) {
    super();
  }

  get CalculationMode() {
    return this.book.calculation.mode;
  }
  set CalculationMode(mode: Excel.CalculationMode | CalculationMode) {
    const known = modes.find((each) => each === mode);
    if (!known) throw invalidArgument();
    this.book.calculation.mode = known;
  }
  get CalculationState() {
    return 'Done' as const;
  }
  get CalculationEngineVersion() {
    return 191029;
  }
  get CultureInfo() {
    return new CultureInfoObject();
  }
  get DecimalSeparator() {
    return '.';
  }
  get ThousandsSeparator() {
    return ',';
  }
  get UseSystemSeparators() {
    return true;
  }

  Calculate(type: Excel.CalculationType | 'Recalculate' | 'Full' | 'FullRebuild'): void {
    this.book.calculation.calculate(type !== 'Recalculate');
  }
  SuspendApiCalculationUntilNextSync(): void {
    this.book.calculation.suspend();
  }
  /** Nothing to hold back: the host's grid is drawn after a request. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** Chinese (China) conventions. */
export class CultureInfoObject extends HostObject implements Partial<Wire<Excel.CultureInfo>> {
  readonly className = 'CultureInfo';

  get Name() {
    return 'zh-CN';
  }
  get DatetimeFormat() {
    return new DatetimeFormatInfoObject();
  }
  get NumberFormat() {
    return new NumberFormatInfoObject();
  }
}

export class DatetimeFormatInfoObject extends HostObject implements Partial<Wire<Excel.DatetimeFormatInfo>> {
  readonly className = 'DatetimeFormatInfo';

  get DateSeparator() {
    return '/';
  }
  get LongDatePattern() {
    return "yyyy'年'M'月'd'日'";
  }
  get LongTimePattern() {
    return 'H:mm:ss';
  }
  get ShortDatePattern() {
    return 'yyyy/M/d';
  }
  get TimeSeparator() {
    return ':';
  }
}

export class NumberFormatInfoObject extends HostObject implements Partial<Wire<Excel.NumberFormatInfo>> {
  readonly className = 'NumberFormatInfo';

  get NumberDecimalSeparator() {
    return '.';
  }
  get NumberGroupSeparator() {
    return ',';
  }
}

import { invalidArgument, lackingMember } from '../protocol/apiError';
import { HostObject } from '../protocol/hostObject';
import { absoluteReference } from '../workbook/a1';
import { areasMeet, commonArea } from '../workbook/areas';
import type { AreaModel, DataValidationModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { mayFormat } from './guards';
import { RangeGeometry } from './rangeGeometry';
import { without } from './without';
import type { Wire } from './wire';

/** The file's words for kinds of validation, and the API's. */
const kinds: Readonly<Record<string, `${Excel.DataValidationType}`>> = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** The member of a rule that tells the bounds of a kind (`Excel.DataValidationRule`). */
const boundedBy: Readonly<Record<string, 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength'>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};

/** What may be typed into a range. Lists and formulas can be set; other kinds of the file can be seen and cleared. */
export class DataValidationObject extends HostObject implements Partial<Wire<Excel.DataValidation>> {
  readonly className = 'DataValidation';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly areas: readonly AreaModel[],
  ) {
    super();
  }

  private get rules(): DataValidationModel[] {
    return this.sheet.dataValidations.filter((rule) =>
      rule.areas.some((one) => this.areas.some((other) => areasMeet(one, other))),
    );
  }

  get Type() {
    const [rule, ...more] = this.rules;
    if (!rule) return 'None';
    return more.length > 0 || !this.isCoveredBy(rule) ? 'Inconsistent' : (kinds[rule.type] ?? 'None');
  }
  /** Whether every cell of the range has the rule; its areas do not overlap. */
  private isCoveredBy(rule: DataValidationModel): boolean {
    return this.areas.every((area) => {
      const shared = rule.areas.reduce((cells, each) => cells + sharedCells(each, area), 0);
      return shared === sharedCells(area, area);
    });
  }
  get IgnoreBlanks() {
    return this.rules[0]?.allowBlank ?? true;
  }
  set IgnoreBlanks(allow: boolean) {
    mayFormat(this.book, this.sheet);
    for (const rule of this.rules) rule.allowBlank = allow;
  }
  get Rule(): Excel.DataValidationRule {
    const [rule, ...more] = this.rules;
    if (!rule || more.length > 0) return {};
    if (rule.type === 'custom') return { custom: { formula: `=${rule.formula1}` } };
    const bounded = boundedBy[rule.type];
    if (bounded !== undefined) return { [bounded]: boundsOf(rule) };
    if (rule.type !== 'list') throw lackingMember(this.className, `rule (${rule.type})`);
    const own = /^"(.*)"$/s.exec(rule.formula1)?.[1];
    return { list: { inCellDropDown: true, source: own?.replaceAll('""', '"') ?? `=${rule.formula1}` } };
  }
  set Rule(rule: Excel.DataValidationRule) {
    const unknown = Object.keys(rule).find((kind) => kind !== 'list' && kind !== 'custom');
    if (unknown !== undefined) throw lackingMember(this.className, `rule.${unknown}`);
    mayFormat(this.book, this.sheet);
    const [type, formula1] = rule.list
      ? (['list', this.listSource(rule.list.source)] as const)
      : (['custom', String(rule.custom?.formula ?? '').replace(/^=/, '')] as const);
    if (formula1 === '') throw invalidArgument();
    this.Clear();
    const areas = this.areas.map((area) => ({ ...area }));
    this.sheet.dataValidations = [
      ...this.sheet.dataValidations,
      { areas, type, formula1, formula2: '', allowBlank: true },
    ];
  }
  /** A text of entries with commas between, a formula, or a range. */
  private listSource(source: unknown): string {
    if (source instanceof RangeGeometry) return absoluteReference(source.sheet.name, source.cells);
    if (typeof source !== 'string') throw invalidArgument();
    return source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
  }
  Clear(): void {
    mayFormat(this.book, this.sheet);
    for (const area of this.areas) this.sheet.dataValidations = without(this.sheet.dataValidations, area);
  }
}

function sharedCells(one: AreaModel, other: AreaModel): number {
  const shared = commonArea(one, other);
  return shared ? (shared.bottom - shared.top + 1) * (shared.right - shared.left + 1) : 0;
}

/** Bounds as Excel answers them: formulas, and the operator in the API's spelling (`between` becomes `Between`). */
function boundsOf({ formula1, formula2, operator }: DataValidationModel) {
  const name = operator ?? 'between';
  return {
    formula1: `=${formula1}`,
    formula2: formula2 === '' ? '' : `=${formula2}`,
    operator: operators[name] ?? 'Between',
  };
}

const operators: Readonly<Record<string, `${Excel.DataValidationOperator}`>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

import { invalidArgument, itemNotFound, lackingMember } from '../protocol/apiError';
import { HostCollection, HostObject } from '../protocol/hostObject';
import { areasMeet } from '../workbook/areas';
import type { AreaModel, ConditionalFormatModel, SheetModel } from '../workbook/model';
import type { Book } from './book';
import { color } from './color';
import { mayFormat } from './guards';
import type { Wire } from './wire';

/** The file's words for kinds of rules, and the API's. */
const kinds: Readonly<Record<string, `${Excel.ConditionalFormatType}`>> = {
  expression: 'Custom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  cellIs: 'CellValue',
};

/** The rules that reach into a range, the first being the one that wins. */
export class ConditionalFormatCollectionObject
  extends HostCollection
  implements Partial<Wire<Excel.ConditionalFormatCollection>>
{
  readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly areas: readonly AreaModel[],
  ) {
    super();
  }

  private get rules(): ConditionalFormatModel[] {
    return this.sheet.conditionalFormats
      .filter((rule) => rule.areas.some((one) => this.areas.some((other) => areasMeet(one, other))))
      .toSorted((one, other) => one.priority - other.priority);
  }

  all(): readonly HostObject[] {
    return this.rules.map((rule) => new ConditionalFormatObject(this.book, this.sheet, rule));
  }
  find(key: unknown): HostObject | null {
    const rule = this.rules.find((each) => each.id === key);
    return rule ? new ConditionalFormatObject(this.book, this.sheet, rule) : null;
  }

  /** At the first priority, as documented. Only formulas (`Custom`) can be added: the model knows no other kind. */
  Add(type: Excel.ConditionalFormatType | `${Excel.ConditionalFormatType}`) {
    if (type !== 'Custom') throw lackingMember(this.className, `add (${type})`);
    mayFormat(this.book, this.sheet);
    for (const rule of this.sheet.conditionalFormats) rule.priority += 1;
    const rule: ConditionalFormatModel = {
      id: this.book.newId(),
      areas: this.areas.map((area) => ({ ...area })),
      priority: 1,
      stopIfTrue: false,
      type: 'expression',
      formulas: [''],
      format: {},
    };
    this.sheet.conditionalFormats = [rule, ...this.sheet.conditionalFormats];
    return new ConditionalFormatObject(this.book, this.sheet, rule);
  }
  ClearAll(): void {
    mayFormat(this.book, this.sheet);
    const gone = new Set(this.rules);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((rule) => !gone.has(rule));
  }
  GetCount() {
    return this.rules.length;
  }
  GetItem(id: string) {
    return this.find(id) ?? missing();
  }
  GetItemOrNullObject(id: string) {
    return this.find(id);
  }
  GetItemAt(index: number) {
    return this.all()[index] ?? missing();
  }
}

function missing(): never {
  throw itemNotFound();
}

/** One rule. */
export class ConditionalFormatObject extends HostObject implements Partial<Wire<Excel.ConditionalFormat>> {
  readonly className = 'ConditionalFormat';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly rule: ConditionalFormatModel,
  ) {
    super();
  }

  override get identity() {
    return { Id: this.rule.id };
  }
  get Id() {
    return this.rule.id;
  }
  get Type() {
    return kinds[this.rule.type] ?? 'PresetCriteria';
  }
  /** Counted from 0 over the sheet's rules. */
  get Priority() {
    return this.rule.priority - 1;
  }
  set Priority(priority: number) {
    mayFormat(this.book, this.sheet);
    if (!Number.isInteger(priority) || priority < 0) throw invalidArgument();
    const others = this.sheet.conditionalFormats
      .filter((each) => each !== this.rule)
      .toSorted((one, other) => one.priority - other.priority);
    others.splice(priority, 0, this.rule);
    for (const [index, rule] of others.entries()) rule.priority = index + 1;
    this.sheet.conditionalFormats = others;
  }
  get StopIfTrue() {
    return this.rule.stopIfTrue;
  }
  set StopIfTrue(stop: boolean) {
    mayFormat(this.book, this.sheet);
    this.rule.stopIfTrue = stop;
  }
  get Custom() {
    if (this.Type !== 'Custom') throw invalidArgument('the conditional format is of another kind');
    return new CustomConditionalFormatObject(this.book, this.sheet, this.rule);
  }
  get CustomOrNullObject() {
    // The API's types say that the object is there; the null object is the API's own way to say that it is not.
    return (this.Type === 'Custom' ? this.Custom : null) as CustomConditionalFormatObject;
  }
  GetRange() {
    const [area] = this.rule.areas;
    if (!area || this.rule.areas.length > 1) throw invalidArgument('the conditional format has several areas');
    return this.book.make.range(this.sheet, area);
  }
  GetRangeOrNullObject() {
    const [area] = this.rule.areas;
    return area && this.rule.areas.length === 1 ? this.book.make.range(this.sheet, area) : null;
  }
  GetRanges() {
    return this.book.make.areas(this.sheet, this.rule.areas);
  }
  Delete(): void {
    mayFormat(this.book, this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((each) => each !== this.rule);
  }
}

/** A rule that is a formula. */
export class CustomConditionalFormatObject extends HostObject implements Partial<Wire<Excel.CustomConditionalFormat>> {
  readonly className = 'CustomConditionalFormat';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly rule: ConditionalFormatModel,
  ) {
    super();
  }
  get Rule() {
    return new ConditionalFormatRuleObject(this.book, this.sheet, this.rule);
  }
  get Format() {
    return new ConditionalRangeFormatObject(this.book, this.sheet, this.rule);
  }
}

export class ConditionalFormatRuleObject extends HostObject implements Partial<Wire<Excel.ConditionalFormatRule>> {
  readonly className = 'ConditionalFormatRule';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly rule: ConditionalFormatModel,
  ) {
    super();
  }
  get Formula() {
    const formula = this.rule.formulas[0] ?? '';
    return formula === '' ? '' : `=${formula}`;
  }
  set Formula(formula: string) {
    mayFormat(this.book, this.sheet);
    if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument(String(formula));
    this.rule.formulas = [formula.slice(1)];
  }
}

/** What the rule does to the cells' looks. */
export class ConditionalRangeFormatObject extends HostObject implements Partial<Wire<Excel.ConditionalRangeFormat>> {
  readonly className = 'ConditionalRangeFormat';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly rule: ConditionalFormatModel,
  ) {
    super();
  }
  get Fill() {
    return new ConditionalRangeFillObject(this.book, this.sheet, this.rule);
  }
  get Font() {
    return new ConditionalRangeFontObject(this.book, this.sheet, this.rule);
  }
}

export class ConditionalRangeFillObject extends HostObject implements Partial<Wire<Excel.ConditionalRangeFill>> {
  readonly className = 'ConditionalRangeFill';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly rule: ConditionalFormatModel,
  ) {
    super();
  }
  get Color() {
    return this.rule.format.fill ?? '';
  }
  set Color(name: string) {
    mayFormat(this.book, this.sheet);
    this.rule.format = { ...this.rule.format, fill: color(name) };
  }
  Clear(): void {
    mayFormat(this.book, this.sheet);
    const { fontColor, bold } = this.rule.format;
    this.rule.format = {
      ...(fontColor === undefined ? {} : { fontColor }),
      ...(bold === undefined ? {} : { bold }),
    };
  }
}

export class ConditionalRangeFontObject extends HostObject implements Partial<Wire<Excel.ConditionalRangeFont>> {
  readonly className = 'ConditionalRangeFont';

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetModel,
    private readonly rule: ConditionalFormatModel,
  ) {
    super();
  }
  get Color() {
    return this.rule.format.fontColor ?? '';
  }
  set Color(name: string) {
    mayFormat(this.book, this.sheet);
    this.rule.format = { ...this.rule.format, fontColor: color(name) };
  }
  get Bold() {
    return this.rule.format.bold ?? false;
  }
  set Bold(bold: boolean) {
    mayFormat(this.book, this.sheet);
    this.rule.format = { ...this.rule.format, bold };
  }
}

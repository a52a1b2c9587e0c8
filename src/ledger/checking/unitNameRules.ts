import { at } from '../coded';
import { fromYmd, toIso } from '../day/day';
import type { Day } from '../day/day';
import { datedFormerNames } from './formerNames';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { RowRules } from './rule';
import { replacedName } from './unitVariantRules';
import { unitColumns } from './unitRules';
import type { UnitColumn } from './unitRules';

/** Cells that pack several facts into records (`单位|人|电话#…`) have a phone in them by their layout. */
const PACKED = /[|｜#]/;
/** A column that is for people as well (责任单位和责任人) may give their numbers. */
const PHONE_HEADER = /电话|联系|手机|人/;

/**
 * How units are named: `unit-former` (a name that the 单位表 dates as given up, in a row of a later day) and
 * `phone-in-unit`.
 */
export const UNIT_NAME_RULES: RowRules = {
  open: (inspection) => {
    const checks = unitColumns(inspection).flatMap((column) => [
      formerNames(inspection, column),
      phones(inspection, column),
    ]);
    return (index, report) => {
      for (const check of checks) check(index, report);
    };
  },
};

type RowCheck = ReturnType<RowRules['open']>;

function formerNames(inspection: Inspection, { column, units }: UnitColumn): RowCheck {
  const givenUp = datedFormerNames(inspection.context.unitTable);
  if (givenUp.size === 0) return () => undefined;
  return (index, report) => {
    const day = dayOf(inspection, index) ?? NaN;
    const [old] = at(units, index).written.flatMap(([name]) => {
      const renamed = givenUp.get(name);
      return renamed !== undefined && renamed.until <= day ? [{ name, renamed }] : [];
    });
    const row = inspection.rowOf(index);
    if (old === undefined || inspection.cells.isContinued(row, column)) return;
    const { name, renamed } = old;
    const message = `${inspection.place(row, column)}写的“${name}”已于 ${toIso(renamed.until)} 更名为“${renamed.name}”，本行的事项在更名之后。请改用现名。`;
    report(
      finding(
        inspection,
        'unit-former',
        row,
        column,
        message,
        replacedName(inspection, row, column, name, renamed.name),
      ),
    );
  };
}

/** The day that a row speaks of: 交办, else 会议; else the first day of the ledger's year. */
function dayOf({ tasks, ledger }: Inspection, index: number): Day | null {
  const dated = [tasks.assigned, tasks.meetingDate].flatMap((days) => (days ? (at(days, index).day ?? []) : []));
  return dated[0] ?? (ledger.layout.year === null ? null : fromYmd(ledger.layout.year, 1, 1));
}

function phones(inspection: Inspection, { column, units }: UnitColumn): RowCheck {
  if (PHONE_HEADER.test(inspection.headerOf(column))) return () => undefined;
  return (index, report) => {
    const { phones: numbers, text } = at(units, index);
    const row = inspection.rowOf(index);
    if (numbers.length === 0 || PACKED.test(text) || inspection.cells.isContinued(row, column)) return;
    const message = `${inspection.place(row, column)}里写了电话号码。单位栏请只写单位，电话移到联系电话一栏或备注，以免通报时带出。`;
    report(finding(inspection, 'phone-in-unit', row, column, message));
  };
}

import { joinCoded, mapCoded, sameForAll, type Coded } from '../../coded';
import type { TaskTable, UnitsReading, UnitTable } from '../../ledger';
import { isErrorValue } from '../../snapshot';
import type { Settings } from '../../settings';
import { createUnitReader } from '../units/readUnits';
import type { CodedCells } from './codedCells';
import type { TaskColumns } from './taskColumns';

const NO_UNITS: UnitsReading = {
  text: '',
  lead: [],
  co: [],
  groups: [],
  people: [],
  phones: [],
  written: [],
  open: false,
};

/** Reads the unit columns: who leads, who is responsible beside a lead unit, who assists. */
export function unitColumns(
  columns: Pick<TaskColumns, 'codedOf' | 'assisting'>,
  context: { readonly ownLevel: Settings['ownLevel']; readonly unitTable: UnitTable | null },
  count: number,
): Pick<TaskTable, 'leadUnits' | 'respUnits' | 'coUnits'> {
  const read = createUnitReader({ ownLevel: context.ownLevel, unitTable: context.unitTable });
  const unitsIn = (cells: CodedCells): Coded<UnitsReading> =>
    mapCoded(cells, (cell) => (isErrorValue(cell.value) ? NO_UNITS : read(cell.text)));
  const leading = columns.codedOf('lead_unit');
  const responsible = columns.codedOf('resp_unit');
  const lead = leading && unitsIn(leading);
  const resp = responsible && unitsIn(responsible);
  return {
    leadUnits: lead && resp ? joinCoded(lead, resp, leadOrResponsible) : (lead ?? resp ?? sameForAll(count, NO_UNITS)),
    respUnits: lead && resp ? mapCoded(resp, assisting) : null,
    coUnits: columns.assisting
      .map((cells) => mapCoded(unitsIn(cells), assisting))
      .reduce<Coded<UnitsReading> | null>((all, each) => (all ? joinCoded(all, each, together) : each), null),
  };
}

/** A row without a lead unit is led by the first responsible one. */
function leadOrResponsible(lead: UnitsReading, responsible: UnitsReading): UnitsReading {
  return lead.lead.length === 0 && lead.groups.length === 0 && responsible.lead.length > 0 ? responsible : lead;
}

/** The assisting units of two columns, each named once. */
function together(one: UnitsReading, other: UnitsReading): UnitsReading {
  if (other.text === '') return one;
  if (one.text === '') return other;
  const both = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];
  return {
    text: `${one.text}、${other.text}`,
    lead: [],
    co: both(one.co, other.co),
    groups: both(one.groups, other.groups),
    people: both(one.people, other.people),
    phones: both(one.phones, other.phones),
    written: [...one.written, ...other.written],
    open: one.open || other.open,
  };
}

/** In a column of assisting units nobody leads. */
function assisting(units: UnitsReading): UnitsReading {
  return units.lead.length === 0 ? units : { ...units, lead: [], co: [...units.lead, ...units.co] };
}

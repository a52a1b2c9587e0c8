import { joinCoded, mapCoded, sameForAll, type Coded } from '../../coded';
import type { TaskTable, UnitsReading, UnitTable } from '../../ledger';
import { isErrorValue } from '../../snapshot';
import type { Settings } from '../../settings';
import { createUnitReader } from '../units/readUnits';
import type { CodedOf } from './taskColumns';

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
  cellsOf: CodedOf,
  context: { readonly ownLevel: Settings['ownLevel']; readonly unitTable: UnitTable | null },
  count: number,
): Pick<TaskTable, 'leadUnits' | 'respUnits' | 'coUnits'> {
  const read = createUnitReader({ ownLevel: context.ownLevel, unitTable: context.unitTable });
  const column = (role: 'lead_unit' | 'resp_unit' | 'co_unit'): Coded<UnitsReading> | null => {
    const cells = cellsOf(role);
    return cells && mapCoded(cells, (cell) => (isErrorValue(cell.value) ? NO_UNITS : read(cell.text)));
  };
  const lead = column('lead_unit');
  const resp = column('resp_unit');
  const co = column('co_unit');
  return {
    leadUnits: lead && resp ? joinCoded(lead, resp, leadOrResponsible) : (lead ?? resp ?? sameForAll(count, NO_UNITS)),
    respUnits: lead && resp ? mapCoded(resp, assisting) : null,
    coUnits: co && mapCoded(co, assisting),
  };
}

/** A row without a lead unit is led by the first responsible one. */
function leadOrResponsible(lead: UnitsReading, responsible: UnitsReading): UnitsReading {
  return lead.lead.length === 0 && lead.groups.length === 0 && responsible.lead.length > 0 ? responsible : lead;
}

/** In a column of assisting units nobody leads. */
function assisting(units: UnitsReading): UnitsReading {
  return units.lead.length === 0 ? units : { ...units, lead: [], co: [...units.lead, ...units.co] };
}

import { createUnitReader } from '../../../../src/ledger/reading/units/readUnits';
import values from '../values.json';

interface UnitExample {
  readonly text: string;
  readonly lead: readonly string[];
  readonly co: readonly string[];
  readonly person?: string;
  readonly open_list?: boolean;
}

const isNotation = (unit: string): boolean => unit.startsWith('@');

describe('every unit cell of the collected values', () => {
  const read = createUnitReader({ ownLevel: '市' });

  it.each(values.units as UnitExample[])('reads “$text”', ({ text, lead, co, person, open_list }) => {
    const reading = read(text);
    expect(reading.lead).toEqual(lead.filter((unit) => !isNotation(unit)));
    expect(reading.co).toEqual(co.filter((unit) => !isNotation(unit)));
    expect(reading.inherit ?? false).toBe(lead.includes('@inherit'));
    expect(reading.groups.length > 0).toBe([...lead, ...co].some((unit) => unit.startsWith('@group')));
    expect(reading.people).toEqual(person === undefined ? [] : [person]);
    if (open_list) expect(reading.open).toBe(true);
  });

  it.each(values.unit_separators)('splits two units at “%s”', (separator) => {
    const reading = read(`市教育局${separator}市财政局`);
    expect([reading.lead, reading.co]).toEqual([['市教育局'], ['市财政局']]);
  });

  it.each(values.placeholders_missing)('finds no unit in the placeholder “%s”', (placeholder) => {
    const reading = read(placeholder);
    expect([reading.lead, reading.co, reading.groups, reading.people]).toEqual([[], [], [], []]);
  });
});

import type { UnitsReading } from '../../ledger/ledger';
import { messages } from '../messages';
import type { Fact } from './fact';

const words = messages.tasks;

/**
 * What a unit cell was read as, and how: full names, who leads where nobody is said to, groups, people, open lists.
 * Empty for a cell without units. `part` says whose names stand in the column.
 */
export function unitFact(name: string, reading: UnitsReading, part: 'lead' | 'co' | 'both'): readonly Fact[] {
  const { lead, co, groups, text } = reading;
  const own = (part === 'co' ? co : lead).join('、');
  if (own === '' && groups.length === 0 && text === '') return [];
  const others = part === 'both' ? co.join('、') : '';
  const meaning = others === '' ? own || groups.join('、') : words.withCo(own, others);
  const rules = [
    ...(reading.inherit ? [words.unitsAbove] : []),
    ...reading.written
      .filter(([written, full]) => written !== full)
      .map(([written, full]) => words.fullName(written, full)),
    ...(others !== '' && !/牵头|主办|主责|配合|协办/.test(text) ? [words.firstLeads] : []),
    ...(groups.length > 0 ? [words.groups(groups.join('、'))] : []),
    ...(reading.people.length > 0 ? [words.people(reading.people.join('、'))] : []),
    ...(reading.open ? [words.openList] : []),
  ];
  return [
    {
      name,
      raw: text,
      meaning: meaning === '' ? words.notRead : meaning === text ? null : meaning,
      rule: rules.join('；') || null,
    },
  ];
}

import type { UnitsReading } from '../../../../src/ledger/ledger';
import { createUnitReader } from '../../../../src/ledger/reading/units/readUnits';
import { examplesOf } from '../textFixture';

/** All that is read from a unit cell, in a clerk's words; see `told.txt`. */
function told({ lead, co, groups, people, phones, written, open, inherit }: UnitsReading): string {
  const shortened = written.flatMap(([short, full]) => (short === full ? [] : [short]));
  const named = Object.entries({ 牵头: lead, 配合: co, 群体: groups, 人: people, 电话: phones, 写作: shortened });
  const parts = [
    ...named.flatMap(([label, names]) => (names.length === 0 ? [] : [`${label} ${names.join('、')}`])),
    ...(open ? ['未尽'] : []),
    ...(inherit ? ['同上'] : []),
  ];
  return parts.join('；') || '-';
}

describe('all that is told of a unit cell', () => {
  const read = createUnitReader({ ownLevel: '市' });

  it.each(examplesOf('units', 'told.txt').map(({ text, expected }) => [text, expected] as const))(
    '“%s”: %s',
    (text, expected) => {
      expect(told(read(text.replaceAll('\\r', '\r')))).toBe(expected);
    },
  );

  it('names every unit beside the way it was written, also where both are the same', () => {
    expect(read('市财政局、市发改委').written).toEqual([
      ['市财政局', '市财政局'],
      ['市发改委', '市发展和改革委员会'],
    ]);
  });

  it('says nothing of a placeholder', () => {
    const nothing = { lead: [], co: [], groups: [], people: [], phones: [], written: [], open: false };
    expect(read('待定')).toEqual({ text: '待定', ...nothing });
    expect(read('同上')).toEqual({ text: '同上', ...nothing, inherit: true });
  });

  it('splits at 和 between units that only the table of the workbook knows', () => {
    const unitTable = { sheet: '单位表', units: [{ name: '项目推进专员', aliases: ['推进专员'] }] };
    const reading = createUnitReader({ ownLevel: '市', unitTable })('推进专员和市财政局');
    expect([reading.lead, reading.co]).toEqual([['项目推进专员'], ['市财政局']]);
  });

  it('gives an office without a level the bare names of party organs, too', () => {
    expect(createUnitReader({ ownLevel: '' })('组织部').lead).toEqual(['组织部']);
  });
});

import fc from 'fast-check';
import { ORGANS } from '../../../../src/ledger/reading/units/organs';
import { createUnitReader } from '../../../../src/ledger/reading/units/readUnits';
import { examplesOf } from '../textFixture';

const read = createUnitReader({ ownLevel: '市' });
const FULL_WIDTH_BAR = ' | ';

describe('unit cells as clerks write them', () => {
  it.each(examplesOf('units', 'cells.txt'))('reads “$text” as $expected', ({ text, expected }) => {
    const reading = read(text);
    const found = [reading.lead, reading.co, reading.groups, reading.people].map((names) => names.join('、'));
    const wanted = ` ${expected} `.split(FULL_WIDTH_BAR.trim()).map((names) => names.trim());
    expect(found).toEqual(wanted.slice(0, 3).concat(wanted[3] ?? ''));
  });

  it('sets telephone numbers apart and keeps them out of every name', () => {
    const reading = read('市发改委 张三 13800000000');
    expect(reading.phones).toEqual(['13800000000']);
    expect(JSON.stringify([reading.lead, reading.co, reading.people, reading.written])).not.toContain('138');
  });

  it('marks a list that ends in 等 as open', () => {
    expect(read('市教育局、市财政局等').open).toBe(true);
    expect(read('市教育局、市财政局').open).toBe(false);
  });

  it('keeps what was written beside the full name', () => {
    expect(read('市发改委、财政局').written).toEqual([
      ['市发改委', '市发展和改革委员会'],
      ['财政局', '市财政局'],
    ]);
  });

  it('takes names from the unit table of the workbook before its own', () => {
    const unitTable = { sheet: '单位表', units: [{ name: '市政务服务和大数据局', aliases: ['数据局', '市政数局'] }] };
    const reader = createUnitReader({ ownLevel: '市', unitTable });
    expect(reader('数据局、市政数局、市财政局').lead).toEqual(['市政务服务和大数据局']);
    expect(reader('市财政局、市政数局').co).toEqual(['市政务服务和大数据局']);
  });

  it('adds the level of the office only to organs it knows', () => {
    expect(createUnitReader({ ownLevel: '县' })('财政局、城关镇').lead).toEqual(['县财政局']);
    expect(createUnitReader({ ownLevel: '' })('财政局').lead).toEqual(['财政局']);
  });
});

describe('unit cells in general', () => {
  it('never throws, whatever the cell holds', () => {
    for (const text of ['toString', 'constructor', '__proto__']) expect(read(text).lead).toEqual([text]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'市发改委和、（）()|#：牵头配合等 各\n1张') })),
        (text) => {
          expect(read(text).text).toBe(text);
        },
      ),
    );
  });

  it('splits a joined list back into its units and loses none', () => {
    const unit = fc
      .record({ level: fc.constantFrom('省', '市', '县', '清源市'), organ: fc.constantFrom(...ORGANS) })
      .map(({ level, organ }) => (organ.of === 'party' ? `${level}委${organ.name}` : `${level}${organ.name}`));
    const separator = fc.constantFrom('、', '，', ',', '；', ';', '/', '\n', '  ', ' 、', '和', '及', '与');
    fc.assert(
      fc.property(fc.uniqueArray(unit, { minLength: 1, maxLength: 6 }), separator, (units, mark) => {
        const reading = read(units.join(mark));
        expect([...reading.lead, ...reading.co]).toEqual(units);
      }),
    );
  });
});

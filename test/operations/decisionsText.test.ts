import fc from 'fast-check';
import { NOTHING_DECIDED } from '../../src/ledger/reading/decisions';
import { REGISTERS, ROLES } from '../../src/ledger/vocabulary';
import { countDecisions, printDecisions, readDecisions } from '../../src/operations/decisionsText';
import { joinDecisions } from '../../src/operations/joinDecisions';

const name = fc.string().filter((text) => text !== '__proto__');
const all = fc.record({
  confirmed: fc.dictionary(name, fc.dictionary(name, fc.option(fc.constantFrom(...ROLES)))),
  decided: fc.record({
    registers: fc.dictionary(name, fc.constantFrom(...REGISTERS)),
    tables: fc.dictionary(name, fc.constantFrom('ledger' as const, 'no-ledger' as const)),
    units: fc.dictionary(name, fc.option(fc.string())),
  }),
});

describe('decisions as text', () => {
  it('come back as they were, whatever was decided', () => {
    fc.assert(fc.property(all, (decisions) => expect(readDecisions(printDecisions(decisions))).toEqual(decisions)));
  });

  it('are read only from a text of their own kind, with known roles and kinds', () => {
    const own = printDecisions({ confirmed: { 表头: { 内容: 'task' } }, decided: NOTHING_DECIDED });
    expect(readDecisions(`\ufeff ${own}\n`)).not.toBeNull();
    expect(readDecisions(own.replace('"task"', '"拍脑袋"'))).toBeNull();
    expect(readDecisions(own.replace('"version": 1', '"version": 2'))).toBeNull();
    for (const text of ['', '三月份台账', '{}', '[1]', 'null']) expect(readDecisions(text)).toBeNull();
  });

  it('are counted answer by answer', () => {
    const decided = { ...NOTHING_DECIDED, units: { 甲: '乙', 丙: null } };
    expect(countDecisions({ confirmed: { 表头: { 内容: 'task', 备注: null } }, decided })).toBe(4);
  });

  it('are joined column by column, the newer answer first', () => {
    const own = { confirmed: { 表头: { 内容: 'task', 时间: 'deadline' } }, decided: NOTHING_DECIDED } as const;
    const other = { confirmed: { 表头: { 时间: 'done_date' } }, decided: NOTHING_DECIDED } as const;
    expect(joinDecisions(own, other).confirmed).toEqual({ 表头: { 内容: 'task', 时间: 'done_date' } });
  });
});

import fc from 'fast-check';
import { nextStep, unanswered } from '../../../src/ledger/orders/escalation';
import { missingNumbers, nextNumber, parseNumber, sayNumber } from '../../../src/ledger/orders/numbering';
import { ORDER_COLOURS, ORDER_LEVELS, type Order } from '../../../src/ledger/orders/order';
import { readOrderRegister } from '../../../src/ledger/orders/orderRegister';
import { day } from '../standing/ledgerOf';
import { sheetsOf } from '../notices/noticesOf';

const order = (more: Partial<Order> = {}): Order => ({
  number: '督令〔2024〕1号',
  kind: '督查令',
  level: '一级',
  colour: '蓝色',
  itemNumber: '3',
  item: '修路',
  unit: '市交通局',
  issued: day('2024-04-01'),
  limit: day('2024-04-08'),
  answered: null,
  voided: false,
  reason: '',
  taskId: '台账!A2#3',
  ...more,
});
const next = (orders: readonly Order[], asOf: string) => nextStep(orders, '台账!A2#3', day(asOf));

describe('the next order for an item', () => {
  it('is blue of the first level where there was none, or only voided ones', () => {
    expect(next([], '2024-04-20')).toMatchObject({ step: { level: '一级', colour: '蓝色' } });
    expect(next([order({ voided: true })], '2024-04-20')).toMatchObject({ step: { colour: '蓝色' } });
  });

  it('rises by one when the limit has passed unanswered, and says by which order', () => {
    const risen = { level: '二级', colour: '黄色', basis: '督令〔2024〕1号（蓝色）于2024年4月8日到期，未反馈' };
    expect(next([order()], '2024-04-09')).toEqual({ step: risen });
  });

  it('waits for the limit, the day itself included', () => {
    expect(next([order()], '2024-04-08')).toHaveProperty('waitsFor');
  });

  it('stays as it was where the unit has answered', () => {
    expect(next([order({ answered: day('2024-04-05') })], '2024-04-20')).toMatchObject({ step: { colour: '蓝色' } });
  });

  it('does not rise above red, nor for orders of another item', () => {
    expect(next([order({ level: '三级', colour: '红色' })], '2024-04-20')).toMatchObject({ step: { colour: '红色' } });
    expect(next([order({ taskId: '台账!A2#4' })], '2024-04-20')).toMatchObject({ step: { colour: '蓝色' } });
  });

  it('starts higher with a reason', () => {
    const higher = { level: '三级', colour: '红色', reason: '市长批示' } as const;
    expect(nextStep([order()], '台账!A2#3', day('2024-04-02'), higher)).toEqual({
      step: { level: '三级', colour: '红色', basis: '市长批示' },
    });
  });

  it('is never lower than the one before it', () => {
    const anyOrder = fc.record({
      step: fc.integer({ min: 0, max: 2 }),
      answered: fc.boolean(),
      days: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(anyOrder, ({ step, answered, days }) => {
        const before = order({
          level: ORDER_LEVELS[step] ?? null,
          colour: ORDER_COLOURS[step] ?? null,
          answered: answered ? day('2024-04-05') : null,
        });
        const after = nextStep([before], before.taskId, day('2024-04-01') + days);
        if ('step' in after) expect(ORDER_COLOURS.indexOf(after.step.colour)).toBeGreaterThanOrEqual(step);
      }),
    );
  });
});

describe('document numbers', () => {
  it('run by series and year, voided ones counted', () => {
    const orders = [order(), order({ number: '督令〔2024〕3号', voided: true }), order({ number: '督催〔2024〕9号' })];
    expect(nextNumber(orders, '督令', 2024)).toBe(4);
    expect(nextNumber(orders, '督令', 2025)).toBe(1);
    expect(nextNumber(orders, '督催', 2024)).toBe(10);
  });

  it('that nobody tells of are found', () => {
    const orders = [order(), order({ number: '督令〔2024〕4号' })];
    expect(missingNumbers(orders).map(sayNumber)).toEqual(['督令〔2024〕2号', '督令〔2024〕3号']);
  });

  it('are read as offices write them', () => {
    expect(parseNumber('×政督〔2026〕3号')).toEqual({ series: '×政督', year: 2026, number: 3 });
    expect(parseNumber('×政督[2026]12号')).toEqual({ series: '×政督', year: 2026, number: 12 });
    expect(parseNumber('督查快报2026年第3期')).toEqual({ series: '督查快报', year: 2026, number: 3 });
    expect(parseNumber('市政府办公室')).toBeNull();
  });
});

describe('the register (督办记录)', () => {
  const [sheet] = sheetsOf(`
# 督办记录
督办记录
备注 | 文号 | 种类 | 颜色 | 办结时限 | 反馈日期 | 状态 | 事项标识
电话催过 | 督令〔2024〕1号 | 督查令 | 蓝 | 2024-04-08 | | 有效 | 台账!A2#3
 | 督令〔2024〕2号 | 督查令 | 黄色 | 2024-04-18 | 四月中旬 | 作废 | 台账!A2#3
`);

  it('is read by its headers, wherever a clerk has moved the columns', () => {
    const register = sheet ? readOrderRegister(sheet) : null;
    expect(register?.orders.map(({ number, colour, voided }) => [number, colour, voided])).toEqual([
      ['督令〔2024〕1号', '蓝色', false],
      ['督令〔2024〕2号', '黄色', true],
    ]);
    expect(register?.nextRow).toBe(5);
    expect(register?.problems).toEqual([expect.stringContaining('F4的“反馈日期”不是日期')]);
  });

  it('tells what is 到期未复', () => {
    const register = sheet ? readOrderRegister(sheet) : null;
    expect(unanswered(register?.orders ?? [], day('2024-04-09')).map(({ number }) => number)).toEqual([
      '督令〔2024〕1号',
    ]);
    expect(unanswered(register?.orders ?? [], day('2024-04-08'))).toEqual([]);
  });
});

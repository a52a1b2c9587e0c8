import { failure, success } from '../../../src/excel/session/result';
import type { History } from '../histories/history';
import { play } from '../histories/play';
import { PRODUCT, type PaneWork, type Product } from '../histories/product';
import { fixAll, manage, order, type Work } from '../operations';
import { cutOff, deleteState, onLedger, pastTheProduct } from './hands';

/** Several works as one; the first that fails ends it. */
const inTurn =
  (...works: readonly Work[]): Work =>
  async () => {
    for (const work of works) {
      const result = await work();
      if (!result.ok) return result;
    }
    return success(undefined);
  };

/** The product with one of its works made wrong. */
const wrong = (work: PaneWork, by: Work): Product => ({ ...PRODUCT, works: { ...PRODUCT.works, [work]: by } });

const one = (...works: readonly PaneWork[]): History => ({ panes: [works, []], hands: [], turns: [] });
/** Somebody types into the unit of the third task before the first request. */
const typing = (...works: readonly PaneWork[]): History => ({
  ...one(...works),
  hands: [{ does: 'edit', row: 2, column: 3, text: '市水利局' }],
});

/** The number of the first paper, on another paper once more. */
const numberAgain: Work = async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const paper = worksheets.items.find(({ name }) => name.startsWith('通报·'));
    const found = paper?.getUsedRange().load('values');
    await context.sync();
    const number = found?.values.flat().find((value) => /〔\d{4}〕\d+号$/u.test(String(value)));
    worksheets.add('通报·再来一份').getRange('A1').values = [[number]];
    await context.sync();
  });
  return success(undefined);
};

/** A world in which one promise is broken, and what has to be said of it. */
const PLANTS: readonly (readonly [string, Product, History, string])[] = [
  [
    'a fix that writes over what was typed meanwhile',
    wrong('fix', () => onLedger((sheet) => (sheet.getRange('D5').values = [['市教育局']]))),
    typing('settings', 'fix'),
    'nobody’s edit is overwritten',
  ],
  [
    'a work that loses a row',
    wrong('mark', () => onLedger((sheet) => void sheet.getRange('4:4').delete('Up'))),
    one('mark'),
    'nothing is lost',
  ],
  [
    'a number on two papers',
    wrong('order', inTurn(order('市教育局'), numberAgain)),
    one('order'),
    'no number is given twice',
  ],
  [
    'one 编号 for two tasks',
    wrong(
      'manage',
      inTurn(manage, () => onLedger((sheet) => (sheet.getRange('K4').values = [["'001"]]))),
    ),
    one('manage'),
    'no task’s number is given twice',
  ],
  [
    'an operation that was cut off, and nobody puts it right',
    { ...wrong('fix', inTurn(fixAll, cutOff)), recover: () => Promise.resolve(success(null)) },
    one('fix'),
    'nothing is half-written',
  ],
  ['a journal that is lost', wrong('fix', inTurn(fixAll, deleteState)), one('fix'), 'nothing of the journal is lost'],
  [
    'an undo that fails',
    { ...PRODUCT, undo: () => Promise.resolve(failure('unexpected', '请再试一次')) },
    one('fix'),
    'all can be undone',
  ],
  [
    'a cell that is written without a journal entry',
    wrong('fix', () => onLedger((sheet) => (sheet.getRange('D3').values = [['市交通局']]))),
    one('fix'),
    'undo restores exactly',
  ],
  [
    'a sheet that is left behind',
    wrong('lists', () => pastTheProduct(({ worksheets }) => void worksheets.add('清单'))),
    one('lists'),
    'undo restores exactly',
  ],
  [
    'a message that tells nothing',
    wrong('fix', () => Promise.resolve(failure('unexpected', '出错了'))),
    one('fix'),
    'says what to do',
  ],
  [
    'what is old taken for new',
    { ...PRODUCT, stillHolds: () => Promise.resolve(success(true)) },
    typing('settings'),
    'what has become old is known to be old',
  ],
];

describe('the promises about two panes', () => {
  it.each(PLANTS)('notice %s', async (_what, product, history, promise) => {
    expect(await play(history)).toEqual([]);
    expect(await play(history, product)).toContainEqual(expect.stringContaining(promise));
  });
});

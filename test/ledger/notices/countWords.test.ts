import { amongThem, partsOf } from '../../../src/ledger/notices/countWords';

describe('what a count consists of', () => {
  it.each([
    [[2, 3], '其中未到期2项、逾期未办结3项'],
    [[2, 0], '均未到期'],
    [[0, 1], '逾期未办结'],
    [[0, 0], ''],
  ])('%j is said as %s', ([notDue = 0, overdue = 0], said) => {
    expect(
      amongThem(
        [
          ['未到期', notDue],
          ['逾期未办结', overdue],
        ],
        '项',
      ),
    ).toBe(said);
  });

  it('counts letters and calls by 件', () => {
    expect(partsOf([['按期办结', 4]], '件')).toBe('按期办结4件');
  });
});

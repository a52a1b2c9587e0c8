import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { claimOf, type Claim } from '../../../src/ledger/standing/claim';
import type { ReportedStatus } from '../../../src/ledger/vocabulary';

const claim = (status: ReportedStatus | null, text = ''): Claim => claimOf({ status, text }, DEFAULT_SETTINGS);

describe('what a row claims of itself', () => {
  it.each<ReportedStatus>([
    'overdue',
    'partially-done',
    'ahead',
    'in-progress',
    'behind',
    'not-started',
    'near-due',
    'extended',
    'returned',
  ])('%s is open', (status) => expect(claim(status, '据实填报')).toBe('open'));

  it.each<[string, Claim]>([
    ['按期办结', 'done-on-time'],
    ['按时办结', 'done-on-time'],
    ['如期办结', 'done-on-time'],
    ['未按期办结', 'done-late'],
    ['未能如期办结', 'done-late'],
    ['没按时办结', 'done-late'],
    ['没有按期办结', 'done-late'],
    ['不能按时，已补办', 'done-late'],
    ['无法按期，已补办', 'done-late'],
    ['已办结', 'done'],
  ])('done with the words %s: %s', (text, expected) => expect(claim('done', text)).toBe(expected));

  it('a row without a status says nothing', () => expect(claim(null, '情况正常')).toBe('silent'));

  it.each<[ReportedStatus, string]>([
    ['overdue', '红灯'],
    ['near-due', '黄牌'],
    ['in-progress', '绿灯'],
    ['behind', '橙'],
  ])('a light (%s: %s) tells how the time stands, not that the task is open', (status, text) =>
    expect(claim(status, text)).toBe('silent'),
  );

  it('绿 in a column of results is done, not nothing', () => expect(claim('done', '绿')).toBe('done'));
});

import { withoutPhones } from '../../../src/ledger/notices/phones';

describe('telephone numbers', () => {
  it.each([
    ['王某（13812345678）正在办理', '王某正在办理'],
    ['联系电话：0731-88665544', ''],
    ['王某 138-1234-5678', '王某'],
    ['王某１３８１２３４５６７８', '王某'],
    ['办公电话：8866554，已报', '，已报'],
    ['手机13812345678、已签收', '、已签收'],
    ['已拨付1380万元，文号20240315', '已拨付1380万元，文号20240315'],
    ['没有电话', '没有电话'],
  ])('leave %s as %s', (text, expected) => expect(withoutPhones(text)).toBe(expected));
});

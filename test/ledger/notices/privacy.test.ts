import { withoutPersons } from '../../../src/ledger/notices/privacy';

const petition = (text: string, petitioner = ''): string => withoutPersons(text, { petitioner, register: 'petition' });

describe('people in a notice', () => {
  it.each([
    ['村民王小二反映欠薪', '村民反映欠薪'],
    ['信访人：张建国，反映拆迁补偿', '信访人，反映拆迁补偿'],
    ['李某某女士来电咨询', '来信人来电咨询'],
    ['群众反映噪音扰民', '群众反映噪音扰民'],
    ['居民家中停水', '居民家中停水'],
    ['身份证号110101199003078515的申请人', '的申请人'],
  ])('%s is shown as %s', (text, shown) => {
    expect(petition(text)).toBe(shown);
  });

  it('a name in the 来信人 column is nowhere in the row', () => {
    expect(petition('欧阳明与邻居的纠纷，欧阳明不服', '欧阳明')).toBe('来信人与邻居的纠纷，来信人不服');
  });

  it('a meeting may name the people it speaks of', () => {
    expect(withoutPersons('市民张三同志先进事迹', { petitioner: '', register: 'meeting' })).toBe(
      '市民张三同志先进事迹',
    );
  });
});

import { commonLevel, levelInTitle, levelOf, namesInstitution } from '../../../../src/ledger/reading/columns/levels';

describe('the level of an office', () => {
  it.each([
    ['清源县2024年重点工作任务表', '县'],
    ['市政府常务会议议定事项台账', '市'],
    ['省委督查室交办事项', '省'],
    ['霍山经济开发区2025年重点工作', null],
    ['社区2024年实事', null],
    ['督办事项台账', null],
  ])('in 「%s」 is %s', (title, level) => {
    expect(levelInTitle(title)).toBe(level);
  });

  it('is the one that at least half of the unit names begin with', () => {
    expect(commonLevel(['县财政局、县教育局', '市水利局'], '市', '')).toBe('县');
    expect(commonLevel(['财政局', '教育局', '县水利局'], '市', '县')).toBe('市');
    expect(commonLevel(['宣传部', '财政局', '教育局', '县委办、县政府办'], null, '市')).toBe('县');
    expect(commonLevel(['宣传部', '财政局', '教育局', '县委办', '市水利局'], null, '市')).toBe('市');
    expect(commonLevel(['市场监管局', '市场监管所'], null, '')).toBe('');
  });

  it('is read from the header of a clock', () => {
    expect(levelOf('区交办时间')).toBe('区');
    expect(levelOf('完成时限/市级')).toBe('市');
    expect(levelOf('完成时限/县')).toBe('县');
    expect(levelOf('完成时限')).toBe('');
  });

  it('is none where a hospital, a school or a company keeps the ledger', () => {
    expect(namesInstitution('某某大学党委巡察反馈问题整改台账')).toBe(true);
    expect(namesInstitution('市第一人民医院院长办公会议定事项')).toBe(true);
    expect(namesInstitution('集团公司2026年度重点工作')).toBe(true);
  });

  it('stays where schools and companies are what the work is about', () => {
    expect(namesInstitution('全市中小学校安全隐患整改台账')).toBe(false);
    expect(namesInstitution('市政府2026年国有企业问题整改台账')).toBe(false);
    expect(namesInstitution('关于各医院问题整改的台账')).toBe(false);
  });
});

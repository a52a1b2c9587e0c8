import { recogniseRegister } from '../../../src/ledger/registers/recogniseRegister';
import { registerOf } from '../../../src/ledger/registers/registers';
import { REGISTERS, type Role } from '../../../src/ledger/vocabulary';

const recognise = (title: string, roles: readonly Role[] = [], sheet = 'Sheet1'): string =>
  recogniseRegister({ title, sheet, lines: [], roles, taskHeader: '', headers: [] }).register;

describe('kinds of ledger', () => {
  it.each([
    ['清源市2024年重点工作任务分解表', 'key-work'],
    ['政府工作报告重点任务台账', 'key-work'],
    ['市政府第十四次常务会议议定事项落实情况', 'meeting'],
    ['县长办公会议确定事项督办台账', 'meeting'],
    ['市领导批示件办理台账', 'instruction'],
    ['2024年人大代表建议办理情况表', 'proposal'],
    ['政协提案办理台账', 'proposal'],
    ['12345热线工单办理台账', 'hotline'],
    ['市长信箱来件办理情况', 'hotline'],
    ['信访积案化解台账', 'petition'],
    ['依申请公开办理台账', 'disclosure'],
    ['公文办理时限登记表', 'document'],
    ['政务信息报送采用情况', 'information'],
    ['中央环保督察反馈问题整改台账', 'rectification'],
    ['十件民生实事进展情况表', 'project'],
    ['督办事项台账', 'key-work'],
  ])('「%s」 is %s', (title, register) => {
    expect(recognise(title)).toBe(register);
  });

  it('are told by their columns where the title says nothing', () => {
    expect(recognise('督办台账', ['source', 'meeting_date', 'task'])).toBe('meeting');
    expect(recognise('督办台账', ['instruct_leader', 'instruction'])).toBe('instruction');
    expect(recognise('督办台账', ['task', 'lead_unit'])).toBe('key-work');
  });

  it('are told by the sheet name, with the reason', () => {
    const found = recogniseRegister({ title: '', sheet: '信访', lines: [], roles: [], taskHeader: '', headers: [] });
    expect(found.register).toBe('petition');
    expect(found.why).toContain('工作表名有“信访”');
  });

  it('each have an entry with its own id', () => {
    for (const id of REGISTERS) expect(registerOf(id).id).toBe(id);
  });

  it('require 责任领导 and 责任人 everywhere, 批示领导 for instructions, 具体措施 where work is broken down', () => {
    for (const id of REGISTERS)
      expect(registerOf(id).required).toEqual(expect.arrayContaining(['resp_leader', 'owner']));
    expect(registerOf('instruction').required).toContain('instruct_leader');
    expect(registerOf('rectification').required).toContain('measures');
    expect(registerOf('meeting').required).not.toContain('measures');
  });
});

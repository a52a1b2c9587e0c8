import fc from 'fast-check';
import { figuresOf } from '../../../src/ledger/notices/figures';
import type { NoticeInput } from '../../../src/ledger/notices/noticeInput';
import { brokenIdentity } from '../../../src/ledger/notices/refusal';
import type { Notice } from '../../../src/ledger/notices/notice';
import { periodContaining } from '../../../src/ledger/periods/period';
import { writeNotice } from '../../../src/ledger/notices/writeNotice';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import { standingsOf } from '../../../src/ledger/standing/standings';
import { day, ledgerOf, type TaskLine } from '../standing/ledgerOf';

const AS_OF = day('2024-09-30');

const inputOf = (...ledgers: (readonly TaskLine[])[]): NoticeInput => ({
  ledgers: ledgers.map((lines, index) => {
    const ledger = ledgerOf(lines, { sheet: index === 0 ? '台账' : '台账二' });
    return { ledger, standings: standingsOf(ledger.tasks, AS_OF, DEFAULT_SETTINGS) };
  }),
  settings: DEFAULT_SETTINGS,
  asOf: AS_OF,
  period: periodContaining(AS_OF, 'quarter'),
  secretRows: [],
});

const written = (input: NoticeInput): Notice => {
  const result = writeNotice('quarter', input);
  if (!result.ok) throw new Error(result.error.message);
  return result.notices[0];
};
const sentences = (input: NoticeInput): string =>
  written(input)
    .paragraphs.map(({ text }) => text)
    .join('\n');

const LEDGER: readonly TaskLine[] = [
  {
    number: '1',
    source: '市政府常务会议',
    meeting: '2024-01-08',
    units: ['市商务局'],
    status: 'done',
    deadline: '2024-06-30',
    finished: '2024-06-01',
  },
  {
    number: '2',
    source: '市政府常务会议',
    meeting: '2024-02-08',
    units: ['市商务局'],
    status: 'done',
    deadline: '2024-06-30',
    finished: '2024-07-01',
  },
  {
    number: '3',
    source: '市委常委会',
    meeting: '2024-03-08',
    units: ['市民政局'],
    task: '建养老中心',
    status: 'in-progress',
    deadline: '2024-08-31',
    progress: '王某13812345678：正在选址',
  },
  {
    number: '7',
    source: '市委常委会',
    meeting: '2024-03-08',
    units: ['市民政局'],
    task: '修敬老院',
    status: 'in-progress',
    deadline: '2024-06-30',
  },
  { number: '8', source: '市委常委会', meeting: '2024-03-08', units: ['市教育局'], status: 'in-progress' },
  { number: '9', source: '市委常委会', meeting: '2024-03-08', units: ['市教育局'], kind: 'long-term' },
  { number: '10', source: '市委常委会', meeting: '2024-03-08', units: ['市教育局'], status: 'cancelled' },
];

describe('a 季度通报', () => {
  it('says the sum, the sources, the ranking, the late items by unit and number, and what is asked', () => {
    expect(sentences(inputOf(LEDGER)).split('\n')).toEqual([
      '一、总体情况',
      '截至2024年9月30日，列入督办的事项共5项，已办结2项，完成率为40%；正在办理3项。已办结事项中，按期办结1项、逾期办结1项。按已办结和逾期未办结事项计算，按期办结率为25%。正在办理事项中，逾期未办结2项、无明确时限1项。另有长期坚持事项1项。取消、并案等不计入统计的事项1项。',
      '二、按任务来源办理情况',
      '市政府常务会议（2次）2项，已办结2项，完成率为100%；市委常委会（1次）3项，已办结0项，完成率为0%。',
      '三、各单位办理情况',
      '共有3个单位承办督办事项，各单位办理情况及排名见附件1。完成率达到100%的有市商务局。完成率最低的是市民政局、市教育局，为0%。',
      '四、存在的问题',
      '逾期未办结事项2项：由市民政局牵头的第3、7项。',
      '没有明确完成时限的事项1项：由市教育局牵头的第8项。',
      '五、工作要求',
      expect.stringContaining('限期落实到位'),
      expect.stringContaining('明确时限'),
      expect.stringContaining('抓紧推进'),
    ]);
  });

  it('has its title, date and addressee, and leaves out what the office has not given', () => {
    expect(written(inputOf(LEDGER))).toMatchObject({
      title: '关于2024年第三季度督办事项办理情况的通报',
      addressee: '各承办单位：',
      number: null,
      sender: null,
      date: AS_OF,
    });
    expect(
      written({ ...inputOf(LEDGER), letterhead: { number: 'X政督〔2024〕3号', sender: '市政府督查室' } }),
    ).toMatchObject({
      number: 'X政督〔2024〕3号',
      sender: '市政府督查室',
    });
  });

  it('attaches the ranked units with the total, and the overdue items with the most days first', () => {
    const [ranking, overdue] = written(inputOf(LEDGER)).attachments.map(({ table }) => table);
    expect(ranking?.columns.map(({ parent, header }) => (parent ? `${parent}/${header}` : header))).toEqual([
      '排名', '单位', '承办总数', '已办结/按期', '已办结/逾期', '办理中/未到期', '办理中/逾期', '办理中/无时限', '长期坚持', '完成率', '按期办结率',
    ]); // prettier-ignore
    expect(ranking?.rows).toEqual([
      [1, '市商务局', 2, 1, 1, 0, 0, 0, 0, '100%', '50%'],
      [2, '市民政局', 2, 0, 0, 0, 2, 0, 0, '0%', '0%'],
      [2, '市教育局', 1, 0, 0, 0, 0, 1, 1, '0%', '—'],
      ['—', '合计', 5, 1, 1, 0, 2, 1, 1, '40%', '25%'],
    ]);
    expect(overdue?.rows).toEqual([
      ['7', '修敬老院', '市民政局', '2024年6月30日', 92, '', '2024年10月8日'],
      ['3', '建养老中心', '市民政局', '2024年8月31日', 30, '王某：正在选址', '2024年10月8日'],
    ]);
  });

  it('names rows where numbers do not tell items apart, and sheets where there are several ledgers', () => {
    const late: TaskLine = { number: '1', units: ['市民政局'], status: 'in-progress', deadline: '2024-06-30' };
    expect(sentences(inputOf([late, late]))).toContain('由市民政局牵头的表中第3、4行');
    expect(sentences(inputOf([late], [{ ...late, number: 'DB-2' }]))).toContain(
      '由市民政局牵头的“台账”第1项，“台账二”编号DB-2',
    );
  });

  it('is not written of secrecy-marked rows, however they were found', () => {
    const marked = writeNotice('quarter', inputOf([{ task: '机密★1年 有关事项' }]));
    expect(marked).toMatchObject({
      ok: false,
      error: { code: 'secrecy', message: expect.stringContaining('“台账”第3行') },
    });
    const found = writeNotice('quarter', { ...inputOf(LEDGER), secretRows: [{ sheet: '台账', row: 9 }] });
    expect(found).toMatchObject({ ok: false, error: { code: 'secrecy', message: expect.stringContaining('第9行') } });
  });

  it('is not written of nothing', () => {
    expect(writeNotice('quarter', inputOf([]))).toMatchObject({ ok: false, error: { code: 'nothing-to-report' } });
  });

  it('is not written of figures that do not add up, and says which', () => {
    const figures = figuresOf(inputOf(LEDGER));
    expect(brokenIdentity(figures)).toBeNull();
    const lost = { ...figures, overdue: figures.overdue.slice(1) };
    expect(brokenIdentity(lost)).toEqual({
      code: 'identity-broken',
      message: expect.stringContaining('逾期清单项数＝逾期未办结数：1 ≠ 2'),
    });
    const tampered = {
      ...figures.bySource,
      identities: [{ name: 'total = done + open', says: '总数＝已办结＋未办结', holds: false, where: '“合计”：5 ≠ 6' }],
    };
    expect(brokenIdentity({ ...figures, bySource: tampered })?.message).toContain(
      '总数＝已办结＋未办结，“合计”：5 ≠ 6',
    );
  });

  it('never contradicts its own table', () => {
    const anyLine = fc.record<TaskLine>(
      {
        units: fc.subarray(['市教育局', '市财政局']),
        deadline: fc.constantFrom('2024-06-30', '2024-12-31'),
        finished: fc.constantFrom('2024-06-30', '2024-07-30'),
        status: fc.constantFrom(null, 'done', 'in-progress', 'long-term', 'cancelled'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 15 }), (lines) => {
        const notice = written(inputOf(lines));
        const total = notice.attachments[0]?.table.rows.at(-1);
        const said = notice.paragraphs[1]?.text ?? '';
        expect(said).toContain(`列入督办的事项共${total?.[2]}项`);
        if (total?.[2] !== 0) expect(said).toContain(`完成率为${total?.at(-2)}`);
        const rows = notice.attachments.find(({ title }) => title.startsWith('逾期'))?.table.rows.length ?? 0;
        expect(/逾期未办结\d+项/u.test(said)).toBe(rows > 0);
        if (rows > 0) expect(said).toContain(`逾期未办结${rows}项`);
      }),
    );
  });
});

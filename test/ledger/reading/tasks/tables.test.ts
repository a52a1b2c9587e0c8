import { at } from '../../../../src/ledger/coded';
import { fromIso, toIso } from '../../../../src/ledger/day/day';
import type { Ledger, UnitsReading } from '../../../../src/ledger/ledger';
import { readWorkbook } from '../../../../src/ledger/reading/readWorkbook';
import { CodingPass } from '../../../../src/ledger/reading/tasks/codedCells';
import { ColumnCells } from '../../../../src/ledger/reading/tasks/columnCells';
import { lookTogether } from '../../../../src/ledger/reading/tasks/columnPass';
import { withoutDeadlines } from '../../../../src/ledger/reading/tasks/deadlineColumn';
import { patchTasks } from '../../../../src/ledger/reading/tasks/patchTasks';
import { roleDays, roleTexts } from '../../../../src/ledger/reading/tasks/roleColumns';
import { taskTexts } from '../../../../src/ledger/reading/tasks/taskTexts';
import { taskAt, taskIdAt } from '../../../../src/ledger/reading/tasks/taskView';
import { unitColumns } from '../../../../src/ledger/reading/tasks/unitColumns';
import { DEFAULT_SETTINGS } from '../../../../src/ledger/settings';
import { atOnce } from '../../../../src/ledger/steps';
import { textTable } from '../../../support/textTable';

function read(lines: readonly string[], sheet = '台账'): Ledger {
  const { ledgers, otherSheets } = readWorkbook([textTable(sheet, lines)], { asOf: fromIso('2024-06-30') ?? 0, settings: DEFAULT_SETTINGS }); // prettier-ignore
  const [ledger] = ledgers;
  if (!ledger) throw new Error(otherSheets.map(({ why }) => why).join());
  return ledger;
}

const HEADER = '序号 | 工作任务 | 责任单位 | 交办时间 | 完成时限';

describe('a column that reading leaves alone', () => {
  const lines = [
    `${HEADER} | 满意度 | 最近反馈时间`,
    '1 | 开展农贸市场标准化改造提升 | 市商务局 | 2024-03-10 | 6月底前 | 基本满意 | 2024-04-01',
    '2 | 建设县域冷链物流配送中心 | 市商务局 | 2024-03-10 | 9月底前 |  | 4月2日',
  ];
  const ledger = read(lines);
  const snapshot = textTable('台账', lines);

  it('is read when it is asked for', () => {
    expect(roleTexts(ledger, snapshot, 'satisfaction')).toEqual(['基本满意', null]);
    expect(roleDays(ledger, snapshot, 'feedback_date')?.map((day) => day && toIso(day))).toEqual(['2024-04-01', '2024-04-02']); // prettier-ignore
  });

  it('is none where no column plays the role', () => {
    expect([roleTexts(ledger, snapshot, 'petitioner'), roleDays(ledger, snapshot, 'meeting_date')]).toEqual([
      null,
      null,
    ]);
  });
});

describe('the id of a task', () => {
  it('is its number below its group, or its row where it has no number', () => {
    const ledger = read([
      HEADER,
      '一、产业发展 | < | < | < | <',
      '1 | 开展农贸市场标准化改造提升 | 市商务局 | 2024-03-10 | 6月底前',
      ' | 建设县域冷链物流配送中心 | 市商务局 | 2024-03-10 | 9月底前',
    ]);
    expect([0, 1].map((index) => taskIdAt(ledger, index))).toEqual(['台账!A1#一、产业发展/1', '台账!A1#R4']);
    expect(taskIdAt(read([HEADER, '1 | 建设口袋公园十处 | 市园林局 | 2024-03-10 | 年底前']), 0)).toBe('台账!A1#1');
  });
});

describe('deadlines and people', () => {
  it('say 同上 of the row above, over several rows', () => {
    const ledger = read([
      HEADER,
      '1 | 开展农贸市场标准化改造提升 | 市商务局 | 2024-03-10 | 10日内',
      '2 | 建设县域冷链物流配送中心 | 市商务局 | 2024-04-10 | 同上',
      '3 | 建设农村电商服务站二十个 | 市商务局 | 2024-05-10 | 同上',
    ]);
    const [first, ...others] = [0, 1, 2].map((index) => taskAt(ledger, index).deadline);
    const inherited = { ...first, text: '同上', inherited: true, reason: `同上一行：${first?.reason}` };
    expect(others).toEqual([inherited, inherited]);
    expect(first?.date).toBe(fromIso('2024-03-20'));
  });

  it('are none where there is no such column', () => {
    expect(at(withoutDeadlines(2), 1)).toEqual({ text: '', kind: 'none', date: null, reason: '台账没有完成时限一栏' });
  });

  it('are the people of the unit where no column names the responsible one', () => {
    const ledger = read([
      HEADER,
      '1 | 开展农贸市场标准化改造提升 | 市商务局（张三、李四） | 2024-03-10 | 6月底前',
      '2 | 建设县域冷链物流配送中心 | 市商务局 | 2024-03-10 | 9月底前',
    ]);
    expect([0, 1].map((index) => taskAt(ledger, index).owner)).toEqual(['张三、李四', null]);
  });
});

describe('meetings', () => {
  const lines = [
    '市政府常务会议议定事项台账 | < | < | < | < | <',
    '序号 | 议题来源 | 议定事项 | 责任单位 | 完成时限 | 办理状态',
    '一、市政府第14次常务会议（2024年3月5日） | < | < | < | < | <',
    '1 | 专题报告 | 研究城市更新三年行动计划有关事项 | 市住建局 | 会后10日内 | 办理中',
    '2 | | 研究农村供水一体化工程有关事项 | 市水利局 | 会后20日内 | 办理中',
    '二、市政府第15次常务会议 | < | < | < | < | <',
    '3 | | 研究夏季防汛抗旱工作有关事项 | 市应急局 | 6月底前 | 办理中',
  ];
  const ledger = read(lines);

  it('have their day from the group row, and none where it names none', () => {
    expect([0, 1, 2].map((index) => taskAt(ledger, index).meetingDate)).toEqual([fromIso('2024-03-05'), fromIso('2024-03-05'), null]); // prettier-ignore
    expect(taskAt(ledger, 0).deadline.date).toBe(fromIso('2024-03-15'));
    expect(read(lines.filter((line) => !line.startsWith('一'))).tasks.meetingDate).toBeNull();
  });

  it('are the source of the tasks below them whose own source is blank', () => {
    expect([0, 1, 2].map((index) => taskAt(ledger, index).source)).toEqual(['专题报告', '市政府第14次常务会议', '市政府第15次常务会议']); // prettier-ignore
  });
});

describe('a table of tasks with some rows read anew', () => {
  const row = (number: number, unit: string, deadline: string, progress: string): string =>
    `${number} | 推进第${number}项道路工程建设施工 | ${unit} | 2024-03-10 | ${deadline} | ${progress}`;
  const header = `${HEADER} | 进展情况`;
  const before = read([header, row(1, '市商务局', '6月底前', '已开工'), row(2, '市教育局', '9月底前', '未开工'), row(3, '市商务局', '6月底前', '')]).tasks; // prettier-ignore
  const patched = (indexes: readonly number[], ...lines: readonly string[]) =>
    patchTasks(before, indexes, read([header, ...lines]).tasks);

  it('shares the columns in which nothing changed', () => {
    const tasks = patched([1, 2], row(2, '市教育局', '9月底前', '未开工'), row(3, '市商务局', '6月底前', ''));
    for (const [name, column] of Object.entries(tasks)) expect([name, column === before[name as keyof typeof before]]).toEqual([name, true]); // prettier-ignore
  });

  it('takes contents that are known by their code and adds new ones', () => {
    const tasks = patched([1, 2], row(2, '市商务局', '12月底前', '未开工'), row(3, '市商务局', '6月底前', ''));
    expect([0, 1, 2].map((index) => at(tasks.leadUnits, index).lead)).toEqual([
      ['市商务局'],
      ['市商务局'],
      ['市商务局'],
    ]);
    expect(tasks.leadUnits.codes[1]).toBe(tasks.leadUnits.codes[0]);
    expect(tasks.leadUnits.dictionary).toBe(before.leadUnits.dictionary);
    expect([0, 1, 2].map((index) => at(tasks.deadline, index).text)).toEqual(['6月底前', '12月底前', '6月底前']);
    expect([0, 1, 2].map((index) => at(before.deadline, index).text)).toEqual(['6月底前', '9月底前', '6月底前']);
  });

  it('copies texts of which one changed, and leaves the earlier ones', () => {
    const tasks = patched([1, 2], row(2, '市教育局', '9月底前', '未开工'), row(3, '市商务局', '6月底前', '已竣工'));
    expect(tasks.progress).toEqual(['已开工', '未开工', '已竣工']);
    expect(before.progress).toEqual(['已开工', '未开工', null]);
    expect(patched([1], row(2, '市教育局', '9月底前', '')).progress).toEqual(['已开工', null, null]);
  });
});

describe('columns looked at together', () => {
  it('are looked at in stretches, side by side, to the last row', () => {
    const looks: string[] = [];
    const pass = (name: string) => ({ look: (from: number, to: number) => void looks.push(`${name}${from}-${to}`) });
    atOnce(lookTogether([pass('甲'), pass('乙')], 5000));
    expect(looks).toEqual(['甲0-2048', '乙0-2048', '甲2048-4096', '乙2048-4096', '甲4096-5000', '乙4096-5000']);
  });
});

/** A coded column of these texts. */
function column(texts: readonly string[]): CodingPass {
  const table = textTable(
    '表',
    texts.map((text) => text || '|'),
  );
  const pass = new CodingPass(
    new ColumnCells(
      table,
      1,
      Int32Array.from(texts, (_, index) => index + 1),
    ),
  );
  pass.look(0, texts.length);
  return pass;
}

describe('the columns of units', () => {
  const units = (
    columns: Partial<Record<'lead_unit' | 'resp_unit', readonly string[]>>,
    assisting: readonly (readonly string[])[],
    ownLevel: '市' | '县' = '市',
  ) => {
    // prettier-ignore
    const codedOf = (role: string) => {
      const texts = columns[role as 'lead_unit'];
      return texts ? column(texts) : null;
    };
    return unitColumns({ codedOf, assisting: assisting.map(column) }, { ownLevel, unitTable: null }, 2);
  };
  const nobody: UnitsReading = {
    text: '',
    lead: [],
    co: [],
    groups: [],
    people: [],
    phones: [],
    written: [],
    open: false,
  };

  it('are nobody where there are none, and where the cell holds an error', () => {
    const none = units({}, []);
    expect([0, 1].map((index) => at(none.leadUnits, index))).toEqual([nobody, nobody]);
    expect([none.respUnits, none.coUnits]).toEqual([null, null]);
    expect(at(units({ lead_unit: ['#REF!', '财政局'] }, []).leadUnits, 0)).toEqual(nobody);
  });

  it('take the level of the office', () => {
    expect(at(units({ resp_unit: ['财政局', ''] }, [], '县').leadUnits, 0).lead).toEqual(['县财政局']);
  });

  it('let the responsible unit lead only where no lead unit is written', () => {
    const { leadUnits, respUnits } = units({ lead_unit: ['', '各县区'], resp_unit: ['市财政局', '市审计局'] }, []);
    expect(at(leadUnits, 0).lead).toEqual(['市财政局']);
    expect(at(leadUnits, 1)).toMatchObject({ lead: [], groups: ['各县区'] });
    expect(respUnits && at(respUnits, 1)).toMatchObject({ lead: [], co: ['市审计局'] });
    const groupsOnly = units({ lead_unit: ['', '待定'], resp_unit: ['各县区', '市审计局'] }, []).leadUnits;
    expect(at(groupsOnly, 0).text).toBe('');
  });

  it('put the assisting units of several columns together, each named once', () => {
    const { coUnits } = units({}, [
      ['市财政局、各县区', '市财政局'],
      ['市审计局、市财政局（张三）等', ''],
    ]);
    expect(coUnits && at(coUnits, 0)).toEqual({
      text: '市财政局、各县区、市审计局、市财政局（张三）等',
      lead: [],
      co: ['市财政局', '市审计局'],
      groups: ['各县区'],
      people: ['张三'],
      phones: [],
      written: [['市财政局', '市财政局'], ['市审计局', '市审计局'], ['市财政局', '市财政局']],
      open: true,
    }); // prettier-ignore
    expect(coUnits && at(coUnits, 1)).toMatchObject({ text: '市财政局', co: ['市财政局'], open: false });
    const second = units({}, [
      ['', '甲局'],
      ['市审计局', '乙局'],
    ]).coUnits;
    expect(second && at(second, 0)).toMatchObject({ text: '市审计局', co: ['市审计局'], open: false });
    expect(second && at(second, 1)).toMatchObject({ co: ['甲局', '乙局'], open: false });
  });
});

describe('the text of a task', () => {
  it('is the group where the ledger has neither task nor title', () => {
    const columns = { textsOf: () => null, codedOf: (role: string) => (role === 'group' ? column(['产业发展', '']) : null), assisting: [], progress: [], number: null, secondDeadline: null }; // prettier-ignore
    expect(taskTexts(2, columns)).toEqual({ task: ['产业发展', null], title: null });
    expect(taskTexts(1, { ...columns, codedOf: () => null }).task).toEqual([null]);
  });
});

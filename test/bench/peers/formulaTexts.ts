import { AGREED_RULES } from '../agreedRules';
import type { GroupLine } from '../figures';

export const TABLE_SHEET = '统计';

export const columnOfNames = (lines: readonly GroupLine[]): readonly string[] => lines.map(([name]) => name);

/** Helper columns: due day, state, days overdue, and one column per defect. `last` is the last row. */
export function helperFormulas(row: number, last: number, asOf: number): readonly (readonly [string, string])[] {
  const [due, state] = [`M${row}`, `N${row}`];
  const begun = `ISNUMBER(G${row})`;
  return [
    ['M', dueDay(`H${row}`)],
    ['N', `IF(${isDone(`I${row}`)},"done",IF(${due}="长期","long-term",IF(ISNUMBER(${due}),IF(${due}<${asOf},"overdue","open"),"open")))`],
    ['O', `IF(${state}="overdue",${asOf}-${due},0)`],
    ['P', `IF(TRIM(C${row})="",1,0)`],
    ['Q', `IF(TRIM(D${row})="",1,0)`],
    ['R', `IF(${due}="读不出",1,0)`],
    ['S', `IF(AND(${due}="无",${state}<>"done"),1,0)`],
    ['T', `IF(AND(${begun},ISNUMBER(${due})),IF(${due}<G${row},1,0),0)`],
    ['U', `IF(AND(${begun},ISNUMBER(K${row})),IF(K${row}<G${row},1,0),0)`],
    ['V', `IF(AND(${state}="done",K${row}=""),1,0)`],
    ['W', `IF(AND(${state}="done",TRIM(J${row})=""),1,0)`],
    ['X', `IF(COUNTIF(A$2:A$${last},A${row})>1,IF(MATCH(A${row},A$2:A$${last},0)=${row - 1},0,1),0)`],
  ]; // prettier-ignore
}

const isDone = (status: string): string =>
  `OR(${['办结', '已办结', '完成', '已完成'].map((word) => `${status}="${word}"`).join(',')})`;

/** A day, or 无, 长期, 读不出. */
function dueDay(text: string): string {
  const dashed = ['.', '/', '年', '月'].reduce((inner, mark) => `SUBSTITUTE(${inner},"${mark}","-")`, text);
  const whole = `DATEVALUE(SUBSTITUTE(${dashed},"日",""))`;
  const month = `EOMONTH(DATE(2024,VALUE(LEFT(${text},FIND("月",${text})-1)),1),0)`;
  const quarter = `EOMONTH(DATE(2024,FIND(MID(${text},2,1),"一二三四")*3,1),0)`;
  return [
    `IF(ISNUMBER(${text}),${text},IF(OR(${text}="",${text}="/",${text}="无"),"无",`,
    `IF(OR(ISNUMBER(FIND("长期",${text})),ISNUMBER(FIND("持续",${text})),ISNUMBER(FIND("常态",${text}))),"长期",`,
    `IF(LEFT(${text},2)="年底",DATE(2024,12,31),IF(RIGHT(${text},2)="季度",${quarter},`,
    `IF(ISNUMBER(FIND("月底",${text})),IFERROR(${month},"读不出"),IFERROR(${whole},"读不出")))))))`,
  ].join('');
}

/** Lines of the tables: a name, then formulas for total and done. */
export function tableFormulas(
  sources: readonly string[],
  units: readonly string[],
  last: number,
): readonly (readonly [string, ...string[]])[] {
  const column = (letter: string): string => `台账!$${letter}$2:$${letter}$${last}`;
  const count = (state: string): string => `COUNTIF(${column('N')},"${state}")`;
  const lines = (kind: string, letter: string, names: readonly string[]): (readonly [string, ...string[]])[] =>
    names.map((name) => [
      `${kind}：${name}`,
      `COUNTIFS(${column(letter)},"${name}",${column('N')},"<>long-term")`,
      `COUNTIFS(${column(letter)},"${name}",${column('N')},"done")`,
    ]);
  return [
    ['total', `ROWS(${column('N')})-${count('long-term')}`],
    ['done', count('done')],
    ['overdue', count('overdue')],
    ['longTerm', count('long-term')],
    ...lines('来源', 'B', sources),
    ...lines('单位', 'D', units),
  ];
}

/** One line per defect: how many rows have it. */
export function findingFormulas(last: number): readonly (readonly [string, string])[] {
  return AGREED_RULES.map((rule, index) => {
    const letter = 'PQRSTUVWX'.charAt(index);
    return [`rule:${rule}`, `SUM(台账!$${letter}$2:$${letter}$${last})`];
  });
}

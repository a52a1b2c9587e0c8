import { CALENDAR_PARTS, CYCLE_KINDS, CYCLE_LABELS, type CalendarPart, type Cycle } from '../../limits/cycle';
import { LIMIT_PAUSES, type LimitPause, type LimitSpan, type LimitStart, type TimeLimit } from '../../limits/limit';
import { REGISTER_TABLE } from '../../registers/registers';
import type { SheetSnapshot } from '../../snapshot';
import { REGISTERS, type RegisterId } from '../../vocabulary';
import { digitsForNumerals } from '../../day/numerals';
import { readDateCell } from '../dates/readDateCell';
import { findKeptTable, sayUnused, type KeptColumns, type KeptRow } from './keptTable';

/** The time limits and cycles that an office keeps in its workbook (时限表), and what is to be said of the sheet. */
export interface LimitTable {
  readonly sheet: string;
  readonly limits: readonly TimeLimit[];
  readonly cycles: readonly Cycle[];
  /** What was understood, and which rows were not, in a clerk's words. */
  readonly why: string;
}

type Column =
  | 'register' | 'stage' | 'where' | 'amount' | 'unit' | 'from' | 'pause' | 'extension' | 'applied' | 'source' | 'since' | 'last'; // prettier-ignore

const SHEET_NAME = /时限(表|标准|规定|设置|一览|要求)|办理(时限|期限)表?$/;
const COLUMNS: KeptColumns<Column> = [
  ['register', /^(台账|事项|工作|业务)?(类型|类别|种类)$|^台账$/],
  ['stage', /^(办理)?(环节|阶段|步骤)(名称)?$/],
  ['where', /^(适用|限定)?(情形|条件|范围)$|^适用于$/],
  ['unit', /^(时限|计时|时间)?单位$/],
  ['amount', /^(办理|办结|规定)?(时限|期限)(数|数值|天数)?$|^数量$/],
  ['from', /^起算(时间|日|点|于)?$|^从.*(起|算)$/],
  ['pause', /^(暂停|中止|不计入)(情形|计算|时间)?$/],
  ['extension', /^(最长|最多)?(可)?(延期|延长)(时限|期限)?$/],
  ['applied', /^(是否)?(启用|使用|采用|执行)$/],
  ['source', /^(制定|政策|法律|文件)?依据$|^来源$|^出处$/],
  ['since', /^(施行|生效|启用|执行|实施)(日期|时间|日)$/],
  ['last', /^(上次|最近一次|最近)(日期|时间)?$/],
];

/**
 * The workbook's own 时限表: limits (起算：交办、会议、批示之日，上一环节) and cycles (起算：上次、每期末). Null where the sheet is none.
 * @example readLimitTable(snapshot)?.limits[0] // {register: 'hotline', stage: '办结', amount: 5, unit: 'workday', …}
 */
export function readLimitTable(snapshot: SheetSnapshot): LimitTable | null {
  if (!SHEET_NAME.test(snapshot.name)) return null;
  const table = findKeptTable(snapshot, COLUMNS, (has) => has.has('register') && has.has('stage') && has.has('amount'));
  if (!table) return null;
  const limits: TimeLimit[] = [];
  const cycles: Cycle[] = [];
  const unused: { row: number; why: string }[] = [];
  for (const row of table.rows) {
    const read = readRow(row, table.date1904);
    if ('why' in read) unused.push({ row: row.row, why: read.why });
    else if ('kind' in read) cycles.push(read);
    else limits.push(read);
  }
  const off = [...limits, ...cycles].filter(({ applied }) => !applied).length;
  const count = `收录${limits.length}条办理时限、${cycles.length}条督查调度周期${off > 0 ? `，其中${off}条未启用` : ''}`;
  return { sheet: table.sheet, limits, cycles, why: `时限表：${count}${sayUnused(unused)}` };
}

type Read = TimeLimit | Cycle | { readonly why: string };

function readRow(row: KeptRow<Column>, date1904: boolean): Read {
  const written = plain(row.text('register'));
  const everywhere = /^(全部|所有|各类|不限|通用)/.test(written);
  const register = everywhere ? null : registerNamed(written);
  if (register === undefined) return { why: `没有“${written}”这种台账类型，可以写${LABELS}` };
  const applied = !/^(否|不|停用|未|×|0)/.test(plain(row.text('applied')));
  const source = row.text('source').trim();
  const from = plain(row.text('from'));
  const kind = CYCLE_KINDS.find((each) => CYCLE_LABELS[each] === plain(row.text('stage')));
  const day = (column: 'since' | 'last') => readDateCell({ ...row.cell(column), date1904, year: null }).day;
  if (kind !== undefined) {
    const every = everyOf(row, from);
    return every === null
      ? { why: `周期“${row.text('amount')}${row.text('unit')}”看不懂，请写“3日”“15日”或“每月”“每季度”` }
      : { kind, register, every, last: day('last'), source, applied };
  }
  const span = readSpan(`${row.text('amount')}${row.text('unit')}`);
  if (span === null) return { why: `时限“${row.text('amount')}${row.text('unit')}”看不懂，请写“20”和“工作日”` };
  if (register === null) return { why: '办理时限要写明台账类型' };
  const start = startNamed(from);
  if (start === null) return { why: `起算“${row.text('from')}”看不懂，请写交办、会议、批示之日或上一环节` };
  const longest = plain(row.text('extension'));
  const extension = NONE.test(longest) ? null : readSpan(longest);
  if (extension === null && !NONE.test(longest)) return { why: `延期“${longest}”看不懂，请写“20工作日”` };
  const where = plain(row.text('where'));
  return {
    ...span,
    register,
    stage: plain(row.text('stage')) || '办结',
    onlyWhere: NONE.test(where) || /^(全部|所有|一般|不限)$/.test(where) ? null : where,
    from: start,
    pauses: pausesNamed(row.text('pause')),
    extension,
    source: source === '' ? '本工作簿时限表' : source,
    validFrom: day('since'),
    applied,
  };
}

const NONE = /^(无|没有|不可|不得|[\s/\\—–-]*)$/;
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
const LABELS = REGISTERS.map((id) => `“${REGISTER_TABLE[id].label}”`).join('、');

/** The register with this label, or with a word of its kind in the text; undefined where none is meant. */
function registerNamed(text: string): RegisterId | undefined {
  const same = REGISTERS.find((id) => plain(REGISTER_TABLE[id].label) === text || id === text);
  if (same !== undefined || text === '') return same;
  return REGISTERS.find((id) => REGISTER_TABLE[id].words.some(({ says, weight }) => weight >= 1 && says.test(text)));
}

const UNITS: readonly (readonly [RegExp, LimitSpan['unit']])[] = [
  [/工作[日天]/, 'workday'],
  [/月/, 'month'],
  [/小时/, 'hour'],
  [/[日天]|周|星期/, 'day'],
];

/**
 * An amount with its unit, in any of the usual spellings.
 * @example readSpan('20个工作日') // { amount: 20, unit: 'workday' }
 */
function readSpan(text: string): LimitSpan | null {
  const match = /^(\d{1,4})(?!\d)(.*)$/u.exec(digitsForNumerals(plain(text).replace(/^当[日天]$/, '0日')));
  const found = match && UNITS.find(([word]) => word.test(match[2] ?? ''));
  if (!match || !found) return null;
  const weeks = /周|星期/.test(match[2] ?? '') ? 7 : 1;
  return { amount: Number(match[1]) * weeks, unit: found[1] };
}

const PART_WORDS: Readonly<Record<CalendarPart, RegExp>> = {
  'half-month': /半个?月/,
  month: /月/,
  quarter: /季/,
  half: /半年/,
  year: /年/,
};

/** 3日 after the last time, or the end of each part of the year. */
function everyOf(row: KeptRow<Column>, from: string): Cycle['every'] | null {
  const text = plain(`${row.text('amount')}${row.text('unit')}`);
  const span = readSpan(text);
  if (span !== null && !/期末|月底|月末|季末|年底/.test(from)) return { after: 'last', ...span };
  const part = CALENDAR_PARTS.find((each) => PART_WORDS[each].test(text));
  return part === undefined ? null : { after: 'calendar', part };
}

function startNamed(text: string): LimitStart | null {
  if (/上一?环节|上一?步|前一?环节/.test(text)) return 'previous-stage';
  if (/会议|会后/.test(text)) return 'meeting';
  if (/批示/.test(text)) return 'instructed';
  return text === '' || /交办|收到|收文|受理|登记|转办|派单|来文|申请|交/.test(text) ? 'assigned' : null;
}

function pausesNamed(text: string): LimitPause[] {
  const words: Readonly<Record<LimitPause, RegExp>> = {
    correction: /补正/,
    'third-party': /第三方|征求/,
    hearing: /听证/,
  };
  return LIMIT_PAUSES.filter((pause) => words[pause].test(text));
}

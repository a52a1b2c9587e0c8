import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Day } from '../ledger/day/day';
import { fromIso } from '../ledger/day/day';
import { RATE_KEYS, type RateKey } from '../ledger/rates/rateTable';
import { NOTICE_KINDS, type NoticeKind } from '../ledger/notices/notice';
import { wrongUse } from './failure';

/** What the words of a call mean. */
export interface Call {
  readonly verb: 'read' | 'rates' | 'manage' | 'notice';
  readonly file: string;
  readonly noticeKind: NoticeKind | null;
  /** Null: today in the office's time zone. */
  readonly asOf: Day | null;
  readonly sheet: string | null;
  readonly settingsFile: string | null;
  readonly by: RateKey;
  readonly period: string | null;
  readonly out: string | null;
}

export const USAGE = [
  '用法: npm run --silent ledger -- read|rates|manage 文件.xlsx [选项]',
  '      npm run --silent ledger -- notice 种类 文件.xlsx --out 通报.xlsx [选项]',
  `选项: --as-of 2026-09-30  --sheet 工作表  --settings 设置.json  --by ${RATE_KEYS.join('|')}  --period 2026Q3  --out 文件  --json`,
  `通报种类: ${NOTICE_KINDS.join(', ')}`,
].join('\n');

/**
 * Reads the words after `ledger --`.
 * @throws CommandFailure with exit code 2 when they are not of the command's form
 * @example parseCall(['rates', 'a.xlsx', '--by', 'unit']) // {verb: 'rates', file: 'a.xlsx', by: 'unit', …}
 */
export function parseCall(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const [verb, ...rest] = positionals;
  if (verb !== 'read' && verb !== 'rates' && verb !== 'manage' && verb !== 'notice') {
    throw wrongUse(
      verb === undefined
        ? '缺少动词（read、rates、manage、notice）。用法见 --help。'
        : `不认识的动词“${verb}”，只有 read、rates、manage、notice。`,
    );
  }
  const noticeKind = verb === 'notice' ? noticeKindOf(rest.shift()) : null;
  const [file, ...more] = rest;
  if (file === undefined) throw wrongUse('没有给出工作簿文件。用法见 --help。');
  if (more.length > 0) throw wrongUse(`多出的参数“${more.join(' ')}”：一次只读一个工作簿。`);
  const out = outFile(verb, placed(file), values.out === undefined ? undefined : placed(values.out));
  return {
    verb,
    file: placed(file),
    noticeKind,
    asOf: values['as-of'] === undefined ? null : asOfDay(values['as-of']),
    sheet: values.sheet ?? null,
    settingsFile: values.settings === undefined ? null : placed(values.settings),
    by: values.by === undefined ? 'source' : rateKey(values.by),
    period: values.period ?? null,
    out,
  };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        sheet: { type: 'string' },
        settings: { type: 'string' },
        by: { type: 'string' },
        period: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw wrongUse(unknownOption(error));
  }
}

/** npm runs scripts in the project's folder; a relative path means the folder in which the caller stands. */
function placed(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', file);
}

/** Node names the option in English; one line of ours says what to do. */
function unknownOption(error: unknown): string {
  const option = error instanceof Error ? /'(--?[^'\s]+)/.exec(error.message)?.[1] : undefined;
  return `选项${option === undefined ? '' : ` ${option} `}不认识或缺少内容。用法见 --help。`;
}

function asOfDay(text: string): Day {
  const day = fromIso(text);
  if (day === null) throw wrongUse(`--as-of 要写成 2026-09-30 这样的日期，不能是“${text}”。`);
  return day;
}

function rateKey(text: string): RateKey {
  const key = RATE_KEYS.find((each) => each === text);
  if (key === undefined) throw wrongUse(`--by 只能是 ${RATE_KEYS.join('、')}，不能是“${text}”。`);
  return key;
}

function noticeKindOf(text: string | undefined): NoticeKind {
  const kind = NOTICE_KINDS.find((each) => each === text);
  if (kind === undefined) {
    throw wrongUse(
      `${text === undefined ? '缺少通报种类' : `没有“${text}”这种通报`}，可以是：${NOTICE_KINDS.join('、')}。`,
    );
  }
  return kind;
}

function outFile(verb: Call['verb'], file: string, out: string | undefined): string | null {
  if (verb === 'read' || verb === 'rates') {
    if (out !== undefined) throw wrongUse(`${verb} 只打印结果，不写文件，请去掉 --out。`);
    return null;
  }
  if (out === undefined) throw wrongUse(`${verb} 要用 --out 给出写到哪个文件。`);
  const endings = verb === 'manage' ? ['.xlsx'] : ['.xlsx', '.docx'];
  if (!endings.some((ending) => out.toLowerCase().endsWith(ending))) {
    throw wrongUse(`--out 的文件名要以 ${endings.join(' 或 ')} 结尾，不能是“${out}”。`);
  }
  if (out === file) throw wrongUse('--out 不能是原文件：原文件从不改动，请另起一个名字。');
  return out;
}

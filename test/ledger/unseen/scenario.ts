import { fromIso } from '../../../src/ledger/day/day';
import { columnLetter } from '../../../src/ledger/address';
import { readingJson } from '../../../src/headless/readingJson';
import { DEFAULT_SETTINGS } from '../../../src/ledger/settings';
import type { CellValue, SheetSnapshot } from '../../../src/ledger/snapshot';
import { analyseSnapshots } from '../../../src/operations/analyseSnapshots';
import { textTable } from '../../support/textTable';
import type { Json } from '../../support/truth';

/** A workbook written as text, with what a careful colleague would find in it. */
export interface Scenario {
  readonly name: string;
  readonly asOf: string;
  readonly sheets: readonly { readonly name: string; readonly lines: readonly string[] }[];
  /** In the form of the truth files (`test/support/truth.ts`). */
  readonly truth: { readonly [key: string]: Json };
}

type TruthObject = { [key: string]: Json };

/**
 * Scenarios of a file: `=== name` begins one, `--- name` a sheet (the first is 台账), `@ as-of 2024-06-30` sets the
 * day, other `@` lines say what text cannot show of the sheet (`@ hidden 4 5`, `@ 1904`, `@ origin 3 2`), table lines
 * follow as `textTable` reads them (`¦` is a `|` inside a cell, `␣` a blank at its edge, `~3月15日=2024-03-15` a date shown otherwise), and `=>`
 * begins what is expected:
 *
 * - `ledger meeting`: the next ledger, `other 说明`: a sheet that is none;
 * - `columns seq task -`: the roles from column A on (`columns@F` from F on), `a/b` either, `*` not judged;
 * - `row 5 | state | status | kind date | lead、lead + co、co | field=value …`, `-` nothing, `*` not judged;
 * - `finds rule row column`; what is not named with `finds` or `may` is a false alarm.
 * @example scenariosIn('=== 修路\n序号 | 工作任务 …\n=> ledger key-work')
 */
export function scenariosIn(text: string): readonly Scenario[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//'));
      const arrow = lines.findIndex((line) => line.startsWith('=>'));
      const expected = lines.slice(arrow).map((line) => line.replace('=>', '').trim());
      const asOf = /^@ as-of (\S+)/m.exec(lines.join('\n'))?.[1] ?? '2024-06-30';
      const sheets: { name: string; lines: string[] }[] = [];
      for (const line of lines.slice(0, arrow)) {
        if (line.startsWith('--- ')) sheets.push({ name: line.slice(4).trim(), lines: [] });
        else if (!line.startsWith('@ as-of')) {
          if (sheets.length === 0) sheets.push({ name: '台账', lines: [] });
          sheets.at(-1)?.lines.push(line);
        }
      }
      return { name: name.trim(), asOf, sheets, truth: truthOf(expected, sheets[0]?.name ?? '台账') };
    });
}

/** What the command `read --json` says of a scenario. */
export function reportOf({ sheets, asOf }: Pick<Scenario, 'sheets' | 'asOf'>): { readonly [key: string]: Json } {
  const state = analyseSnapshots(
    sheets.map(({ name, lines }) => sheetOf(name, lines)),
    { asOf: fromIso(asOf) ?? 0, settings: DEFAULT_SETTINGS },
  );
  return JSON.parse(JSON.stringify(readingJson(state))) as { readonly [key: string]: Json };
}

/** `¦` is a `|` and `␣` a blank at the edge of a cell. */
const plain = (text: string): string => text.replaceAll('¦', '|').replaceAll('␣', ' ');

/** The snapshot of one sheet of a scenario. */
export function sheetOf(name: string, lines: readonly string[]): SheetSnapshot {
  const told = lines.filter((line) => line.startsWith('@ ')).map((line) => line.slice(2).trim().split(/\s+/));
  const written = textTable(
    name,
    lines.filter((line) => !line.startsWith('@ ')),
  );
  const numbersOf = (word: string): number[] =>
    told
      .find(([first]) => first === word)
      ?.slice(1)
      .map(Number) ?? [];
  const date1904 = told.some(([first]) => first === '1904');
  const [row = 1, column = 1] = numbersOf('origin');
  const shown = (text: string): string => /^~(.*)=\d{4}-\d\d-\d\d$/.exec(text)?.[1] ?? plain(text);
  const valueOf = (value: CellValue, r: number, c: number): CellValue => {
    const day = typeof value === 'string' ? /^~.*=(\d{4}-\d\d-\d\d)$/.exec(value)?.[1] : undefined;
    if (day !== undefined) return (fromIso(day) ?? 0) - (date1904 ? 1462 : 0);
    if (typeof value === 'string') return plain(value);
    const isDay = written.numberFormats[r]?.[c] === 'yyyy-mm-dd';
    return date1904 && isDay && typeof value === 'number' ? value - 1462 : value;
  };
  return {
    ...written,
    origin: { row, column },
    values: written.values.map((cells, r) => cells.map((value, c) => valueOf(value, r, c))),
    text: written.text.map((cells) => cells.map(shown)),
    numberFormats: written.numberFormats.map((cells, r) =>
      cells.map((format, c) => (/^~.*=\d/.test(written.text[r]?.[c] ?? '') ? 'm"月"d"日"' : format)),
    ),
    merges: written.merges.map(({ top, left, bottom, right }) => ({
      top: top + row - 1,
      left: left + column - 1,
      bottom: bottom + row - 1,
      right: right + column - 1,
    })),
    hiddenRows: numbersOf('hidden'),
    date1904,
  };
}

function truthOf(expected: readonly string[], firstSheet: string): TruthObject {
  const ledgers: TruthObject[] = [];
  const otherSheets: TruthObject[] = [];
  for (const line of expected) {
    const [word = '', ...rest] = line.split(/\s+/);
    const current = ledgers.at(-1);
    if (word === 'ledger') {
      const ledger: TruthObject = { sheet: rest[1] ?? firstSheet, tasks: [], findings: [], tolerate: [] };
      if (rest[0] !== undefined && rest[0] !== '*') ledger['register'] = rest[0];
      ledgers.push(ledger);
    } else if (word === 'other') otherSheets.push({ sheet: rest.join(' ') });
    else if (current) addTo(current, word, line, rest);
  }
  return { clean: true, ledgers, otherSheets };
}

function addTo(ledger: TruthObject, word: string, line: string, rest: readonly string[]): void {
  const [statement = '', from = 'A'] = word.split('@');
  switch (statement) {
    case 'header':
      ledger['headerRows'] = rest.map(Number);
      return;
    case 'columns': {
      const offset = from.charCodeAt(0) - 'A'.charCodeAt(0) + 1;
      ledger['columns'] = rest.flatMap((wish, index) =>
        wish === '*' ? [] : [{ column: columnLetter(index + offset), role: wish.split('/').map(orNull) }],
      );
      return;
    }
    case 'row':
      ledger['tasks'] = [...(ledger['tasks'] as Json[]), taskOf(line.slice(4))];
      return;
    case 'skipped':
      ledger['skipped'] = line
        .slice(7)
        .split(',')
        .map((each) => each.trim().split(' '))
        .flatMap(([row = '', as = '']) => (row === '' ? [] : [{ row: Number(row), as }]));
      return;
    case 'finds': {
      const [rule = '', row = '*', column = '*'] = rest;
      const rows = row === '*' ? null : row.split('/').map(Number);
      ledger['findings'] = [
        ...(ledger['findings'] as Json[]),
        { rule, row: rows, column: column === '*' ? null : column.split('/').map(orNull) },
      ];
      return;
    }
    case 'may':
      ledger['tolerate'] = [...(ledger['tolerate'] as Json[]), ...rest];
      return;
    default:
      throw new Error(`Unknown statement: ${line}`);
  }
}

function taskOf(line: string): TruthObject {
  const [row = '', state = '*', status = '*', deadline = '*', units = '*', ...more] = line
    .split('|')
    .map((cell) => cell.trim());
  const task: TruthObject = { row: Number(row) };
  if (state !== '*') task['state'] = state.split('/').map(orNull);
  if (status !== '*') task['status'] = status.split('/').map(orNull);
  if (deadline !== '*') {
    const [kind = '*', date] = deadline.split(' ');
    task['deadline'] = {
      ...(kind === '*' ? {} : { kind: kind.split('/') }),
      date: date === undefined ? null : date.split('/').map(orNull),
    };
  }
  if (units !== '*') {
    const [lead = '', co = ''] = units.split('+');
    if (lead.trim() !== '*') task['leadUnits'] = unitsOf(lead);
    if (co.trim() !== '*') task['coUnits'] = unitsOf(co);
  }
  for (const each of more) {
    const [field = '', ...value] = each.split('=');
    const said = value.join('=');
    task[field] = said === '-' ? null : field === 'percent' ? Number(said) : said;
  }
  return task;
}

function unitsOf(text: string): Json[] {
  return text
    .split('、')
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '' && unit !== '-')
    .map((unit) => unit.split('/'));
}

function orNull(word: string): string | null {
  return word === '-' ? null : word;
}

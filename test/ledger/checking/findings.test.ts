import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromIso } from '../../../src/ledger/day/day';
import type { Finding } from '../../../src/ledger/checking/finding';
import type { UnitTable } from '../../../src/ledger/ledger';
import { RULES, type RegisterId } from '../../../src/ledger/vocabulary';
import { check, type Options } from './ledgerFromText';

interface Case {
  readonly name: string;
  readonly table: string;
  readonly options: Options;
  readonly expected: readonly string[];
}

const CASES = readFileSync(join(__dirname, 'findings.txt'), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block): Case => {
    const [name = '', ...lines] = block.split('\n').filter((line) => line.trim() !== '');
    const told = new Map(
      lines
        .filter((line) => line.startsWith('@ '))
        .map((line) => /^@ (\S+) (.*)$/.exec(line)?.slice(1) as [string, string]),
    );
    const arrow = lines.indexOf('=>');
    return {
      name,
      table: lines
        .slice(0, arrow)
        .filter((line) => !line.startsWith('@ '))
        .join('\n'),
      options: optionsOf(told),
      expected: lines.slice(arrow + 1),
    };
  });

function optionsOf(told: ReadonlyMap<string, string>): Options {
  const [title, register, asOf, units, firstRow, sheet] = [
    'title',
    'register',
    'as-of',
    'units',
    'first-row',
    'sheet',
  ].map((word) => told.get(word));
  return {
    ...(title === undefined ? {} : { title }),
    ...(firstRow === undefined ? {} : { firstRow }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(register === undefined ? {} : { register: register as RegisterId }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(units === undefined ? {} : { unitTable: unitTableOf(units) }),
  };
}

/** `市生态环境局=市环保局(2024-03-01),环境局`: a unit, its other names, and until when one was right. */
function unitTableOf(text: string): UnitTable {
  const units = text.split(' ').map((unit) => {
    const [name = '', others = ''] = unit.split('=');
    const written = others.split(',').filter((each) => each !== '');
    const former = written.flatMap((each) => {
      const [, old = '', until = ''] = /^(.*)\((.*)\)$/.exec(each) ?? [];
      return old === '' ? [] : [{ name: old, until: fromIso(until) }];
    });
    return { name, aliases: written.map((each) => each.replace(/\(.*/, '')), former };
  });
  return { sheet: '单位表', units };
}

/** `error unit-missing 第3行…。 → 把“甲”统一为“乙”: 乙`. */
function told({ rule, severity, message, fix }: Finding): string {
  return `${severity} ${rule} ${message}${fix === undefined ? '' : ` → ${fix.says}: ${fix.value}`}`;
}

describe('what a clerk reads of a defect', () => {
  it.each(CASES)('$name', ({ table, options, expected }) => {
    const found = check(table, options).map((each) => told(each).replaceAll('\n', '\\n'));
    expect(found).toEqual(expected);
  });

  it('is written down here for every rule that looks at one ledger on one day', () => {
    const shown = new Set(CASES.flatMap(({ expected }) => expected.map((line) => line.split(' ')[1])));
    expect(RULES.filter((rule) => !shown.has(rule))).toEqual(['progress-stale', 'statistics-mismatch']);
  });
});

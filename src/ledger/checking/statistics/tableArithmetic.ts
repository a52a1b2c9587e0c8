import type { RuleId } from '../../vocabulary';
import { columnOf, countAt } from './figureTable';
import type { FigureLine, FigureTable } from './figureTable';
import type { Figure } from './figureOf';

/** A fault on a sheet of figures, before it is told. */
export interface FigureFault {
  readonly rule: RuleId;
  readonly row: number;
  /** A figure of the table, under which the fault is told. */
  readonly figure: Figure;
  readonly says: string;
}

interface Equation {
  /** The figure that the others make up, and under which a fault is told. */
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly minus: readonly Figure[];
}

/** 勾稽关系: 总数＝办结＋在办（＋长期）; 在办＝未到期＋逾期＋无时限; 结转＋新增－取消＝办结＋在办 (told under 结转). */
const EQUATIONS: readonly Equation[] = [
  { whole: 'total', parts: ['done', 'open', 'longTerm'], minus: [] },
  { whole: 'total', parts: ['done', 'open'], minus: [] },
  { whole: 'done', parts: ['onTime', 'late'], minus: [] },
  { whole: 'open', parts: ['notDue', 'overdue', 'noDeadline'], minus: [] },
  { whole: 'open', parts: ['notDue', 'overdue'], minus: [] },
  { whole: 'carried', parts: ['done', 'open', 'cancelled'], minus: ['added'] },
  { whole: 'carried', parts: ['done', 'open'], minus: ['added'] },
];

/**
 * Where a table of figures breaks its own arithmetic. A table is held to an equation only if most of its lines keep it,
 * two at least: what the columns mean is then no guess. A rate is held to its own line.
 * @example arithmeticFaults(table) // [{rule: 'balance-mismatch', row: 6, figure: 'done', says: '…'}]
 */
export function arithmeticFaults(table: FigureTable): readonly FigureFault[] {
  const lines = [...table.lines, ...(table.total ? [table.total] : [])];
  const equations = EQUATIONS.filter(({ whole, parts, minus }) =>
    [whole, ...parts, ...minus].every((figure) => columnOf(table, figure) !== null),
  );
  const fullest = equations.filter(
    (one) => !equations.some((other) => other.whole === one.whole && other.parts.length > one.parts.length),
  );
  return [
    ...fullest.flatMap((equation) => broken(table, equation, lines)),
    ...wrongSums(table),
    ...wrongRates(table, lines),
  ];
}

function broken(table: FigureTable, equation: Equation, lines: readonly FigureLine[]): FigureFault[] {
  const weighed = lines.flatMap(({ row }) => {
    const count = countAt(table, row, equation.whole);
    const parts = equation.parts.map((figure) => countAt(table, row, figure));
    const minus = equation.minus.map((figure) => countAt(table, row, figure));
    if (count === null || [...parts, ...minus].includes(null)) return [];
    return [{ row, count, made: sum(parts) - sum(minus) }];
  });
  const kept = weighed.filter(({ count, made }) => count === made).length;
  const faults = weighed.filter(({ count, made }) => count !== made);
  if (kept <= faults.length) return [];
  return faults.map(({ row, count, made }) =>
    fault(row, equation.whole, `为 ${count}，按${inWords(table, equation)}应为 ${made}`),
  );
}

/** The total line against the lines, where the other columns add up. */
function wrongSums(table: FigureTable): FigureFault[] {
  const { total, lines } = table;
  if (total === null || lines.length < 2) return [];
  const weighed = table.figures.flatMap(({ figure }) => {
    const count = figure === 'rate' ? null : countAt(table, total.row, figure);
    const counts = lines.map(({ row }) => countAt(table, row, figure));
    return count === null || counts.includes(null) ? [] : [{ figure, count, made: sum(counts) }];
  });
  const faults = weighed.filter(({ count, made }) => count !== made);
  if (weighed.length - faults.length <= faults.length) return [];
  return faults.map(({ figure, count, made }) => fault(total.row, figure, `合计为 ${count}，各行相加为 ${made}`));
}

/** A printed rate may be cut or rounded to whole per cents; beyond that it is wrong. */
const RATE_TOLERANCE = 1;

function wrongRates(table: FigureTable, lines: readonly FigureLine[]): FigureFault[] {
  const column = columnOf(table, 'rate');
  if (column === null) return [];
  const weighed = lines.flatMap(({ row }) => {
    const total = countAt(table, row, 'total');
    const done = countAt(table, row, 'done');
    const shown = Number(/^(\d+(?:\.\d+)?)[%％]?$/.exec(table.cells.shown(row, column).trim())?.[1] ?? NaN);
    const value = table.cells.value(row, column);
    const percent = typeof value === 'number' && value <= 1 ? value * 100 : shown;
    if (total === null || done === null) return [];
    const made = (100 * done) / total;
    return Number.isFinite(percent - made) ? [{ row, percent, made, done, total }] : [];
  });
  const faults = weighed.filter(({ percent, made }) => Math.abs(percent - made) >= RATE_TOLERANCE);
  if (weighed.length - faults.length <= faults.length) return [];
  return faults.map(({ row, percent, made, done, total }) =>
    fault(row, 'rate', `为 ${rounded(percent)}%，${done}÷${total} 应为 ${rounded(made)}%`),
  );
}

function inWords({ figures }: FigureTable, { parts, minus }: Equation): string {
  const name = (figure: Figure): string => `“${figures.find((each) => each.figure === figure)?.header ?? ''}”`;
  return `${parts.map(name).join('＋')}${minus.map((figure) => `－${name(figure)}`).join('')}`;
}

function fault(row: number, figure: Figure, says: string): FigureFault {
  return { rule: 'balance-mismatch', row, figure, says };
}

const sum = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((all, count) => all + (count ?? 0), 0);

const rounded = (percent: number): number => Math.round(percent * 10) / 10;

import type { RuleId } from '../vocabulary';
import type { Finding } from './finding';
import { finding } from './inspection';
import type { Inspection } from './inspection';
import type { LedgerRules, Verdict } from './rule';

/** A column that certain tasks must fill. */
export interface AskedField {
  readonly rule: RuleId;
  readonly column: number;
  /** Whether the task must fill it. */
  readonly asked: (index: number) => boolean;
  /** The share of the asked tasks that must have filled it before a gap is one; 0 where each must. */
  readonly usualFrom: number;
  /** What follows the place of an empty cell. */
  readonly saysOne: string;
  /** What follows it where no asked task has filled its cell. */
  readonly saysAll: string;
}

/**
 * Rules that ask tasks to fill certain columns: each empty cell is named; where the column is empty throughout, one
 * finding speaks for all. Placeholders (`/`) count as empty, the later rows of a merged cell do not.
 */
export function fillingFields(fieldsOf: (inspection: Inspection) => readonly AskedField[]): LedgerRules {
  return {
    check: (inspection) => {
      const indexes = new Int32Array(inspection.tasks.count);
      for (let index = 0; index < indexes.length; index += 1) indexes[index] = index;
      return verdictOn(
        inspection,
        fieldsOf,
        fieldsOf(inspection).map((field) => answersOf(inspection, field, indexes)),
      );
    },
  };
}

/** How the asked tasks answered: how many there are, and which left the cell empty, in the order of the rows. */
interface Answers {
  readonly asked: number;
  readonly empty: readonly number[];
}

function answersOf(inspection: Inspection, field: AskedField, indexes: Iterable<number>): Answers {
  const empty: number[] = [];
  let asked = 0;
  for (const index of indexes) {
    if (!field.asked(index)) continue;
    asked += 1;
    if (inspection.cells.isEmpty(inspection.rowOf(index), field.column)) empty.push(index);
  }
  return { asked, empty };
}

function verdictOn(
  inspection: Inspection,
  fieldsOf: (inspection: Inspection) => readonly AskedField[],
  answers: readonly Answers[],
): Verdict {
  const fields = fieldsOf(inspection);
  return {
    findings: fields.flatMap((field, nth) => tell(inspection, field, answers[nth] as Answers)),
    again: (next, indexes) => {
      const edited = new Set(indexes);
      const nextFields = fieldsOf(next);
      const updated = answers.map(({ asked, empty }, nth): Answers => {
        const before = answersOf(inspection, fields[nth] as AskedField, indexes);
        const now = answersOf(next, nextFields[nth] as AskedField, indexes);
        const others = now.empty.length + before.empty.length === 0 ? empty : empty.filter((each) => !edited.has(each));
        const merged = now.empty.length === 0 ? others : [...others, ...now.empty].sort((a, b) => a - b);
        return { asked: asked - before.asked + now.asked, empty: merged };
      });
      return verdictOn(next, fieldsOf, updated);
    },
  };
}

function tell(inspection: Inspection, field: AskedField, { asked, empty }: Answers): Finding[] {
  const { rule, column, usualFrom, saysOne, saysAll } = field;
  if (asked - empty.length < usualFrom * asked) return [];
  const all = empty.length === asked && asked > 1;
  return (all ? empty.slice(0, 1) : empty).map((index) => {
    const row = inspection.rowOf(index);
    return finding(inspection, rule, row, column, `${inspection.place(row, column)}${all ? saysAll : saysOne}`);
  });
}

import type { TaskRef } from '../rates/rateTable';
import type { LedgerOnSheet } from '../lists/taskList';
import { measuring, type Measure, type MeasureId } from '../rates/measures';
import { satisfactionIn, type Satisfaction } from '../rates/outcomeWords';
import { NO_RATE } from '../rates/rounding';
import type { Role } from '../vocabulary';
import { saysNothing } from '../reading/progress/readProgress';
import { roleReader, type NoticeInput } from './noticeInput';

/** What rows tell beyond their state: adoption and satisfaction, counted over some tasks. */
export interface Outcomes {
  /** Pieces that a publication or a higher office took up. */
  adopted(tasks: readonly TaskRef[]): number;
  /** 采用率 = 采用 ÷ 报送. */
  adoptionRate(tasks: readonly TaskRef[]): string;
  satisfied(tasks: readonly TaskRef[]): Readonly<Record<Satisfaction, number>>;
  /** 满意率: 满意, and 基本满意 unless the office shows it apart, of those who answered; 「—」 where nobody did. */
  satisfactionRate(tasks: readonly TaskRef[]): string;
  /** 「投诉12件、咨询8件」: what a column says, the commonest first; empty where there is none. */
  shares(tasks: readonly TaskRef[], role: Role, unit: string): string;
}

/**
 * Reads outcomes from the columns of the ledgers.
 * @example outcomesOf(input).adoptionRate(line.members) // '40%'
 */
export function outcomesOf({ ledgers, settings }: Pick<NoticeInput, 'ledgers' | 'settings'>): Outcomes {
  const role = roleReader(ledgers);
  const measures = measuring(onSheets(ledgers), settings);
  const measure = (id: MeasureId, tasks: readonly TaskRef[]): Measure | undefined =>
    measures(tasks).find((each) => each.id === id);
  const satisfaction = settings.basicallySatisfied === 'apart' ? 'fully-satisfied' : 'satisfied';
  return {
    adopted: (tasks) => measure('adopted', tasks)?.counted.length ?? 0,
    adoptionRate: (tasks) => measure('adopted', tasks)?.rateText ?? NO_RATE,
    satisfied: (tasks) => {
      const counts = { satisfied: 0, 'rather-satisfied': 0, dissatisfied: 0 };
      for (const task of tasks) {
        const said = satisfactionIn(role(task, 'satisfaction'));
        if (said !== null) counts[said]++;
      }
      return counts;
    },
    satisfactionRate: (tasks) => measure(satisfaction, tasks)?.rateText ?? NO_RATE,
    shares: (tasks, of, unit) => {
      const counts = new Map<string, number>();
      for (const task of tasks) {
        const text = role(task, of);
        if (!saysNothing(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
      }
      const sorted = [...counts].sort(([, a], [, b]) => b - a);
      return sorted.map(([text, count]) => `${text}${count}${unit}`).join('、');
    },
  };
}

/** The ledgers with their sheets; none where one lacks its sheet: a ledger alone has no columns beyond the tasks' own. */
function onSheets(ledgers: NoticeInput['ledgers']): readonly LedgerOnSheet[] {
  const found = ledgers.flatMap(({ snapshot, ...each }) => (snapshot ? [{ ...each, snapshot }] : []));
  return found.length === ledgers.length ? found : [];
}

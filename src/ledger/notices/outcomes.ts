import type { TaskRef } from '../rates/rateTable';
import { satisfactionIn, saysAdopted, type Satisfaction } from '../rates/outcomeWords';
import { rateOf, rateText } from '../rates/rounding';
import type { Settings } from '../settings';
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
  const isAdopted = (ref: TaskRef): boolean =>
    (['adopt_level', 'adopt_media', 'adopt_date'] as const).some((each) => saysAdopted(role(ref, each)));
  const adopted = (tasks: readonly TaskRef[]): number => tasks.filter(isAdopted).length;
  const satisfied = (tasks: readonly TaskRef[]): Record<Satisfaction, number> => {
    const counts = { satisfied: 0, 'rather-satisfied': 0, dissatisfied: 0 };
    for (const task of tasks) {
      const said = satisfactionIn(role(task, 'satisfaction'));
      if (said !== null) counts[said]++;
    }
    return counts;
  };
  return {
    adopted,
    adoptionRate: (tasks) => share(adopted(tasks), tasks.length, settings),
    satisfied,
    satisfactionRate: (tasks) => {
      const said = satisfied(tasks);
      const happy = said.satisfied + (settings.basicallySatisfied === 'satisfied' ? said['rather-satisfied'] : 0);
      return share(happy, said.satisfied + said['rather-satisfied'] + said.dissatisfied, settings);
    },
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

const share = (part: number, whole: number, settings: Settings): string =>
  rateText(rateOf(part, whole, settings.decimals), settings);

import { RULE_LABELS } from '../../ledger/vocabulary';
import { ignoreFinding, switchOff, switchOn, takeBack } from '../../operations/ignoredFindings';
import type { Ignored } from '../../operations/ignoredFindings';
import { messages } from '../messages';
import type { PaneActions } from './paneState';
import type { SliceContext } from './slice';

type FindingActions = Pick<PaneActions, 'ignore' | 'takeBack' | 'forgetIgnored' | 'switchOff' | 'switchOn'>;

/** What the clerk decides about findings. A decision counts only once the workbook keeps it. */
export function findingActions({ set, get, services, announce }: SliceContext): FindingActions {
  /** One after another: each decision builds on the one before it. */
  let last: Promise<void> = Promise.resolve();

  function decide(change: (ignored: Ignored) => Ignored, done: string): Promise<void> {
    last = last.then(async () => {
      const ignored = change(get().ignored);
      const kept = await services.keepIgnored(ignored);
      set(kept.ok ? { ignored, keepError: null } : { keepError: kept.error });
      announce(kept.ok ? done : kept.error.message);
    });
    return last;
  }

  return {
    async ignore(finding, reason) {
      const { workbook } = get();
      if (workbook === null || reason.trim() === '') return;
      await decide((ignored) => ignoreFinding(workbook, ignored, finding, reason), messages.findings.ignored);
    },
    takeBack: (entry) => decide((ignored) => takeBack(ignored, entry), messages.findings.takenBack),
    forgetIgnored: (entries) =>
      decide((ignored) => entries.reduce(takeBack, ignored), messages.findings.forgotten(entries.length)),
    async switchOff(rule, reason) {
      if (reason.trim() === '') return;
      await decide((ignored) => switchOff(ignored, rule, reason), messages.findings.switchedOff(RULE_LABELS[rule]));
    },
    switchOn: (rule) => decide((ignored) => switchOn(ignored, rule), messages.findings.switchedOn(RULE_LABELS[rule])),
  };
}

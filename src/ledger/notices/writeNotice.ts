import { sayDay } from '../day/format';
import { recordOfLedgers } from '../periods/recordOfLedgers';
import { contextOf } from './context';
import { NOTICE_SPECS } from './kinds';
import type { NoticeError, NoticeKind, NoticeResult } from './notice';
import type { NoticeInput } from './noticeInput';
import { papersOf } from './papers';
import { brokenIdentity, refusal } from './refusal';
import type { NoticeSpec } from './spec';
import { titleOf, writePaper } from './writePaper';

const refused = (error: NoticeError): NoticeResult => ({ ok: false, error });

/**
 * The papers of a kind, or why there is none: a secrecy-marked row, no ledger of that kind, nothing to report, an
 * identity that does not hold (unless the clerk insists, with a reason).
 * @example writeNotice('quarter', {ledgers, settings, asOf, period, secretRows: []})
 */
export function writeNotice(kind: NoticeKind, input: NoticeInput): NoticeResult {
  const spec = NOTICE_SPECS[kind];
  const about = ofItsLedgers(spec, input);
  const why = refusal(input) ?? ahead(input) ?? noLedgerOf(spec, about, input);
  if (why !== null) return refused(why);
  const context = contextOf(about, spec.counts);
  const broken = about.insists === undefined ? brokenIdentity(context.figures) : null;
  if (broken !== null) return refused(broken);
  const [first, ...others] = papersOf(spec, context, (paper) => titleOf(spec, paper, context)).map((paper) =>
    writePaper(spec, paper, context),
  );
  if (first === undefined) {
    const message = `截至${sayDay(input.asOf)}，${spec.nothing ?? '没有可以列入的事项'}。`;
    return refused({ code: 'nothing-to-report', message });
  }
  return { ok: true, notices: [first, ...others] };
}

/**
 * Secrecy is looked for in every ledger of the workbook, figures come from those that the kind speaks of, and are
 * compared with those of the same ledgers.
 */
function ofItsLedgers({ about }: NoticeSpec, input: NoticeInput): NoticeInput {
  if (about === null || input.ledgers.every(({ ledger }) => about.includes(ledger))) return input;
  const ledgers = input.ledgers.filter(({ ledger }) => about.includes(ledger));
  return { ...input, ledgers, before: input.before ? recordOfLedgers(input.before, ledgers) : null };
}

function ahead({ period, asOf }: NoticeInput): NoticeError | null {
  if (period.start <= asOf) return null;
  const message = `${period.label}还没有开始（截止日期是${sayDay(asOf)}），未生成通报。请改选时段，或改截止日期。`;
  return { code: 'period-ahead', message };
}

function noLedgerOf({ about }: NoticeSpec, { ledgers }: NoticeInput, all: NoticeInput): NoticeError | null {
  if (about === null || ledgers.length > 0) return null;
  const sheets = all.ledgers.map(({ ledger }) => `“${ledger.layout.sheet}”`).join('、');
  const message = `没有可用的台账：这种通报只用于${about.called}，已识别的${sheets}不是。请换一种通报，或打开相应台账。`;
  return { code: 'wrong-ledger', message };
}

import { at } from '../coded';
import type { LedgerStandings } from '../rates/rateTable';
import type { Figures } from './figures';
import type { NoticeError } from './notice';
import type { NoticeInput, SecretRow } from './noticeInput';

/**
 * Why nothing may be written from some figures: an identity that does not hold, named with its place.
 * @returns null where all identities hold.
 * @example brokenIdentity(figures)?.message
 */
export function brokenIdentity({ bySource, byUnit, overdue, noDeadline }: Figures): NoticeError | null {
  const broken = [bySource, byUnit].flatMap(({ identities }) => identities).find(({ holds }) => !holds);
  const across: readonly (readonly [string, number, number])[] = [
    ['来源表合计＝单位表合计（事项数）', bySource.total.total, byUnit.total.total],
    ['来源表合计＝单位表合计（已办结）', bySource.total.done, byUnit.total.done],
    ['逾期清单项数＝逾期未办结数', overdue.length, byUnit.total.overdue],
    ['无时限清单项数＝无明确时限数', noDeadline.length, byUnit.total.noDeadline],
  ];
  const unequal = across.find(([, left, right]) => left !== right);
  const where = broken ? `${broken.says}，${broken.where}` : unequal && `${unequal[0]}：${unequal[1]} ≠ ${unequal[2]}`;
  if (!where) return null;
  return { code: 'identity-broken', message: `勾稽关系不成立（${where}），未生成通报。请点“刷新”后再试。` };
}

const MARKING = /(?:秘密|机密|绝密)\s*[★☆]/u;

/** Rows with a secrecy marking in a text that a notice could quote. */
function markedRows(ledgers: readonly LedgerStandings[]): SecretRow[] {
  return ledgers.flatMap(({ ledger: { tasks, layout } }) =>
    Array.from(tasks.rows).flatMap((row, index) => {
      const texts = [tasks.task[index], tasks.title?.[index], tasks.progress?.[index], at(tasks.source, index)];
      return texts.some((text) => text && MARKING.test(text)) ? [{ sheet: layout.sheet, row }] : [];
    }),
  );
}

/**
 * Why no notice may be written of some ledgers: secrecy-marked rows, or nothing to report.
 * @returns null where one may.
 * @example refusal(input)?.code // 'secrecy'
 */
export function refusal({ ledgers, secretRows }: NoticeInput): NoticeError | null {
  const [secret] = [...secretRows, ...markedRows(ledgers)];
  if (secret) {
    const message = `“${secret.sheet}”第${secret.row}行带有密级标志，涉密事项不得在此处理，未生成通报。请先将该行移出本工作簿。`;
    return { code: 'secrecy', message };
  }
  const tasks = ledgers.reduce((sum, { ledger }) => sum + ledger.tasks.count, 0);
  if (tasks > 0) return null;
  return { code: 'nothing-to-report', message: '没有找到可以通报的督办事项。请先确认台账已被识别。' };
}

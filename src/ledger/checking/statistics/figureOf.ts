/** What a column of a statistics table counts. */
export type Figure =
  | 'total' | 'done' | 'open' | 'onTime' | 'late' | 'notDue' | 'overdue' | 'noDeadline' | 'longTerm'
  | 'carried' | 'added' | 'cancelled' | 'rate'; // prettier-ignore

const THINGS = '(?:任务|事项|工作|议定事项|批示件|批示|督办|承办|交办|立项|应办|建议|提案|工单)';
const NUMBER = '(?:总?(?:件数|项数|个数|数量|数|量)|事项|任务)?(?:[（(][项件个][)）])?';
const word = (words: string): RegExp => new RegExp(`^${THINGS}?(?:${words})${NUMBER}$`);

/** The whole head of a column, so that a word inside another (未完成, 办结率) is not taken for it. */
const HEADS: readonly (readonly [Figure, RegExp])[] = [
  ['rate', /^(?:办结|完成|落实|销号)率(?:[（(]%[)）])?$/],
  ['carried', word('(?:上期|上月|上季度?|上年|上年度|去年)?结转')],
  ['added', word('(?:本期|本月|本季度?|本年|本年度|今年)?新增')],
  ['cancelled', word('取消|撤销|核减')],
  ['onTime', word('(?:按期|按时|如期)(?:办结|完成)')],
  ['late', word('(?:逾期|超期|超时)(?:办结|完成)')],
  ['overdue', word('(?:逾期|超期)未?(?:未办结|未完成|办结中)')],
  ['notDue', word('未到期|未到(?:完成)?(?:时限|期限)')],
  ['noDeadline', word('无明确(?:完成)?(?:时限|期限)|无(?:时限|期限)')],
  ['longTerm', word('长期坚持|常态化|长期')],
  ['open', word('未办结|未完成|未落实|未销号|在办|办理中|正在办理|推进中|正在推进|整改中')],
  ['done', word('已?(?:办结|完成|落实|销号)')],
  ['total', /^(?:总数|总量|总件数|总项数|件数|项数|合计|总计)$/],
  ['total', new RegExp(`^${THINGS}(?:总数|总量|总件数|总项数|件数|项数|数|合计|总计)$`)],
];

/** A leaf that sums up what stands over it: 已办结{按时, 逾期, 小计}. */
const SUM_OF_PARENT = /^(?:小计|计|合计)$/;

/**
 * What a column counts, by the words of its head from the top; null where they do not say it with certainty.
 * @example figureOf(['办理中', '小计']) // 'open'
 */
export function figureOf(path: readonly string[]): Figure | null {
  const plain = path.map((each) => each.normalize('NFKC').replace(/[\s*]/g, ''));
  const leaf = plain.at(-1) ?? '';
  const meant = SUM_OF_PARENT.test(leaf) ? (plain.at(-2) ?? leaf) : leaf;
  return HEADS.find(([, head]) => head.test(meant))?.[0] ?? null;
}

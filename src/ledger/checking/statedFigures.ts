import { digitsForNumerals } from '../day/numerals';

/** What a count in a sentence counts. */
type Figure = 'total' | 'carried' | 'added' | 'cancelled' | 'done' | 'open';

/** How each is written before its number, without the `FILLING` between (总数为43 is 总), the longer first. */
const LABELS: readonly (readonly [Figure, RegExp])[] = [
  ['carried', /结转$/],
  ['added', /(?:新增|新立项|新交办)$/],
  ['cancelled', /(?:取消|撤销|核减|并案)$/],
  ['open', /(?:未办结|未完成|未落实|未销号|在办|正在办理|办理中|正在推进|推进中|正在落实|正在整改|整改中)$/],
  ['done', /(?:办结|完成|落实|销号)$/],
  ['total', /(?:^|[^结转增消])(?:总共|共计|合计|总计|总|共)$/],
];

const COUNT = /(\d+)(大?项|件|条|宗|个(?:事项|任务|问题))?(?:任务|事项|工作|问题)?(?![\d.%‰年月日期号次])/g;
/** A number that a further word follows counts something else: 3个批次, 5大类. */
const GOES_ON = /^[\u4e00-\u9fff]/;
const FILLING = /(?:事项|任务|工作|问题|件数|项数|数量|数)?[:为是有了]*$/;

interface Stated {
  readonly figure: Figure | null;
  readonly count: number;
}

/**
 * Where the counts of a sentence do not come out even, as an equation; null where they do, or where the sentence does
 * not state enough for certainty.
 * @example brokenBalance('上期结转12项，本期新增30项，取消2项，办结25项，在办16项') // '结转12＋新增30－取消2＝40，办结25＋在办16＝41'
 */
export function brokenBalance(text: string): string | null {
  for (const sentence of text.split(/[。；;\n]/)) {
    const broken = brokenIn(statedIn(sentence));
    if (broken !== null) return broken;
  }
  return null;
}

function brokenIn(stated: readonly Stated[]): string | null {
  const counts = new Map<Figure, number>();
  for (const { figure, count } of stated) {
    if (figure === null) continue;
    if (counts.has(figure)) return null;
    counts.set(figure, count);
  }
  const [total, carried, added] = [counts.get('total'), counts.get('carried'), counts.get('added')];
  const [done, open] = [counts.get('done'), counts.get('open')];
  if (done === undefined || open === undefined) return null;
  if (carried !== undefined && added !== undefined) {
    const cancelled = counts.get('cancelled') ?? 0;
    const left = carried + added - cancelled;
    if (left === done + open) return null;
    const minus = cancelled > 0 ? `－取消${cancelled}` : '';
    return `结转${carried}＋新增${added}${minus}＝${left}，办结${done}＋在办${open}＝${done + open}`;
  }
  // A further count may belong to the total or be part of another one: then only three plain counts are certain.
  if (total === undefined || stated.length !== 3 || total === done + open) return null;
  return `共计${total}，办结${done}＋在办${open}＝${done + open}`;
}

/** Every count of a sentence with what stands before it. */
function statedIn(sentence: string): readonly Stated[] {
  const plain = digitsForNumerals(sentence.normalize('NFKC')).replace(/\s/g, '');
  let from = 0;
  return [...plain.matchAll(COUNT)].map((hit) => {
    const before = plain.slice(from, hit.index).replace(FILLING, '');
    from = hit.index + hit[0].length;
    const elsewhere = hit[2] === undefined && GOES_ON.test(plain.slice(from));
    const figure = elsewhere ? null : (LABELS.find(([, label]) => label.test(before))?.[0] ?? null);
    return { figure, count: Number(hit[1]) };
  });
}

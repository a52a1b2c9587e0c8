import type { RegisterId } from '../vocabulary';
import { personIn } from '../reading/units/people';
import { withoutPhones } from './phones';

/** Registers whose rows tell of people who asked for something (来信人, 来电人, 申请人). */
const OF_PEOPLE: ReadonlySet<RegisterId> = new Set<RegisterId>(['hotline', 'petition', 'disclosure']);

/** Numbers of identity cards: 17 digits and a check character, or the 15 digits of old ones. */
const IDENTITY = /(?<![\d])(?:身份证号?(?:码)?[:：]?\s*)?(?:\d{17}[\dXx]|\d{15})(?!\d)/gu;

/** A word for a person, the name behind it, and what shows that the name ends. */
const NAMED_PERSON =
  /(信访人|来信人|来访人|来电人|申请人|投诉人|举报人|反映人|诉求人|上访人|当事人|村民|居民|市民|群众|业主|职工|家长|经营者|户主)(?:姓名)?[:：]?\s*([\u4e00-\u9fff]{2,4}?)(?=等|反映|来信|来访|来电|投诉|举报|咨询|求助|建议|要求|请求|申请|称|诉|因|家|[，。、；：,;（(\s]|$)/gu;

/** Honorifics that stand behind a name: 张三女士, 李某某同志. */
const WITH_HONORIFIC = /([\u4e00-\u9fff]{1,3})(先生|女士|小姐)/gu;

/** Whose row a text comes from. */
interface WhoseRow {
  /** The cell of the 来信人 column; empty where there is none. */
  readonly petitioner: string;
  readonly register: RegisterId;
}

/**
 * A text as a notice may show it: without telephone and identity numbers, and in registers of people's requests
 * without the names of those people. 群众 are spoken of, nobody is named.
 * @example withoutPersons('村民王小二反映欠薪', {petitioner: '', register: 'petition'}) // '村民反映欠薪'
 * @example withoutPersons('李四（13800000000）来信', {petitioner: '李四', register: 'petition'}) // '来信人来信'
 */
export function withoutPersons(text: string, { petitioner, register }: WhoseRow): string {
  const plain = withoutPhones(text.replace(IDENTITY, ''));
  if (!OF_PEOPLE.has(register) && petitioner === '') return plain;
  const named = namesIn(petitioner).reduce((rest, name) => rest.replaceAll(name, '来信人'), plain);
  if (!OF_PEOPLE.has(register)) return named;
  return named
    .replace(NAMED_PERSON, (whole, role: string, name: string) => (isName(name) ? role : whole))
    .replace(WITH_HONORIFIC, (whole, name: string) => (endsWithName(name) ? `来信人` : whole))
    .replace(/(来信人|村民|居民|市民|群众)(?:来信人)+/gu, '$1');
}

/** Names of two characters and more: a single one would cut words. */
function namesIn(petitioner: string): readonly string[] {
  return petitioner
    .split(/[、，,;；/\s（()）\d]+|等.{0,4}人?$/u)
    .filter((name) => name.length >= 2 && name.length <= 8)
    .sort((a, b) => b.length - a.length);
}

const isName = (text: string): boolean => personIn(text) !== null || /某/u.test(text);

const endsWithName = (text: string): boolean => text.length === 1 || isName(text) || isName(text.slice(-2));

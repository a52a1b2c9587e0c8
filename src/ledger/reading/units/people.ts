/** The family names that cover nearly all people (《百家姓》 by frequency, census of 2020), compound ones first. */
const FAMILY_NAMES =
  '欧阳|上官|司马|诸葛|司徒|皇甫|尉迟|东方|慕容|令狐|王|李|张|刘|陈|杨|黄|赵|吴|周|徐|孙|马|朱|胡|郭|何|林|高|罗|郑|梁|谢|宋|唐|许|韩|邓|冯|曹|彭|曾|肖|田|董|潘|袁|蔡|蒋|余|于|杜|叶|程|魏|苏|吕|丁|任|卢|姚|沈|钟|姜|崔|谭|陆|范|汪|廖|石|金|韦|贾|夏|付|傅|方|邹|熊|白|孟|秦|邱|侯|江|尹|薛|闫|段|雷|龙|黎|史|陶|贺|毛|郝|顾|龚|邵|万|覃|武|钱|戴|严|莫|孔|向|常|汤|康|易|乔|赖|文|施|洪|辛|柯|庄|牛|倪|樊|葛|岳|齐|梅|殷|詹|申|耿|关|兰|焦|俞|左|柳|甘|祝|包|宁|尚|符|舒|阮|纪|童|凌|翟|单|裴|涂|成|苗|谷|曲|欧|冉|游|季|卓|翁|蒙|吉|米|祁|路|娄|管';

const NAME = new RegExp(`^(?:${FAMILY_NAMES})(?:某某?|[\\u4e00-\\u9fff]{1,2})$`);
const SPACED_NAME = new RegExp(`^(?:${FAMILY_NAMES})[ \\u3000]+[\\u4e00-\\u9fff]$`);
const DUTY =
  /(?:同志|局长|副局长|主任|副主任|书记|副书记|市长|副市长|县长|副县长|区长|副区长|科长|副科长|处长|副处长|部长|副部长|秘书长|副秘书长|主席|院长|经理|总经理|董事长|组长|站长|镇长|乡长)$/;
const PHONE =
  /(?<![\d-])(?:\+?86[- ]?)?(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[- ]?\d{7,8}|\d{3,4}-\d{7,8}|[2-8]\d{6,7})(?!\d)/g;

const FAMILY_NAME = new RegExp(`^(?:${FAMILY_NAMES})$`);
/** 老王, 小李: as colleagues call each other. */
const FAMILIAR_NAME = new RegExp(`^[老小](?:${FAMILY_NAMES})$`);
/** A duty before the name: 副市长张三, 局长张三. */
const DUTY_BEFORE =
  /^(?:常务)?副?(?:[省市县区州局厅部处科室镇乡校院站所]长|秘书长|主任|书记|主席|总经理|经理|董事长|主委)[::]?\s*/;

/**
 * Whether a text is a person's name, with or without the duty behind it (张三, 王某某, 李四局长, 张 三).
 * @example isPerson('张三') // true
 * @example isPerson('市财政局') // false
 */
export function isPerson(text: string): boolean {
  return personIn(text) !== null;
}

/**
 * The person that a text names, without the duty (李局长 stays whole: the duty tells which 李); null where it names none.
 * @example personIn('李四局长') // '李四'
 */
export function personIn(text: string): string | null {
  const trimmed = text.trim();
  const bare = trimmed.replace(DUTY, '').trim();
  if (SPACED_NAME.test(bare)) return bare.replace(/\s/g, '');
  if (NAME.test(bare) || FAMILIAR_NAME.test(bare)) return bare;
  if (bare !== trimmed && FAMILY_NAME.test(bare)) return trimmed;
  const named = trimmed.replace(DUTY_BEFORE, '');
  return NAME.test(named) ? named : null;
}

/**
 * The telephone numbers in a text, and the text without them.
 * @example withoutPhones('张三 13800000000') // {rest: '张三 ', phones: ['13800000000']}
 */
export function withoutPhones(text: string): { readonly rest: string; readonly phones: readonly string[] } {
  const phones: string[] = [];
  const rest = text.replace(PHONE, (phone) => {
    phones.push(phone);
    return '';
  });
  return { rest, phones };
}

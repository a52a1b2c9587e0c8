/**
 * The level of government that a header names for its clock or its unit (市交办时间, 区级办结时限), or the empty string.
 */
export function levelOf(header: string): '省' | '市' | '县' | '区' | '' {
  const found =
    /(省|市|县|区)(级|定|里|政府|委|直|交办|下达|要求|转办|办结|限办|督办|完成|派单|时限|平台|热线|督查|12345)/.exec(
      header,
    )?.[1];
  if (found === '省' || found === '市' || found === '县' || found === '区') return found;
  return (/(^|\/)([省市县区])(\/|$)/.exec(header)?.[2] as '省' | '市' | '县' | '区' | undefined) ?? '';
}

/** Names with a level before them that speak for all the others without one. */
const FEW_THAT_AGREE = 2;

/**
 * The level that most unit names begin with (市发改委, 市财政局 -> 市). Where fewer than half have one: what the title
 * names; without such a title the level that all of the others share; else the office's own.
 * @param units unit cells as written
 * @example commonLevel(['宣传部', '财政局', '教育局', '县委办、县政府办'], null, '市') // '县'
 */
export function commonLevel(
  units: readonly string[],
  titled: '省' | '市' | '县' | '区' | null,
  own: '省' | '市' | '县' | '区' | '',
): '省' | '市' | '县' | '区' | '' {
  const counts = { 省: 0, 市: 0, 县: 0, 区: 0 };
  let named = 0;
  for (const cell of units) {
    for (const name of cell.split(/[、，,；;\n]+/)) {
      const first = name.trim().charAt(0);
      if (name.trim().length < 3) continue;
      named++;
      if ((first === '市' && !name.startsWith('市场')) || first === '省' || first === '县' || first === '区')
        counts[first]++;
    }
  }
  const [level, count] = (Object.entries(counts) as ['省' | '市' | '县' | '区', number][]).reduce((a, b) =>
    b[1] > a[1] ? b : a,
  );
  if (count > 0 && count * 2 >= named) return level;
  const others = Object.values(counts).reduce((sum, each) => sum + each, 0) - count;
  return titled ?? (count >= FEW_THAT_AGREE && others === 0 ? level : own);
}

/** Who looked in from above is not who keeps the list: 省委巡视反馈问题, 省生态环境保护督察整改. */
const INSPECTOR = /[省市县区]委?(第.{1,4})?(委|生态环境保护|生态环保|环保|安全生产)?(巡视|巡察|督察|审计|督导)/g;

const TITLE_LEVEL =
  /(?<!开发|园|社|地|新|片|景|校|厂|矿|辖|特)(省|市|县|区)(?=人民政府|政府|委(?!员)|政协|人大|级|直|领导|督查|重点|20\d\d|二〇|[一二三四五六七八九十]件)/;

/**
 * The level that a title names (清源县2024年重点工作 -> 县, 市政府常务会议 -> 市), or null. 开发区, 园区, 社区 are no levels.
 */
export function levelInTitle(title: string): '省' | '市' | '县' | '区' | null {
  const level = TITLE_LEVEL.exec(title.replace(INSPECTOR, ''))?.[1];
  return level === '省' || level === '市' || level === '县' || level === '区' ? level : null;
}

const INSTITUTION =
  /(大学|学院|医院|公司|集团|银行|中学|小学|学校|研究院|研究所)(?=党|院长|校长|董事|总经理|经理|行长|办公|20\d\d|二〇|第|年度|重点|督|巡|问题|整改|安全|行政|工作)/;
const AMONG_TOPICS = /关于|全[省市县区]|各/;

/**
 * Whether a title names a hospital, a school or a company as the one who keeps the ledger: its 组织部 and 财务处 are no
 * organs of a city, and stay as they are written.
 * @example namesInstitution('某某大学党委巡察反馈问题整改台账') // true
 * @example namesInstitution('全市中小学校安全隐患整改台账') // false
 */
export function namesInstitution(title: string): boolean {
  const found = INSTITUTION.exec(title);
  return found !== null && levelInTitle(title) === null && !AMONG_TOPICS.test(title.slice(0, found.index));
}

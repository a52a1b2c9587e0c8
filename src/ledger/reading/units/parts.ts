import type { NameBook } from './expandName';
import { isGroup } from './groups';
import { isPerson } from './people';

/** What a separator-free part of a unit cell contributes. */
export type PartRole = 'lead' | 'co' | null;

/** A part of a unit cell with the role that labels or trailing verbs give it. */
export interface Part {
  readonly text: string;
  readonly role: PartRole;
}

const LEAD_LABEL =
  /^(?:第一|主要|总)?(?:牵头|主办|主责|汇总)(?:责任)?(?:(?:单位|部门|处室|科室)?(?:[:]|[为是](?=[\u4e00-\u9fff]))\s*|(?:单位|部门)(?=[省市县区]))/;
/** A label that says whose task it is, not who leads: the order of the names decides. */
const PLAIN_LABEL = /^(?:承办|责任|负责|实施|落实|具体)(?:责任)?(?:单位|部门|处室|科室)?[:]\s*/;
const CO_LABEL = /^(?:配合|协办|协同|会办|参与|参加|协助|支持|联办|其他责任)(?:责任)?(?:单位|部门|处室|科室)?[:]\s*/;
const CO_TAIL =
  /为?(?:按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|配合)?|分工负责|分别负责|积极配合|密切配合|配合(?:单位|部门|落实|实施)?|(?<!政)协办|协助|协同|参与|会办|联办)$/;
const LEAD_TAIL =
  /为?(?:总牵头|牵头(?:单位|部门|负责|落实|抓总|办理|组织)?|主办(?:单位)?|承办|主责|负责(?:落实|实施|组织|牵头)?|抓总|主抓|为主|汇总)$/;
const JOINED_CO = /^(?:会同|联合|协同|配合单位)(?=[\u4e00-\u9fff])/;
const CLOSING_VERB = /为(?:责任|承办|实施|落实)单位$|(?:组织)?(?:办理|落实|实施|推进|完成)$/;
const AGENT = /^(?:由|请)(?=[\u4e00-\u9fff])/;
const BRACKET_LEAD = /[（(](?:总)?(?:牵头|主办|主责|负责|承办|汇总|主)(?:单位|部门)?[)）]/;
const BRACKET_CO = /[（(](?:配合|协办|协同|会办|参与|参加|协)(?:单位|部门)?[)）]/;

/**
 * Splits a unit cell at its separators, never inside brackets; 和、及、与 and a single blank split only between two
 * units. The text is NFKC already.
 * @example splitCell('市发改委,市财政局', book) // ['市发改委', '市财政局']
 */
export function splitCell(text: string, book: NameBook): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let current = '';
  for (const character of withoutBrokenNames(text, book)) {
    if ('([〔【〈{'.includes(character)) depth += 1;
    if (')]〕】〉}'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、,;。/|\n\t·]/.test(character)) {
      pieces.push(current);
      current = '';
    } else {
      current += character;
    }
  }
  pieces.push(current);
  return pieces
    .flatMap((piece) => splitBlanks(piece.trim(), book))
    .flatMap((piece) => splitStuck(piece, book))
    .flatMap((piece) => splitConjunction(piece, book))
    .filter((piece) => piece !== '');
}

/** A line break inside one name (市发展和⏎改革委员会) is a slip, not a separator. */
function withoutBrokenNames(text: string, book: NameBook): string {
  return text.replace(/([^、,;。/|\n\t·():]+)\n(?=([^、,;。/|\n\t·():]+))/g, (whole, before: string, after: string) =>
    !book.isUnit(before) && !isPerson(before) && book.levelOf(before + after) !== null ? before : whole,
  );
}

/** 市财政局 市审计局 are two; 张 三 is one. */
function splitBlanks(piece: string, book: NameBook): string[] {
  const words = piece.split(/\s+/);
  if (words.length === 1 || isPerson(piece)) return [piece];
  const kept: string[] = [];
  for (const word of words) {
    const last = kept.at(-1);
    const standsAlone = (text: string): boolean =>
      book.isUnit(bare(text)) ||
      isPerson(text) ||
      /^\(|[:)]$|[:]/.test(text) ||
      CO_TAIL.test(text) ||
      LEAD_TAIL.test(text);
    const brokenName = last !== undefined && !standsAlone(last) && book.levelOf(last + word) !== null;
    if (last !== undefined && (brokenName || (!standsAlone(word) && !standsAlone(last))))
      kept[kept.length - 1] = last + word;
    else kept.push(word);
  }
  return kept;
}

/** 市发改委市财政局: two known organs, each with its level, and the separator forgotten. */
function splitStuck(piece: string, book: NameBook): string[] {
  const head = book.levelOf(piece) === null ? book.leadingUnit(piece) : null;
  const rest = head === null ? '' : piece.slice(head.length);
  if (head === null || !/^[省市县区州]/.test(rest)) return [piece];
  const tail = splitStuck(rest, book);
  return tail.every((name) => book.levelOf(name)) ? [head, ...tail] : [piece];
}

function bare(text: string): string {
  return text
    .replace(LEAD_LABEL, '')
    .replace(CO_LABEL, '')
    .replace(/\(.*?\)/g, '');
}

/** 发展和改革委员会 stays whole: its left half is no unit. */
function splitConjunction(piece: string, book: NameBook): string[] {
  for (const hit of piece.matchAll(/以及|[和及与]/g)) {
    const left = piece.slice(0, hit.index);
    const right = piece.slice(hit.index + hit[0].length);
    if (left.split('(').length !== left.split(')').length) continue;
    const rightUnit = bare(right).replace(CO_TAIL, '').replace(LEAD_TAIL, '').replace(/等$/, '');
    const firstOfRight = rightUnit.split(/以及|[和及与]/)[0] ?? '';
    if (/[村乡镇]$/.test(left) && !/(?:[村乡镇]|街道|社区|委会|政府)$/.test(rightUnit) && !isGroup(rightUnit)) continue;
    if (
      (book.isUnit(bare(left)) || isGroup(bare(left))) &&
      (book.isUnit(rightUnit) || book.isUnit(firstOfRight) || isGroup(rightUnit))
    )
      return [left, ...splitConjunction(right, book)];
  }
  return [piece];
}

/** Words that say who leads or assists; a cell with one before its last clause says it itself. */
const ROLE_WORD =
  /牵头|主办|主责|负责|承办|为主|汇总|抓总|主抓|配合|协办|协同|协助|参与|会同|联合|会办|联办|责任|单位|[:(|]/;

/**
 * 市水利局，市财政局参与: the clauses before the one that assists do not, and the first name leads (列第一位的责任单位为牵头
 * 单位). Names joined by 、 assist together: 市水利局、市财政局配合 stays as it is.
 * @example withFirstLeading('市水利局,市财政局参与') // '市水利局牵头,市财政局参与'
 */
export function withFirstLeading(text: string): string {
  const clauses = text.split(/[,;。\n]/).filter((clause) => clause.trim() !== '');
  const last = clauses.pop()?.trim() ?? '';
  const assists = clauses.length > 0 && CO_TAIL.test(last) && !ROLE_WORD.test(last.replace(CO_TAIL, ''));
  if (!assists || ROLE_WORD.test(clauses.join('、'))) return text;
  return text.replace(/^[^、,;。\n]+/, '$&牵头');
}

/** 配合：市财政局、市审计局牵头; 牵头：市财政局，市审计局配合: what stands right behind a name goes before the label. */
function goesBeforeLabel(tail: PartRole, piece: string): boolean {
  return tail === 'co' || (tail === 'lead' && /牵头|主办/.test(piece));
}

/**
 * Gives the pieces of a cell their roles: labels (牵头单位：, 配合：) rule all that follows, trailing verbs (A、B牵头,
 * C配合) all that stands before them, a bracket (A（主办）) its own piece.
 * @example rolesOf(['市发改委', '市财政局牵头', '市商务局配合']) // lead, lead, co
 */
export function rolesOf(pieces: readonly string[]): Part[] {
  const parts: { text: string; role: PartRole }[] = [];
  let label: PartRole = null;
  let open = 0;
  for (const piece of pieces) {
    let text = piece;
    if (LEAD_LABEL.test(text)) [text, label] = [text.replace(LEAD_LABEL, ''), 'lead'];
    else if (CO_LABEL.test(text)) [text, label] = [text.replace(CO_LABEL, ''), 'co'];
    else if (PLAIN_LABEL.test(text)) [text, label] = [text.replace(PLAIN_LABEL, ''), null];
    else if (JOINED_CO.test(text)) [text, label] = [text.replace(JOINED_CO, ''), 'co'];
    text = text.replace(AGENT, '').replace(CLOSING_VERB, '').trim();
    const own: PartRole = BRACKET_LEAD.test(text) ? 'lead' : BRACKET_CO.test(text) ? 'co' : null;
    text = text.replace(BRACKET_LEAD, '').replace(BRACKET_CO, '');
    const tail: PartRole = CO_TAIL.test(text) ? 'co' : LEAD_TAIL.test(text) ? 'lead' : null;
    if (tail) text = text.replace(tail === 'co' ? CO_TAIL : LEAD_TAIL, '').trim();
    if (text !== '') parts.push({ text, role: own ?? (goesBeforeLabel(tail, piece) ? tail : label) });
    if (tail) {
      for (let index = open; index < parts.length; index += 1) {
        const part = parts[index];
        if (part && part.role === null) part.role = tail;
      }
      if (tail === 'lead') label = null;
      open = parts.length;
    }
  }
  return parts;
}

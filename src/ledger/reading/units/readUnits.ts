import type { UnitsReading, UnitTable } from '../../ledger';
import { remembered } from '../../remembered';
import { nameBook } from './expandName';
import type { NameBook, UnitContext } from './expandName';
import { isGroup } from './groups';
import { JOINT_NAMES } from './organs';
import { rolesOf, splitCell, withFirstLeading } from './parts';
import type { PartRole } from './parts';
import { isPerson, personIn, withoutPhones } from './people';

const PLACEHOLDER = /^(?:[\s/\\\-—–_.。…*]*|#[a-z0-9/!?]+|无|暂无|n\/?a|待定|待明确|待确定|未明确|不涉及)$/i;
const INHERIT = /^(?:同上|同前|[〃"“”″]+)$/;

interface Collected {
  readonly lead: string[];
  readonly co: string[];
  readonly unassigned: string[];
  readonly groups: string[];
  readonly people: string[];
  readonly phones: string[];
  readonly written: [string, string][];
  open: boolean;
}

/**
 * Makes the reader of unit cells for one office. The reader splits a cell into units, gives lead and assisting roles,
 * sets groups, people and phones apart, and names every unit in full.
 *
 * Without a role in the cell the first unit leads (杭州市 2020: 列第一位的责任单位为牵头单位). Brackets are never split: a
 * name in them is another name of the same unit, or a person. `inherit` is set for 同上.
 * @example createUnitReader({ownLevel: '市'})('市发改委、市财政局').lead // ['市发展和改革委员会']
 */
export function createUnitReader({ ownLevel, unitTable }: UnitContext): (text: string) => UnitsReading {
  const table = unitTable ?? NO_TABLE;
  const byLevel = READERS.get(table) ?? new Map<string, (text: string) => UnitsReading>();
  READERS.set(table, byLevel);
  const known = byLevel.get(ownLevel);
  if (known !== undefined) return known;
  const book = nameBook({ ownLevel, unitTable: unitTable ?? null });
  const reader = remembered((text) => readUnits(text, book, ownLevel));
  byLevel.set(ownLevel, reader);
  return reader;
}

const NO_TABLE: UnitTable = { sheet: '', units: [] };

/** The readers made so far, by the table of units and the office's level: what they have read is not read again. */
const READERS = new WeakMap<UnitTable, Map<string, (text: string) => UnitsReading>>();

function readUnits(text: string, book: NameBook, ownLevel: string): UnitsReading {
  const plain = unwrapped(tidied(text));
  if (PLACEHOLDER.test(plain)) return nothing(text);
  if (INHERIT.test(plain)) return { ...nothing(text), inherit: true };
  const found: Collected = {
    lead: [],
    co: [],
    unassigned: [],
    groups: [],
    people: [],
    phones: [],
    written: [],
    open: false,
  };
  const { rest, phones } = withoutPhones(plain);
  found.phones.push(...phones);
  const records = packedRecords(rest);
  const parts = records ?? rolesOf(splitCell(withFirstLeading(rest).replace(/\([^()]*\)/g, withoutBlanks), book));
  const level = sharedLevel(
    parts.map((part) => part.text),
    book,
    ownLevel,
  );
  for (const part of parts) collect(part.text, part.role, level, book, found);
  return assigned(text, found);
}

/** One name with nothing about it, as most cells hold: there is nothing to tidy. */
const BARE_NAME = /^(?:(?!原|联|电话|手机|会同|商|委.{0,8}政府)[\u4e00-\u9fff])+$/;

/** List numbers, labels of people and stars are no part of names; what joins two names becomes a separator. */
function tidied(text: string): string {
  if (BARE_NAME.test(text)) return text;
  return text
    .replace(/[①-⑳⑴-⒇]/g, '、')
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(/[★☆▲△※*]/g, '')
    .replace(/[+&→\\]|(?<=[局委办部厅院府会])\.(?=[\u4e00-\u9fff])/g, '、')
    .replace(/\(按职责分工[^()]*\)/g, '')
    .replace(/(^|[、,;\n\s])原(?=[省市县区])/g, '$1')
    .replace(/(^|[\n;,、\s])\d{1,2}\s*[.、)]\s*(?=[\u4e00-\u9fff])/g, '$1')
    .replace(/(?:联系人|联系电话|联系方式|联络员|电话|手机)[:]?/g, ' ')
    .replace(/[〔【[]((?:牵头|主办|配合|协办)(?:单位|部门)?)[〕】\]]/g, '($1)')
    .replace(/(\((?:牵头|主办|配合|协办)(?:单位|部门)?\))(?=[\u4e00-\u9fff])/g, '$1、')
    .replace(/(?<=[局委办部厅院府心会])(?:会同|联合|商)(?=[省市县区各])/g, '、会同')
    .replace(/([省市县区州])委(?=\1政府)/g, '$1委、')
    .replace(/([\u4e00-\u9fff]{1,7})([市县区旗])委、\2政府/g, '$1$2委、$1$2政府')
    .replace(/([\u4e00-\u9fff]{1,7}[镇乡])(党工?委)、?[镇乡]?政府/g, '$1$2、$1政府')
    .trim();
}

/** (张三 ) keeps one piece: a blank inside brackets separates what they hold. */
function withoutBlanks(bracket: string): string {
  const inside = bracket
    .slice(1, -1)
    .trim()
    .replace(/[,、:]+$/, '');
  return `(${isPerson(inside) ? inside.replace(/\s/g, '') : inside.replace(/\s+/g, '、')})`;
}

/** 〔责任单位：…〕 around the whole cell is no part of a name. */
function unwrapped(plain: string): string {
  const inner = /^[[〔【(]([^[\]〔〕【】]*)[\]〕】)][。.]?$/.exec(plain)?.[1];
  const balanced = inner !== undefined && inner.split('(').length === inner.split(')').length;
  return balanced && !/^[^(]*\)/.test(inner) ? inner : plain;
}

/** `单位|人|电话#单位|人|电话`: the first record leads, the others assist; null for other cells. */
function packedRecords(text: string): { text: string; role: PartRole }[] | null {
  if (!text.includes('|')) return null;
  const records = text.split(/[#\n]/).map((record) => record.split('|'));
  const packed =
    text.includes('#') ||
    records.some(([, ...others]) => others.some((field) => /^\s*$/.test(field) || isPerson(field)));
  if (!packed) return null;
  return records.flatMap((fields, index) =>
    fields.map((field) => ({ text: field, role: index === 0 ? 'lead' : 'co' })),
  );
}

/** The level of the first name that has one is shared by the list (市发改委、财政局), else it is the office's own. */
function sharedLevel(texts: readonly string[], book: NameBook, ownLevel: string): string {
  for (const text of texts) {
    const level = book.levelOf(text.replace(/\(.*?\)/g, ''));
    if (level) return level;
  }
  return ownLevel;
}

function collect(text: string, role: PartRole, level: string, book: NameBook, found: Collected): void {
  let name = text.replace(/[“”"'‘’]/g, '').trim();
  if (/等(?:单位|部门|有关(?:单位|部门)|相关(?:单位|部门)|\d+(?:个|家)(?:单位|部门))?$/.test(name)) {
    found.open = true;
    name = name.replace(/等(?:单位|部门|有关(?:单位|部门)|相关(?:单位|部门)|\d+(?:个|家)(?:单位|部门))?$/, '');
  }
  if (/^(?:由|请|和|及|与|等|单位|负责)?$/.test(name)) return;
  if (isGroup(name)) {
    found.groups.push(asPrinted(name));
    found.open ||= /有关|相关|其他|其它|其余/.test(name);
    return;
  }
  const labelled = /^([^():]+)[:-]([^():]+)$/.exec(name);
  if (labelled && book.isUnit(labelled[1] ?? '') && isPerson(labelled[2] ?? '')) {
    found.people.push(personIn(labelled[2] ?? '') ?? '');
    name = labelled[1] ?? '';
  }
  const bracket = /^(.*?)\(([^()]*)\)?(.*)$/.exec(name);
  const outside = bracket ? `${bracket[1] ?? ''}${bracket[3] ?? ''}`.trim() : name;
  const inside = bracket?.[2]?.trim() ?? '';
  if (isPerson(outside) && !book.isUnit(outside)) {
    found.people.push(personIn(outside) ?? outside);
    if (book.isUnit(inside)) add(inside, role, level, book, found);
    return;
  }
  for (const one of inside.split(/[,、:\s]+/)) if (isPerson(one)) found.people.push(personIn(one) ?? one);
  const before = /^[省市县区州](?=两办)/.exec(outside)?.[0] ?? '';
  const joint = JOINT_NAMES.get(outside.slice(before.length));
  if (joint) {
    for (const part of joint) add(`${before || level}${part}`, role ?? 'lead', level, book, found);
    return;
  }
  if (outside !== '') add(outside, role, level, book, found);
  else for (const one of splitCell(inside, book)) if (book.isUnit(one)) add(one, role, level, book, found);
}

function add(name: string, role: PartRole, level: string, book: NameBook, found: Collected): void {
  const stuck = book.isUnit(name) ? null : book.leadingUnit(name);
  const person = stuck === null ? null : personIn(name.slice(stuck.length));
  const compact = name.replace(/\s/g, '');
  const unit = stuck !== null && person !== null ? stuck : compact;
  if (person !== null) found.people.push(person);
  const full = asPrinted(book.expand(unit, level));
  const target = role === 'lead' ? found.lead : role === 'co' ? found.co : found.unassigned;
  target.push(full);
  found.written.push([asPrinted(unit), full]);
}

/** Full-width brackets, as offices print them. */
function asPrinted(name: string): string {
  return name.replace(/\(/g, '（').replace(/\)/g, '）');
}

function assigned(text: string, found: Collected): UnitsReading {
  const shared = found.lead.length === 0 && found.unassigned.length === 0 && !/配合|协办|协助|协同|参与/.test(text);
  const unassigned = shared ? found.co.splice(0, 1) : [...found.unassigned];
  const lead = found.lead.length > 0 ? found.lead : unassigned.splice(0, found.co.length > 0 ? unassigned.length : 1);
  const leads = [...new Set(lead)];
  const co = [...new Set([...unassigned, ...found.co])].filter((unit) => !leads.includes(unit));
  return {
    text,
    lead: leads,
    co,
    groups: [...new Set(found.groups)],
    people: [...new Set(found.people)],
    phones: [...new Set(found.phones)],
    written: found.written,
    open: found.open,
  };
}

function nothing(text: string): UnitsReading {
  return { text, lead: [], co: [], groups: [], people: [], phones: [], written: [], open: false };
}

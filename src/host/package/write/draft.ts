import { findPart, partText, relationshipsOf, relationshipsPart } from '../parts';
import { childrenOf, encodeXml, parseXml, parseXmlOrNull, prefixOf } from '../xml';
import type { Parts } from '../zip';
import { appended, patched, tagWriter } from './patch';

const contentTypes = '[Content_Types].xml';
const transitional = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The package while it is being saved: the old parts, of which only what changes is written anew. */
export class Draft {
  readonly parts: Parts;
  /** The address that relationship types of this file begin with. */
  readonly relationshipBase: string;

  constructor(parts: Parts) {
    this.parts = new Map(parts);
    const main = relationshipsOf(parts, '').find((each) => each.kind === 'officeDocument');
    this.relationshipBase = main?.type.startsWith(strict) ? strict : transitional;
  }

  text(part: string): string {
    return partText(this.parts, part);
  }

  /** Writes a part anew if its text is another one. */
  write(part: string, xml: string): void {
    const bytes = this.parts.get(part);
    if (bytes && partText(this.parts, part) === xml) return;
    this.parts.set(part, encodeXml(xml));
  }

  /** Adds a part; its name is not taken yet. */
  add(part: string, xml: string, contentType: string): void {
    this.parts.set(part, encodeXml(xml));
    this.change(contentTypes, (text) => {
      const root = parseXml(text, contentTypes);
      const tag = tagWriter(prefixOf(root.name));
      return patched(text, [appended(text, root, tag('Override', { PartName: `/${part}`, ContentType: contentType }))]);
    });
  }

  /** Adds a part that has the type of all .xml parts; the type is declared when the package does not do so yet. */
  addPlain(part: string, xml: string): void {
    this.parts.set(part, encodeXml(xml));
    this.change(contentTypes, (text) => {
      const root = parseXml(text, contentTypes);
      const known = childrenOf(root, 'Default').some((each) => each.attributes['Extension']?.toLowerCase() === 'xml');
      if (known) return text;
      const entry = tagWriter(prefixOf(root.name))('Default', { Extension: 'xml', ContentType: 'application/xml' });
      return patched(text, [{ start: root.openEnd, end: root.openEnd, text: entry }]);
    });
  }

  /** Takes out a part, its relationships and its content type. */
  remove(part: string): void {
    this.parts.delete(part);
    const relations = findPart(this.parts, relationshipsPart(part));
    if (relations !== null) this.parts.delete(relations);
    this.change(contentTypes, (text) => {
      const wanted = `/${part}`.toLowerCase();
      const entries = childrenOf(parseXml(text, contentTypes), 'Override').filter(
        (each) => each.attributes['PartName']?.toLowerCase() === wanted,
      );
      return patched(
        text,
        entries.map((each) => ({ start: each.start, end: each.end, text: '' })),
      );
    });
  }

  /** Adds a relationship from a part and gives its id. */
  relate(from: string, kind: string, target: string): string {
    const list = findPart(this.parts, relationshipsPart(from)) ?? relationshipsPart(from);
    const taken = new Set(relationshipsOf(this.parts, from).map((each) => each.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    if (!this.parts.has(list)) {
      const empty =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      this.parts.set(list, encodeXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${empty}`));
    }
    this.change(list, (text) => {
      const root = parseXml(text, list);
      const tag = tagWriter(prefixOf(root.name));
      const attributes = { Id: id, Type: `${this.relationshipBase}/${kind}`, Target: relativeTarget(from, target) };
      return patched(text, [appended(text, root, tag('Relationship', attributes))]);
    });
    return id;
  }

  /** Takes out a relationship. */
  unrelate(from: string, id: string): void {
    const list = findPart(this.parts, relationshipsPart(from));
    if (list === null) return;
    this.change(list, (text) => {
      const entries = childrenOf(parseXml(text, list), 'Relationship').filter((each) => each.attributes['Id'] === id);
      return patched(
        text,
        entries.map((each) => ({ start: each.start, end: each.end, text: '' })),
      );
    });
  }

  /** A name that no part has: `before`, a number, `after`. */
  freeName(before: string, after: string): string {
    let number = 1;
    while (findPart(this.parts, `${before}${number}${after}`) !== null) number++;
    return `${before}${number}${after}`;
  }

  /** Every part that can be reached from the package itself by relationships; unreadable lists lead nowhere. */
  reachable(): Set<string> {
    const reached = new Set<string>();
    const waiting = [''];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      const list = findPart(this.parts, relationshipsPart(part));
      if (list === null || parseXmlOrNull(this.text(list), list) === null) continue;
      for (const each of relationshipsOf(this.parts, part)) {
        if (each.external || reached.has(each.target) || !this.parts.has(each.target)) continue;
        reached.add(each.target);
        waiting.push(each.target);
      }
    }
    return reached;
  }

  private change(part: string, edit: (text: string) => string): void {
    this.write(part, edit(this.text(part)));
  }
}

function relativeTarget(from: string, target: string): string {
  const base = from.split('/').slice(0, -1);
  const steps = target.split('/');
  let shared = 0;
  while (shared < base.length && shared < steps.length - 1 && base[shared] === steps[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/');
}

import { PackageFault } from './problem';
import { childrenOf, decodeXml, parseXml, type XmlElement } from './xml';
import type { Parts } from './zip';

/** One arrow from a part to another (or, when external, to an address outside). */
export interface Relationship {
  readonly id: string;
  /** The last piece of the type's address: `worksheet`, `styles`; the same for transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** The name of the part it leads to; the address as it stands when external. */
  readonly target: string;
  readonly external: boolean;
}

/** The part that lists the relationships of a part; of the package itself for the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Finds a part by name; package names do not mind the case (OPC 6.2.2.3). */
export function findPart(parts: Parts, name: string): string | null {
  if (parts.has(name)) return name;
  const wanted = name.toLowerCase();
  for (const each of parts.keys()) if (each.toLowerCase() === wanted) return each;
  return null;
}

/** The relationships of a part, in the order of the file; none when it has no list. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const listPart = findPart(parts, relationshipsPart(part));
  if (listPart === null) return [];
  return childrenOf(partTree(parts, listPart), 'Relationship').map((element) => {
    const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
    const external = TargetMode === 'External';
    return {
      id: Id,
      kind: Type.slice(Type.lastIndexOf('/') + 1),
      type: Type,
      target: external ? Target : (findPart(parts, resolved(part, Target)) ?? resolved(part, Target)),
      external,
    };
  });
}

/** A target as written, made a part's name. */
function resolved(from: string, target: string): string {
  const clean = safeDecode(target.replaceAll('\\', '/'));
  const path = clean.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A part's text; a fault when it is missing. */
export function partText(parts: Parts, part: string): string {
  const bytes = parts.get(part);
  if (!bytes) throw new PackageFault('damaged', part, 'missing');
  return decodeXml(bytes);
}

/** A part as a tree; a fault when it is missing or no XML. */
export function partTree(parts: Parts, part: string): XmlElement {
  return parseXml(partText(parts, part), part);
}

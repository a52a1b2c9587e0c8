import { SaxesParser } from 'saxes';
import { PackageFault } from './problem';

/** One element with its place in the text it was read from, so that it can be kept or replaced as it stands. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly inside. */
  text: string;
  /** Offset of its `<`. */
  readonly start: number;
  /** Offset after the `>` of its opening tag. */
  readonly openEnd: number;
  /** Offset after the `>` that ends it. */
  end: number;
}

export interface XmlHandlers {
  open(name: string, attributes: Record<string, string>, start: number, openEnd: number): void;
  close(name: string, end: number): void;
  text(text: string): void;
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The prefix with its colon, or nothing. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

/** No part of a workbook is nested anywhere near as deeply. */
const deepest = 256;

/**
 * Reads XML once from front to back. Document types are refused, so entities cannot expand; what is not well formed
 * is a damaged part.
 */
export function scanXml(xml: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('doctype', () => {
    throw new PackageFault('damaged', part, 'document types are refused');
  });
  parser.on('error', (error) => {
    throw new PackageFault('damaged', part, error.message);
  });
  let depth = 0;
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw new PackageFault('damaged', part, 'nested too deeply');
    const end = parser.position;
    handlers.open(tag.name, tag.attributes, xml.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handlers.close(tag.name, parser.position);
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  parser.write(xml);
  parser.close();
}

/** The whole document as a tree. */
export function parseXml(xml: string, part: string): XmlElement {
  let root: XmlElement | undefined;
  const path: XmlElement[] = [];
  scanXml(xml, part, {
    open: (name, attributes, start, openEnd) => {
      const element = newElement(name, attributes, start, openEnd);
      path.at(-1)?.children.push(element);
      root ??= element;
      path.push(element);
    },
    close: (_, end) => {
      const element = path.pop();
      if (element) element.end = end;
    },
    text: (text) => {
      const element = path.at(-1);
      if (element) element.text += text;
    },
  });
  if (!root) throw new PackageFault('damaged', part, 'empty');
  return root;
}

/** The whole document as a tree; null when it is not well formed, for parts that nobody has to understand. */
export function parseXmlOrNull(xml: string, part: string): XmlElement | null {
  try {
    return parseXml(xml, part);
  } catch (error) {
    if (error instanceof PackageFault) return null;
    throw error;
  }
}

/** An element that has just been opened. */
export function newElement(
  name: string,
  attributes: Record<string, string>,
  start: number,
  openEnd: number,
): XmlElement {
  return { name, local: localName(name), attributes, children: [], text: '', start, openEnd, end: openEnd };
}

/** The first child with this local name. */
export function child(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element?.children.find((each) => each.local === local);
}

/** All children with this local name. */
export function childrenOf(element: XmlElement | undefined, local: string): XmlElement[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

/** Every element below, at any depth, with this local name. */
export function descendants(element: XmlElement, local: string): XmlElement[] {
  return element.children.flatMap((each) => [...(each.local === local ? [each] : []), ...descendants(each, local)]);
}

/** The relationship id that an element carries (`r:id`, whatever the prefix). */
export function relationId(element: XmlElement): string | undefined {
  const key = Object.keys(element.attributes).find((name) => name.includes(':') && localName(name) === 'id');
  return key === undefined ? undefined : element.attributes[key];
}

/** An XML boolean attribute. */
export function isOn(value: string | undefined, absent = false): boolean {
  return value === undefined ? absent : value === '1' || value === 'true' || value === 'on';
}

/** The bytes of a part as text; the byte order mark is left in, so that offsets and bytes stay together. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  );
  try {
    return new TextDecoder(declared?.[1] ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

/** Text as the bytes of a part: always UTF-8, and the declaration says so. */
export function encodeXml(xml: string): Uint8Array {
  const declared = xml.replace(
    /^(<\?xml[^>]*encoding=["'])([\w-]+)(["'])/,
    (whole, before: string, name: string, after: string) => (/^utf-8$/i.test(name) ? whole : `${before}UTF-8${after}`),
  );
  return new TextEncoder().encode(declared);
}

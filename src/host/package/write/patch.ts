import type { XmlElement } from '../xml';

/** A stretch of a text and what takes its place. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its patches put in. Patches at the same place keep their order; they must not overlap. */
export function patched(text: string, patches: readonly Patch[]): string {
  const sorted = patches
    .map((patch, order) => ({ patch, order }))
    .sort((a, b) => a.patch.start - b.patch.start || a.order - b.order);
  let result = '';
  let at = 0;
  for (const { patch } of sorted) {
    result += text.slice(at, patch.start) + patch.text;
    at = patch.end;
  }
  return result + text.slice(at);
}

/** Text as XML content. Signs that XML cannot hold are written as Excel does, `_x0007_`. */
export function escapedText(text: string): string {
  if (!/[&<>_\u0000-\u001f\ufffe\uffff]/.test(text)) return text;
  const kept = text
    .replace(/_x(?=[\dA-Fa-f]{4}_)/g, '_x005F_x')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/g, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
  return plainText(kept);
}

/** Text as XML content where Excel's own escapes do not apply (formulas, custom parts). */
export function plainText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** Text as the value of an attribute. */
export function attributeText(text: string): string {
  if (!/[&<>"\n\r\t]/.test(text)) return text;
  return plainText(text)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Writes an element; attributes that are null or undefined are left out. */
export type Tag = (name: string, attributes?: Attributes, content?: string) => string;

/** A writer of elements whose names carry the prefix that the part uses (`x:` or nothing). */
export function tagWriter(prefix: string): Tag {
  return (name, attributes = {}, content = '') => {
    let open = `<${prefix}${name}`;
    for (const key in attributes) {
      const value = attributes[key];
      if (value !== null && value !== undefined) open += ` ${key}="${attributeText(String(value))}"`;
    }
    return content === '' ? `${open}/>` : `${open}>${content}</${prefix}${name}>`;
  };
}

/** An opening tag as written, with some attributes changed (null takes one out), all others as they stood. */
export function openingTag(xml: string, element: XmlElement, changes: Attributes): string {
  let tag = xml.slice(element.start, element.openEnd);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    const pattern = new RegExp(`\\s${name.replace('.', '\\.')}\\s*=\\s*("[^"]*"|'[^']*')`);
    const text = value === null ? '' : ` ${name}="${attributeText(String(value))}"`;
    tag = pattern.test(tag) ? tag.replace(pattern, () => text) : tag.replace(/\s*\/?>$/, (end) => `${text}${end}`);
  }
  return tag;
}

/** An element as written, with some attributes changed. */
export function withAttributes(xml: string, element: XmlElement, changes: Attributes): string {
  return openingTag(xml, element, changes) + xml.slice(element.openEnd, element.end);
}

/** An element as written, with other attributes and wholly new content. */
export function withContent(xml: string, element: XmlElement, changes: Attributes, content: string): string {
  const tag = openingTag(xml, element, changes).replace(/\s*\/>$/, '>');
  return `${tag}${content}</${element.name}>`;
}

/** The text of an element as it stands. */
export function rawText(xml: string, element: XmlElement): string {
  return xml.slice(element.start, element.end);
}

/** A patch that adds content before an element's closing tag, also where it was written as one empty tag. */
export function appended(xml: string, element: XmlElement, content: string): Patch {
  if (element.end === element.openEnd) {
    return { start: element.start, end: element.end, text: withContent(xml, element, {}, content) };
  }
  const at = xml.lastIndexOf('<', element.end - 1);
  return { start: at, end: at, text: content };
}

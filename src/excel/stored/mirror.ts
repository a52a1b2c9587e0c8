import { checksum } from './checksum';

/**
 * The stored decisions once more, in a custom XML part: a sheet can be deleted by hand, and custom XML has been lost
 * on Mac (office-js issue 6091); both at once is unlikely. The journal is not mirrored, for its size.
 */
const NAMESPACE = 'urn:taizhang:state';
const PART = /^<state xmlns="urn:taizhang:state" checksum="([0-9a-f]+)">([\s\S]*)<\/state>$/u;

/**
 * The mirrored texts by key; none where there is no mirror or it was tampered with. One sync where there is one.
 * @param parts asked for, and answered.
 */
export async function mirrored(
  context: Excel.RequestContext,
  parts: AskedMirror,
): Promise<ReadonlyMap<string, string>> {
  const [part] = parts.items;
  if (!part) return new Map();
  const asked = { xml: part.getXml() };
  await context.sync();
  return textsOf(asked.xml.value);
}

/** The parts that hold the mirror; sync before they are read or replaced. */
export type AskedMirror = Excel.CustomXmlPartScopedCollection;

/** Asks for the mirror, so that it can be read or replaced. */
export function askMirror(context: Excel.RequestContext): AskedMirror {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
}

/** Queues a mirror of these texts in place of the last; none at all where there are none. */
export function queueMirror(
  context: Excel.RequestContext,
  last: AskedMirror,
  texts: ReadonlyMap<string, string>,
): void {
  for (const part of last.items) part.delete();
  if (texts.size > 0) context.workbook.customXmlParts.add(xmlOf(texts));
}

function xmlOf(texts: ReadonlyMap<string, string>): string {
  const json = JSON.stringify([...texts]);
  const escaped = json.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  return `<state xmlns="${NAMESPACE}" checksum="${checksum(json)}">${escaped}</state>`;
}

function textsOf(xml: string): ReadonlyMap<string, string> {
  const match = PART.exec(xml.replace(/^<\?xml[^>]*\?>\s*/u, '').trim());
  const json = match?.[2]?.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
  if (json === undefined || checksum(json) !== match?.[1]) return new Map();
  return new Map(JSON.parse(json) as [string, string][]);
}

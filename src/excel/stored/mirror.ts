import { checksum } from './checksum';

/**
 * The stored decisions once more, in a custom XML part: a sheet can be deleted by hand, and custom XML has been lost
 * on Mac (office-js issue 6091); both at once is unlikely. The journal is not mirrored, for its size.
 */
const NAMESPACE = 'urn:taizhang:state';
const PART = /^<state xmlns="urn:taizhang:state" checksum="([0-9a-f]+)">([\s\S]*)<\/state>$/u;

/** The mirrored texts by key; none where there is no mirror or it was tampered with. */
export async function mirrored(context: Excel.RequestContext): Promise<ReadonlyMap<string, string>> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  await context.sync();
  const [part] = parts.items;
  if (!part) return new Map();
  const asked = { xml: part.getXml() };
  await context.sync();
  return textsOf(asked.xml.value);
}

/** Queues a mirror of these texts in place of the last; none at all where there are none. One sync to find the last. */
export async function queueMirror(context: Excel.RequestContext, texts: ReadonlyMap<string, string>): Promise<void> {
  await deleteMirror(context);
  if (texts.size > 0) context.workbook.customXmlParts.add(xmlOf(texts));
}

/** Queues the deletion of the mirror. One sync to find it. */
export async function deleteMirror(context: Excel.RequestContext): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  await context.sync();
  for (const part of parts.items) part.delete();
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

import { checksum } from './checksum';
import { manifestOf } from './manifest';
import { NO_MIRROR } from './reconcile';
import type { MirroredState } from './reconcile';

/**
 * The stored decisions once more, in a custom XML part: a sheet can be deleted by hand, and custom XML has been lost
 * on Mac (office-js issue 6091); both at once is unlikely. The journal is not mirrored, for its size.
 */
const NAMESPACE = 'urn:taizhang:state';
const PART = /^<state xmlns="urn:taizhang:state" checksum="([0-9a-f]+)">([\s\S]*)<\/state>$/u;

/** The mirrored texts stand beside the manifest that the sheet had then, under this key. */
const MANIFEST_KEY = 'manifest';

/**
 * The mirrored texts by key; none where there is no mirror or it was tampered with. One sync where there is one.
 * @param parts asked for, and answered.
 */
export async function mirrored(context: Excel.RequestContext, parts: AskedMirror): Promise<MirroredState> {
  const [part] = parts.items;
  if (!part) return NO_MIRROR;
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
  { texts, manifest }: MirroredState,
): void {
  for (const part of last.items) part.delete();
  if (texts.size === 0) return;
  const told = manifest === null ? [] : [[MANIFEST_KEY, JSON.stringify(manifest)] as const];
  context.workbook.customXmlParts.add(xmlOf([...texts, ...told]));
}

function xmlOf(texts: readonly (readonly [string, string])[]): string {
  const json = JSON.stringify(texts);
  const escaped = json.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
  return `<state xmlns="${NAMESPACE}" checksum="${checksum(json)}">${escaped}</state>`;
}

function textsOf(xml: string): MirroredState {
  const match = PART.exec(xml.replace(/^<\?xml[^>]*\?>\s*/u, '').trim());
  const json = match?.[2]?.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>').replace(/&amp;/gu, '&');
  if (json === undefined || checksum(json) !== match?.[1]) return NO_MIRROR;
  // The checksum has vouched for the text: it is what we wrote.
  const texts = new Map(JSON.parse(json) as [string, string][]);
  const manifest = texts.get(MANIFEST_KEY);
  texts.delete(MANIFEST_KEY);
  return { texts, manifest: manifest === undefined ? null : manifestOf(manifest) };
}

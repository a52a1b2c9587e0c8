import type { WorkbookModel } from '../../workbook/model';
import { readSettings, settingsPart } from '../read/settings';
import { child, parseXml, prefixOf } from '../xml';
import type { Draft } from './draft';
import { appended, patched, tagWriter, withContent } from './patch';

/**
 * Writes the add-in's document settings into the web extension's part (MS-OWEXML 2.2.4). A workbook that never met an
 * add-in has no such part, and only Excel can make one that names the add-in: the settings then live as long as the
 * workbook is open.
 */
export function writeSettings(draft: Draft, model: WorkbookModel): void {
  const part = settingsPart(draft.parts);
  if (part === null || JSON.stringify([...readSettings(draft.parts)]) === JSON.stringify([...model.settings])) return;
  const xml = draft.text(part);
  const root = parseXml(xml, part);
  const prefix = prefixOf(root.name);
  const list = child(root, 'properties');
  const text = propertiesText(prefix, model);
  const patch = list
    ? { start: list.start, end: list.end, text: withContent(xml, list, {}, text) }
    : appended(xml, root, tagWriter(prefix)('properties', {}, text));
  draft.write(part, patched(xml, [patch]));
}

function propertiesText(prefix: string, model: WorkbookModel): string {
  const tag = tagWriter(prefix);
  return [...model.settings].map(([name, value]) => tag('property', { name, value })).join('');
}

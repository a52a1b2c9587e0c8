import { absoluteReference, sheetInFormula } from '../../workbook/a1';
import type { NameModel, SheetModel, WorkbookModel } from '../../workbook/model';
import { printArea, printTitles, readNames } from '../read/names';
import { createSheet } from '../../workbook/create';
import { child, childrenOf, type XmlElement } from '../xml';
import { plainText, rawText, tagWriter, withAttributes } from './patch';

/** The places of sheets among all tabs, before and now. */
export interface TabOrder {
  /** Sheet ids in the old order of all tabs; null for tabs that the model does not know (chart sheets). */
  readonly before: readonly (string | null)[];
  /** The place of each sheet and of each old tab now; undefined when it went. */
  readonly now: (id: string) => number | undefined;
  readonly nowOfTab: (tab: number) => number | undefined;
}

/**
 * The `definedNames` element; null when nothing about names changed. Names of the file that did not change keep their own
 * text, but for the number of their sheet.
 */
export function namesText(xml: string, root: XmlElement, model: WorkbookModel, tabs: TabOrder): string | null {
  const tag = tagWriter(root.name.includes(':') ? `${root.name.split(':')[0]}:` : '');
  const list = child(root, 'definedNames');
  const old = childrenOf(list, 'definedName');
  // Read again as they were, on stand-ins for the sheets, to know what changed.
  const standIns = new Map(tabs.before.flatMap((id) => (id === null ? [] : [[id, createSheet(id, '')] as const])));
  const oldNames = readNames(root, (index) => standIns.get(tabs.before[index] ?? ''));
  const unchanged = new Map(oldNames.map((name) => [keyOf(name.name, name.scope), name]));
  const written = new Set<string>();
  const kept = old.flatMap((element): string[] => {
    const { name = '', localSheetId } = element.attributes;
    const scope = localSheetId === undefined ? null : (tabs.before[Number(localSheetId)] ?? null);
    const place = localSheetId === undefined ? undefined : tabs.nowOfTab(Number(localSheetId));
    if (localSheetId !== undefined && place === undefined) return [];
    const sameText = (): string =>
      withAttributes(
        xml,
        element,
        place === undefined || String(place) === localSheetId ? {} : { localSheetId: place },
      );
    const sheet = model.sheets.find((each) => each.id === scope);
    const standIn = standIns.get(scope ?? '');
    const key = keyOf(name, scope);
    if (sheet && standIn && (name === printArea || name === printTitles)) {
      const part = name === printArea ? 'printArea' : 'titleRows';
      if (JSON.stringify(sheet.pageSetup[part]) !== JSON.stringify(standIn.pageSetup[part])) return [];
      written.add(key);
      // The text names its sheet, which may have another name now.
      const formula = renamed(element.text.trim(), sheet.name);
      return [
        formula === element.text.trim()
          ? sameText()
          : tag('definedName', { ...element.attributes, localSheetId: place }, plainText(formula)),
      ];
    }
    if (name.startsWith('_xlnm.')) return [sameText()];
    const now = model.names.find((each) => keyOf(each.name, each.scope) === key);
    if (!now) return [];
    written.add(key);
    const was = unchanged.get(key);
    if (was && was.formula === now.formula && was.visible === now.visible && was.name === now.name) return [sameText()];
    return [
      tag(
        'definedName',
        { ...element.attributes, hidden: now.visible ? null : 1, localSheetId: place },
        plainText(now.formula.slice(1)),
      ),
    ];
  });
  const fresh = model.names
    .filter((name) => !written.has(keyOf(name.name, name.scope)))
    .map((name) => newName(name, tabs, tag));
  const prints = model.sheets.flatMap((sheet) => printNames(sheet, written, tabs, tag));
  const texts = [...kept, ...fresh, ...prints];
  const same =
    fresh.length === 0 &&
    prints.length === 0 &&
    texts.length === old.length &&
    old.every((each, index) => rawText(xml, each) === texts[index]);
  return same ? null : texts.length === 0 ? '' : tag('definedNames', {}, texts.join(''));
}

function keyOf(name: string, scope: string | null): string {
  return `${name.toLowerCase()}|${scope ?? ''}`;
}

function renamed(formula: string, name: string): string {
  return formula.replace(/(^|,)('(?:[^']|'')+'|[^'!,]+)!/g, (_, before: string) => `${before}${sheetInFormula(name)}!`);
}

function newName(name: NameModel, tabs: TabOrder, tag: ReturnType<typeof tagWriter>): string {
  const localSheetId = name.scope === null ? null : tabs.now(name.scope);
  const attributes = { name: name.name, localSheetId, hidden: name.visible ? null : 1 };
  return tag('definedName', attributes, plainText(name.formula.replace(/^=/, '')));
}

function printNames(
  sheet: SheetModel,
  written: ReadonlySet<string>,
  tabs: TabOrder,
  tag: ReturnType<typeof tagWriter>,
): string[] {
  const localSheetId = tabs.now(sheet.id);
  const { printArea: area, titleRows } = sheet.pageSetup;
  const texts: string[] = [];
  if (area && !written.has(keyOf(printArea, sheet.id))) {
    texts.push(tag('definedName', { name: printArea, localSheetId }, plainText(absoluteReference(sheet.name, area))));
  }
  if (titleRows && !written.has(keyOf(printTitles, sheet.id))) {
    const rows = `${sheetInFormula(sheet.name)}!$${titleRows.from + 1}:$${titleRows.to + 1}`;
    texts.push(tag('definedName', { name: printTitles, localSheetId }, plainText(rows)));
  }
  return texts;
}

import type { SheetModel, WorkbookModel } from '../../workbook/model';
import type { WorkbookPackage } from '../open';
import { child, childrenOf, isOn, parseXml, prefixOf, relationId, type XmlElement } from '../xml';
import { namesText, type TabOrder } from './names';
import { patched, rawText, tagWriter, withAttributes, type Patch } from './patch';

/** The order of the workbook's sections up to those that we may have to add (ECMA-376 part 1, 18.2.27). */
const order = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
];

interface Tab {
  readonly id: string | null;
  readonly element: XmlElement | null;
  readonly before: number | null;
}

/**
 * The workbook part with its tabs, names and the sheet in front as the model has them; the very same text when nothing
 * changed. `relationOf` gives the relationship of a new sheet.
 */
export function workbookText(
  xml: string,
  model: WorkbookModel,
  from: WorkbookPackage,
  relationOf: (sheet: SheetModel) => string,
  recalculate: boolean,
): string {
  const root = parseXml(xml, from.workbookPart);
  const prefix = prefixOf(root.name);
  const tag = tagWriter(prefix);
  const list = child(root, 'sheets');
  const old = childrenOf(list, 'sheet');
  const idByTab = new Map([...from.sheets].map(([id, place]) => [place.index, id]));
  const tabs = tabsNow(old, idByTab, model);
  const patches: Patch[] = [];
  const put = (local: string, text: string): void => {
    const element = child(root, local);
    if (element) patches.push({ start: element.start, end: element.end, text });
    else if (text !== '') {
      const next = root.children.find((each) => !order.slice(0, order.indexOf(local) + 1).includes(each.local));
      const at = next?.start ?? xml.lastIndexOf('<', root.end - 1);
      patches.push({ start: at, end: at, text });
    }
  };
  const tabTexts = tabs.map((tab) => tabText(xml, tab, model, old, relationOf, root, tag));
  const sameTabs = tabs.length === old.length && old.every((each, index) => tabTexts[index] === rawText(xml, each));
  if (!sameTabs) put('sheets', tag('sheets', {}, tabTexts.join('')));
  const viewText = activeTabText(
    xml,
    root,
    tabs.findIndex((each) => each.id === model.activeSheetId),
    tag,
  );
  if (viewText !== null) put('bookViews', viewText);
  const tabOrder: TabOrder = {
    before: old.map((_, index) => idByTab.get(index) ?? null),
    now: (id) => found(tabs.findIndex((each) => each.id === id)),
    nowOfTab: (tab) => found(tabs.findIndex((each) => each.before === tab)),
  };
  const names = namesText(xml, root, model, tabOrder);
  if (names !== null) put('definedNames', names);
  const properties = child(root, 'workbookPr');
  if (isOn(properties?.attributes['date1904']) !== model.date1904) {
    const date1904 = model.date1904 ? 1 : null;
    put('workbookPr', properties ? withAttributes(xml, properties, { date1904 }) : tag('workbookPr', { date1904 }));
  }
  if (recalculate) {
    const calculation = child(root, 'calcPr');
    put(
      'calcPr',
      calculation ? withAttributes(xml, calculation, { fullCalcOnLoad: 1 }) : tag('calcPr', { fullCalcOnLoad: 1 }),
    );
  }
  return patches.length === 0 ? xml : patched(xml, patches);
}

function found(index: number): number | undefined {
  return index < 0 ? undefined : index;
}

/** All tabs in their new order; one that the model does not know stays behind the tab it stood behind. */
function tabsNow(old: readonly XmlElement[], idByTab: ReadonlyMap<number, string>, model: WorkbookModel): Tab[] {
  const tabOf = new Map([...idByTab].map(([tab, id]) => [id, tab]));
  const tabs: Tab[] = model.sheets.map((sheet) => {
    const before = tabOf.get(sheet.id) ?? null;
    return { id: sheet.id, element: before === null ? null : (old[before] ?? null), before };
  });
  old.forEach((element, index) => {
    if (idByTab.has(index)) return;
    let at = -1;
    for (let previous = index - 1; previous >= 0 && at < 0; previous--) {
      at = tabs.findIndex((each) => each.before === previous);
    }
    tabs.splice(at + 1, 0, { id: null, element, before: index });
  });
  return tabs;
}

function tabText(
  xml: string,
  tab: Tab,
  model: WorkbookModel,
  old: readonly XmlElement[],
  relationOf: (sheet: SheetModel) => string,
  root: XmlElement,
  tag: ReturnType<typeof tagWriter>,
): string {
  const sheet = model.sheets.find((each) => each.id === tab.id);
  if (!sheet) return tab.element ? rawText(xml, tab.element) : '';
  const state = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.visibility];
  if (tab.element) {
    const { name, state: was } = tab.element.attributes;
    return withAttributes(xml, tab.element, {
      name: name === sheet.name ? undefined : sheet.name,
      state: (was === 'visible' ? null : (was ?? null)) === state ? undefined : state,
    });
  }
  const taken = old.map((each) => Number(each.attributes['sheetId']));
  const fresh = model.sheets.filter((each) => !old.some((element) => relationId(element) === relationOf(each)));
  const sheetId = Math.max(0, ...taken) + 1 + fresh.indexOf(sheet);
  const relations = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && value.endsWith('/officeDocument/relationships'),
  );
  const link = relations
    ? { [`${relations[0].slice(6)}:id`]: relationOf(sheet) }
    : { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:id': relationOf(sheet) };
  return tag('sheet', { name: sheet.name, sheetId, state, ...link });
}

function activeTabText(
  xml: string,
  root: XmlElement,
  active: number,
  tag: ReturnType<typeof tagWriter>,
): string | null {
  const views = child(root, 'bookViews');
  const view = child(views, 'workbookView');
  if (active < 0 || Number(view?.attributes['activeTab'] ?? 0) === active) return null;
  if (!views || !view) return tag('bookViews', {}, tag('workbookView', { activeTab: active }));
  const first = Number(view.attributes['firstSheet'] ?? 0);
  const changes = { activeTab: active || null, firstSheet: first > active ? null : undefined };
  const patch = {
    start: view.start - views.start,
    end: view.end - views.start,
    text: withAttributes(xml, view, changes),
  };
  return patched(rawText(xml, views), [patch]);
}

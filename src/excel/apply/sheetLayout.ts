import { areaAddress, parseAreaAddress } from '../../ledger/address';
import type { Area } from '../../ledger/snapshot';
import type { Effect, LayoutFacts } from '../../plan/journal';
import type { Edit, SheetLayout } from '../../plan/plan';
import { rangeOf } from '../ranges';
import type { QueuedWrite } from './payloads';
import type { Step } from './step';
import { smallWrite } from './writes';

type LayoutEdit = Extract<Edit, { kind: 'sheet-layout' }>;

/** What is asked of a sheet before its layout is changed; the answer, after the sync, gives the facts. */
interface Asked {
  readonly facts: () => LayoutFacts;
  /** How many pages the columns asked about take side by side. */
  readonly pagesAcross: () => number;
  /** Whether arrows may be put there: no table of Excel's own, and no rows hidden by a filter. */
  readonly mayFilter: () => boolean;
}

/** Asks how a sheet is laid out; nothing is sent. */
export function askLayout(sheet: Excel.Worksheet, printedBefore?: number): Asked {
  const frozen = sheet.freezePanes.getLocationOrNullObject().untrack().load('address');
  const filter = sheet.autoFilter.load('isDataFiltered');
  const filtered = filter.getRangeOrNullObject().untrack().load('address');
  const tables = sheet.tables.load('count');
  const { pageLayout } = sheet;
  pageLayout.load('zoom,orientation,paperSize,leftMargin,rightMargin');
  const columns =
    printedBefore === undefined ? null : { top: 1, left: 1, bottom: 1, right: Math.max(printedBefore, 1) };
  const width = columns && rangeOf(sheet, columns).load('width');
  const printed = pageLayout.getPrintAreaOrNullObject().untrack().load('address');
  const address = (object: { readonly isNullObject: boolean; readonly address: string }): string | null =>
    object.isNullObject ? null : withoutSheet(object.address);
  return {
    facts: () => ({
      frozen: address(frozen),
      filter: address(filtered),
      printArea: address(printed),
      zoom: zoomOf(pageLayout.zoom),
    }),
    pagesAcross: () => (width === null ? 1 : pagesAcross(width.width, pageLayout)),
    mayFilter: () => tables.count === 0 && !filter.isDataFiltered,
  };
}

/** Points of the short and the long side of a paper; A4 where Excel names none of these. */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = { A3: [842, 1191], A4: [595, 842] };

/** How many pages columns of so many points take side by side, at the sheet's scale. */
function pagesAcross(points: number, layout: Excel.PageLayout): number {
  const { orientation, paperSize, leftMargin, rightMargin, zoom } = layout;
  const [short, long] = PAPERS[paperSize ?? 'A4'] ?? [595, 842];
  const printable = (orientation === 'Landscape' ? long : short) - leftMargin - rightMargin;
  return Math.max(Math.ceil((points * (zoom.scale ?? 100)) / 100 / printable), 1);
}

/** `'台账'!$A$1:$K$9` as `A1:K9`; several areas stay joined with commas. */
function withoutSheet(address: string): string {
  return address
    .split(',')
    .map((part) => part.slice(part.lastIndexOf('!') + 1).replaceAll('$', ''))
    .join(',');
}

function zoomOf(zoom: Excel.PageLayoutZoomOptions): LayoutFacts['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = zoom;
  return {
    ...(scale ? { scale } : {}),
    ...(horizontalFitToPages ? { horizontalFitToPages } : {}),
    ...(verticalFitToPages ? { verticalFitToPages } : {}),
  };
}

/**
 * Asks for the layouts that a plan changes on clerks' sheets; the answer, after the sync, gives what is not there already.
 */
export function askLayouts(context: Excel.RequestContext, edits: readonly Edit[]): () => Step {
  const wanted = edits.filter((edit) => edit.kind === 'sheet-layout');
  const asked = wanted.map(({ sheet, layout }) => {
    const before = layout.printedWith && layout.printedWith.from - 1;
    return askLayout(context.workbook.worksheets.getItemOrNullObject(sheet), before);
  });
  return () => layoutsToWrite(wanted, asked);
}

function layoutsToWrite(wanted: readonly LayoutEdit[], asked: readonly Asked[]): Step {
  const effects = wanted.flatMap(({ kind, sheet, layout }, index): Effect[] => {
    const { facts, mayFilter, pagesAcross: across } = asked[index] as Asked;
    const before = facts();
    const after = layoutAfter(before, layout, mayFilter(), across());
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind, sheet, before, after }];
  });
  return {
    effects,
    writes: effects.flatMap((effect) =>
      effect.kind === 'sheet-layout' ? [writeLayout(effect.sheet, effect.before, effect.after)] : [],
    ),
  };
}

/** What becomes of a layout: only what takes nothing away from the clerk. */
function layoutAfter(before: LayoutFacts, wanted: SheetLayout, mayFilter: boolean, pages: number): LayoutFacts {
  const { frozenRows, filter, printedWith } = wanted;
  return {
    frozen: before.frozen === null && frozenRows !== undefined ? `1:${frozenRows}` : before.frozen,
    filter: filter !== undefined && mayFilter ? filterAfter(before.filter, filter) : before.filter,
    printArea: printedWith === undefined ? before.printArea : widened(before.printArea, printedWith),
    zoom: printedWith === undefined ? before.zoom : fitted(before.zoom, pages),
  };
}

/** Arrows over another list of the sheet stay; a sheet has one filter. */
function filterAfter(before: string | null, wanted: Area): string | null {
  if (before === null) return areaAddress(wanted);
  const there = parseAreaAddress(before);
  const same = there !== null && there.top === wanted.top && there.left >= wanted.left && there.left <= wanted.right;
  if (!same) return before;
  const bottom = Math.max(there.bottom, wanted.bottom);
  return areaAddress({ ...wanted, left: there.left, bottom });
}

/** A print area that ends before the columns is widened; several areas are the clerk's own business. */
function widened(before: string | null, { to }: { readonly to: number }): string | null {
  const area = before === null ? null : parseAreaAddress(before);
  return area === null || area.right >= to ? before : areaAddress({ ...area, right: to });
}

/** No more pages side by side than before: what is fitted already stays so. */
function fitted(zoom: LayoutFacts['zoom'], pages: number): LayoutFacts['zoom'] {
  if (zoom.horizontalFitToPages !== undefined) return zoom;
  const { verticalFitToPages } = zoom;
  return { horizontalFitToPages: pages, ...(verticalFitToPages === undefined ? {} : { verticalFitToPages }) };
}

const WHOLE_ROWS = /^1:(\d+)$/u;

/** Freezes what an address says: rows alone are `1:4`. */
function freeze({ freezePanes }: Excel.Worksheet, address: string | null): void {
  const rows = WHOLE_ROWS.exec(address ?? '')?.[1];
  if (address === null) freezePanes.unfreeze();
  else if (rows !== undefined) freezePanes.freezeRows(Number(rows));
  else freezePanes.freezeAt(address);
}

/** The write that makes one layout of another; members that are equal are not touched. */
export function writeLayout(name: string, before: LayoutFacts, after: LayoutFacts): QueuedWrite {
  return smallWrite((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    if (after.frozen !== before.frozen) {
      freeze(sheet, after.frozen);
    }
    if (after.filter !== before.filter) {
      if (after.filter === null) sheet.autoFilter.remove();
      else sheet.autoFilter.apply(sheet.getRange(after.filter).untrack());
    }
    if (after.printArea !== null && after.printArea !== before.printArea) {
      const area = parseAreaAddress(after.printArea);
      if (area) sheet.pageLayout.setPrintArea(rangeOf(sheet, area));
    }
    if (JSON.stringify(after.zoom) !== JSON.stringify(before.zoom)) sheet.pageLayout.zoom = after.zoom;
  }, 6);
}

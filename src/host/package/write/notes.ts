import { cellAddress } from '../../workbook/a1';
import type { NoteModel, SheetModel } from '../../workbook/model';
import { relationshipsOf } from '../parts';
import { readNotes, type ReadNotes } from '../read/notes';
import { section, type SheetXml } from '../read/sheetXml';
import { child, childrenOf, parseXml, parseXmlOrNull, relationId, type XmlElement } from '../xml';
import type { Draft } from './draft';
import { appended, attributeText, escapedText, patched, tagWriter, withAttributes, type Patch } from './patch';

const types = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  shapes: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
};
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Excel draws a note only where a shape in the older drawing language stands beside it. */
const emptyShapes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/**
 * Writes the notes of a sheet: those of the file keep their text runs, looks and shapes, new ones are added, deleted ones
 * go. Gives the relationship of new shapes, null when the sheet has its shapes already or needs none.
 */
export function writeNotes(draft: Draft, sheetPart: string, xml: SheetXml, sheet: SheetModel): string | null {
  const old = readNotes(draft.parts, sheetPart);
  const before = new Map((old?.notes ?? []).map(({ note }) => [note.id, note]));
  const now = new Map(sheet.notes.map((note) => [note.id, note]));
  const same = before.size === now.size && [...now].every(([id, note]) => isSame(before.get(id), note));
  if (same) return null;
  writeTexts(draft, sheetPart, old, sheet.notes);
  return writeShapes(draft, sheetPart, xml, [...before.values()], now);
}

const isSame = (one: NoteModel | undefined, other: NoteModel): boolean =>
  one?.row === other.row && one.column === other.column && one.text === other.text;

function writeTexts(draft: Draft, sheetPart: string, old: ReadNotes | null, notes: readonly NoteModel[]): void {
  if (old !== null && notes.length === 0) {
    draft.unrelate(sheetPart, old.relation);
    draft.remove(old.part);
    return;
  }
  const part = old?.part ?? draft.freeName('xl/comments', '.xml');
  if (old === null) {
    const text = `${declaration}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
    draft.add(part, text, types.comments);
    draft.relate(sheetPart, 'comments', part);
  }
  const text = draft.text(part);
  const root = parseXml(text, part);
  const tag = tagWriter(root.name.includes(':') ? `${root.name.split(':')[0]}:` : '');
  const authors = child(root, 'authors');
  const list = child(root, 'commentList');
  if (!authors || !list) return;
  const names = childrenOf(authors, 'author').map((each) => each.text);
  const fresh = notes.filter(({ id }) => !old?.notes.some(({ note }) => note.id === id));
  const newNames = [...new Set(fresh.map(({ author }) => author))].filter((name) => !names.includes(name));
  const all = [...names, ...newNames];
  const commentOf = (note: NoteModel): string => {
    const run = tag('t', { 'xml:space': 'preserve' }, escapedText(note.text));
    const attributes = { ref: cellAddress(note.row, note.column), authorId: all.indexOf(note.author) };
    return tag('comment', attributes, tag('text', {}, tag('r', {}, run)));
  };
  const patches = (old?.notes ?? []).flatMap(({ note, element }): Patch[] => {
    const { start, end } = element;
    const there = notes.find(({ id }) => id === note.id);
    if (isSame(there, note)) return [];
    if (there === undefined) return [{ start, end, text: '' }];
    if (there.text !== note.text) return [{ start, end, text: commentOf({ ...there, author: note.author }) }];
    return [{ start, end, text: withAttributes(text, element, { ref: cellAddress(there.row, there.column) }) }];
  });
  if (newNames.length > 0) {
    patches.push(appended(text, authors, newNames.map((name) => tag('author', {}, escapedText(name))).join('')));
  }
  if (fresh.length > 0) patches.push(appended(text, list, fresh.map(commentOf).join('')));
  draft.write(part, patched(text, patches));
}

function writeShapes(
  draft: Draft,
  sheetPart: string,
  xml: SheetXml,
  before: readonly NoteModel[],
  now: ReadonlyMap<string, NoteModel>,
): string | null {
  const link = section(xml, 'legacyDrawing');
  const known = link && relationshipsOf(draft.parts, sheetPart).find(({ id }) => id === relationId(link));
  const fresh = [...now.values()].filter(({ id }) => before.every((note) => note.id !== id));
  const isThere = known !== undefined && draft.parts.has(known.target);
  if (!isThere && fresh.length === 0) return null;
  const part = isThere ? known.target : draft.freeName('xl/drawings/vmlDrawing', '.vml');
  if (!isThere) draft.add(part, emptyShapes, types.shapes);
  const text = draft.text(part);
  const root = parseXmlOrNull(text, part);
  // The older language is not always well formed; Excel makes the shapes of notes anew where it finds none.
  if (root === null) return null;
  const shapes = childrenOf(root, 'shape').flatMap((shape) => {
    const data = child(shape, 'ClientData');
    return data?.attributes['ObjectType'] === 'Note' ? [{ shape, data }] : [];
  });
  const patches = before.flatMap((note): Patch[] => {
    const there = now.get(note.id);
    const found = shapes.find(
      ({ data }) => numberIn(data, 'Row') === note.row && numberIn(data, 'Column') === note.column,
    );
    if (!found || (there && there.row === note.row && there.column === note.column)) return [];
    if (!there) return [{ start: found.shape.start, end: found.shape.end, text: '' }];
    return [...moved(found.data, 'Row', there.row), ...moved(found.data, 'Column', there.column)];
  });
  const numbers = [...text.matchAll(/_x0000_s(\d+)/gu)].map(([, number]) => Number(number));
  const first = Math.max(1024, ...numbers) + 1;
  if (fresh.length > 0) patches.push(appended(text, root, fresh.map((note, at) => shapeOf(note, first + at)).join('')));
  draft.write(part, patched(text, patches));
  return isThere ? null : draft.relate(sheetPart, 'vmlDrawing', part);
}

function numberIn(data: XmlElement, local: string): number | null {
  const element = child(data, local);
  return element ? Number(element.text) : null;
}

function moved(data: XmlElement, local: string, to: number): Patch[] {
  const element = child(data, local);
  return element ? [{ start: element.start, end: element.end, text: `<${element.name}>${to}</${element.name}>` }] : [];
}

/** A closed note beside its cell, as Excel draws one; the anchor's numbers are cells and pixels in turn. */
function shapeOf({ row, column, text }: NoteModel, number: number): string {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 16)), 1);
  const style = 'position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:80pt;z-index:1;visibility:hidden';
  const anchor = [column + 1, 12, Math.max(0, row - 1), 4, column + 4, 12, Math.max(0, row - 1) + lines, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="${attributeText(style)}" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

import { parseArea } from '../../workbook/a1';
import type { NoteModel } from '../../workbook/model';
import { partTree, relationshipsOf } from '../parts';
import { child, childrenOf, descendants, type XmlElement } from '../xml';
import type { Parts } from '../zip';

/** A note and where it stands in its part. */
export interface ReadNote {
  readonly note: NoteModel;
  readonly element: XmlElement;
}

/** The part that holds a sheet's notes. */
export interface ReadNotes {
  readonly part: string;
  readonly relation: string;
  readonly notes: readonly ReadNote[];
}

/** The author of the note that stands for a threaded comment ([MS-XLSX] 2.6.204): `tc=` and its id. */
const THREAD_AUTHOR = 'tc=';

/** The notes of a sheet (ECMA-376 part 1, 18.7); null where it has no part for them. */
export function readNotes(parts: Parts, sheetPart: string): ReadNotes | null {
  const link = relationshipsOf(parts, sheetPart).find((each) => each.kind === 'comments' && parts.has(each.target));
  if (!link) return null;
  const root = partTree(parts, link.target);
  const authors = childrenOf(child(root, 'authors'), 'author').map(({ text }) => text);
  const notes = childrenOf(child(root, 'commentList'), 'comment').flatMap((element, index): ReadNote[] => {
    const place = parseArea(element.attributes['ref'] ?? '');
    if (place === null) return [];
    const author = authors[Number(element.attributes['authorId'] ?? 0)] ?? '';
    const text = descendants(element, 't').map((each) => each.text);
    const note = {
      id: `file-note-${index + 1}`,
      row: place.top,
      column: place.left,
      author,
      text: text.join(''),
      isThread: author.startsWith(THREAD_AUTHOR),
    };
    return [{ note, element }];
  });
  return { part: link.target, relation: link.id, notes };
}

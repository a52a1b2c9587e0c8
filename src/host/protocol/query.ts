import { ApiError } from './apiError';
import { HostCollection, HostObject } from './hostObject';
import { membersOf, publicName, readMember, wireName } from './members';
import type { QueryInfo } from './messages';

/** Which spelling the answer uses: `load` wants `Values` and `_Items`, `retrieve` wants `values` and `items`. */
export type Spelling = 'pascal' | 'camel';

/** What is asked of one object: member -> what is asked of that member's object. `*` means all scalars. */
type Selection = Map<string, Selection>;

function select(selection: Selection, path: string): void {
  let level = selection;
  for (const step of path.split('/').filter((each) => each !== '')) {
    const deeper = level.get(step) ?? (new Map() as Selection);
    level.set(step, deeper);
    level = deeper;
  }
}

function selectionOf(query: QueryInfo): Selection {
  const selection: Selection = new Map();
  // Asked for out of habit: every answer says it anyway.
  const paths = (query.Select ?? []).filter((path) => !/(^|\/)isNullObject$/.test(path));
  if (paths.length === 0 && (query.Select ?? []).length === 0) selection.set('*', new Map());
  for (const path of [...paths, ...(query.Expand ?? [])]) select(selection, path);
  return selection;
}

/** A collection's own scalars may be asked beside its items; `items/name`, `*` and `name` all speak of the items. */
function selectionOfItems(selection: Selection): Selection {
  const items: Selection = new Map();
  for (const [name, deeper] of selection) {
    if (name !== 'items') items.set(name, deeper);
    else if (deeper.size === 0) items.set('*', new Map());
    else for (const [inner, innermost] of deeper) items.set(inner, innermost);
  }
  return items;
}

function answerObject(object: HostObject, selection: Selection, spelling: Spelling): Record<string, unknown> {
  const spell = spelling === 'pascal' ? wireName : publicName;
  const answer: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object.identity)) {
    answer[name.startsWith('_') ? name : spell(name)] = value;
  }
  if (object.referenceId !== null) answer['_ReferenceId'] = object.referenceId;
  if (selection.has('*')) {
    for (const [name, member] of membersOf(object)) {
      if (!member.get || name.startsWith('_')) continue;
      const value = readMember(object, name);
      if (!(value instanceof HostObject)) answer[spell(name)] = value;
    }
  }
  for (const [name, deeper] of selection) {
    if (name === '*') continue;
    const value = readAt(object, wireName(name));
    answer[spell(name)] =
      value instanceof HostObject
        ? answerNested(value, deeper.size === 0 ? new Map([['*', new Map() as Selection]]) : deeper, spelling)
        : value;
  }
  return answer;
}

function readAt(object: HostObject, name: string): unknown {
  try {
    return readMember(object, name);
  } catch (error) {
    throw error instanceof ApiError ? error.at(`${object.className}.${publicName(name)}`) : error;
  }
}

function answerNested(object: HostObject, selection: Selection, spelling: Spelling): unknown {
  if (!(object instanceof HostCollection)) return answerObject(object, selection, spelling);
  return answerCollection(object, selection, spelling, {});
}

function answerCollection(
  collection: HostCollection,
  selection: Selection,
  spelling: Spelling,
  page: { readonly Top?: number; readonly Skip?: number },
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const ofItems = selectionOfItems(selection);
  for (const name of [...ofItems.keys()]) {
    if (!membersOf(collection).get(wireName(name))?.get) continue;
    answer[spelling === 'pascal' ? wireName(name) : name] = readAt(collection, wireName(name));
    ofItems.delete(name);
  }
  const skip = page.Skip ?? 0;
  const items = collection.all().slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  answer[spelling === 'pascal' ? '_Items' : 'items'] = items.map((item) => answerObject(item, ofItems, spelling));
  return answer;
}

/**
 * The answer to `load` or `retrieve` on an object: its identity and the members asked for.
 * Throws ApiNotFound naming the member when the class does not have one of them.
 * @example query(range, { Select: ['values', 'format/fill/color'] }, 'pascal')
 */
export function query(object: HostObject, info: QueryInfo, spelling: Spelling): Record<string, unknown> {
  const selection = selectionOf(info);
  if (!(object instanceof HostCollection)) return answerObject(object, selection, spelling);
  return answerCollection(object, selection, spelling, info);
}

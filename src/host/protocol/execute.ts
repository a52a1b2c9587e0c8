import { ApiError, httpStatusOf } from './apiError';
import { callMember, publicName, wireName, writeMember, readMember } from './members';
import { HostObject } from './hostObject';
import { ActionType } from './messages';
import type { ActionInfo, RequestBody, ResponseBody, ResponseError } from './messages';
import { invalidPath, Paths } from './paths';
import { query } from './query';
import type { Session } from './session';

/**
 * Carries out one request, action after action, and answers every one. It stops at the first that fails; what the
 * actions before it changed stays changed, as in Excel (docs: "there is no rollback").
 */
export function execute(request: RequestBody, session: Session): ResponseBody {
  const paths = new Paths(request.ObjectPaths, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action, paths, session) ?? null });
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: errorAnswer(error, action, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function errorAnswer(error: unknown, action: ActionInfo, index: number): ResponseError {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError('GeneralException', `The simulated host broke at ${action.Name}: ${describe(error)}`);
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location ?? '',
    ActionIndex: index,
    HttpStatusCode: httpStatusOf(known.code),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function perform(action: ActionInfo, paths: Paths, session: Session): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  if (action.ActionType === ActionType.instantiate) return object && identityOf(object);
  if (action.ActionType === ActionType.query) return object && query(object, action.QueryInfo ?? {}, 'pascal');
  if (action.ActionType === ActionType.queryAsJson) return object && query(object, action.QueryInfo ?? {}, 'camel');
  // The library asks for a reference to every range, also where there is none.
  if (!object && action.Name === '_KeepReference') return null;
  if (!object) throw invalidPath('The object does not exist (it is a null object).');
  const location = `${object.className}.${publicName(action.Name)}`;
  try {
    switch (action.ActionType) {
      case ActionType.method:
        return call(object, action, paths, session);
      case ActionType.setProperty:
        writeMember(object, action.Name, paths.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        update(object, action.ObjectState ?? {});
        return null;
      default:
        throw new ApiError('NotImplemented', `The simulated host does not implement action type ${action.ActionType}.`);
    }
  } catch (error) {
    throw error instanceof ApiError ? error.at(location) : error;
  }
}

function identityOf(object: HostObject): Record<string, unknown> {
  return object.referenceId === null
    ? { ...object.identity }
    : { ...object.identity, _ReferenceId: object.referenceId };
}

function call(object: HostObject, action: ActionInfo, paths: Paths, session: Session): unknown {
  const args = paths.argumentsOf(action.ArgumentInfo);
  switch (action.Name) {
    case '_KeepReference':
      session.keep(object);
      return null;
    case '_RemoveReference':
      session.release(String(args[0]));
      return null;
    default:
      if (/^_(Unr|R)egister/.test(action.Name) && session.register(object, action.Name)) return null;
      return plain(callMember(object, action.Name, args));
  }
}

/** A method that gives an object is answered through its path; as an action's value it would be meaningless. */
function plain(value: unknown): unknown {
  return value instanceof HostObject ? null : value;
}

function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(state)) {
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    const target = nested ? readMember(object, wireName(name)) : null;
    if (target instanceof HostObject) update(target, value as Record<string, unknown>);
    else writeMember(object, wireName(name), value);
  }
}

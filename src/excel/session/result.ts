/** What can go wrong at Excel's door, as codes that the pane and the command can act upon. */
export type OperationErrorCode =
  | 'cell-edit-mode'
  | 'protected-sheet'
  | 'access-denied'
  | 'payload-too-large'
  | 'session-lost'
  | 'host-busy'
  | 'stale'
  | 'sheet-not-found'
  | 'no-ledger'
  | 'aborted'
  | 'not-supported'
  | 'unexpected';

export interface OperationError {
  readonly code: OperationErrorCode;
  /** In Chinese: what happened and what to do. */
  readonly message: string;
  /** For a report to whoever maintains the add-in; not for the clerk. */
  readonly detail?: string;
}

/** What an operation answers: a value, or an error as a value. Nothing is thrown at callers. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: OperationError };

/** A good answer. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal or failure. */
export function failure<T>(code: OperationErrorCode, message: string, detail?: string): Result<T> {
  return { ok: false, error: detail === undefined ? { code, message } : { code, message, detail } };
}

/** Carries an operation's error out of nested work up to the one place that makes a value of it. */
export class OperationFailure extends Error {
  constructor(readonly error: OperationError) {
    super(error.message);
    this.name = 'OperationFailure';
  }
}

/** Ends the running operation with this error. */
export function fail(code: OperationErrorCode, message: string, detail?: string): never {
  throw new OperationFailure(detail === undefined ? { code, message } : { code, message, detail });
}

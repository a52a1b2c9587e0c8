/** The codes that Excel answers with (`Excel.ErrorCodes` of the library, and the ones that it makes from host codes). */
export type ApiErrorCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'ApiNotFound'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidCellAddress'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidOrTimedOutSession'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InsertDeleteConflict'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'RangeExceedsLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

const httpStatuses: Partial<Record<ApiErrorCode, number>> = {
  AccessDenied: 401,
  GeneralException: 500,
  InvalidOrTimedOutSession: 408,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  ActivityLimitReached: 429,
};

/**
 * The HTTP status that goes with an error code; 400 for codes that only say that the request was wrong.
 * @example httpStatusOf('ItemNotFound') // 404
 */
export function httpStatusOf(code: ApiErrorCode): number {
  return httpStatuses[code] ?? 400;
}

/** What a member of a host object throws; the executor adds the place (`WorksheetCollection.getItem`). */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly location: string | null = null,
  ) {
    super(message);
  }

  /** The same error with its place, unless it has one. */
  at(location: string): ApiError {
    return this.location === null ? new ApiError(this.code, this.message, location) : this;
  }
}

/** Excel's sentence for an argument that it does not accept. */
export function invalidArgument(detail?: string): ApiError {
  const sentence = 'The argument is invalid or missing or has an incorrect format.';
  return new ApiError('InvalidArgument', detail === undefined ? sentence : `${sentence} (${detail})`);
}

/** Excel's sentence for a key that a collection does not have. */
export function itemNotFound(): ApiError {
  return new ApiError('ItemNotFound', "The requested resource doesn't exist.");
}

/** A member that Excel has and the simulated host has not: said aloud, naming the member. */
export function lackingMember(className: string, member: string): ApiError {
  return new ApiError(
    'ApiNotFound',
    `The simulated host does not implement Excel.${className}.${member}.`,
    `${className}.${member}`,
  );
}

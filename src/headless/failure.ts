/** Why the command stops: `badInput` (the file, a sheet, what is in them) or `wrongUse` (the words of the call). */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: 1 | 2,
    message: string,
  ) {
    super(message);
  }
}

/** Bad input: exit 1. The message names the file, the sheet or cell, and says what to do. */
export function badInput(message: string): CommandFailure {
  return new CommandFailure(1, message);
}

/** Wrong use of the command: exit 2. */
export function wrongUse(message: string): CommandFailure {
  return new CommandFailure(2, message);
}

import * as z from 'zod';

/** Every refusal that the program expects. Anything else is `INTERNAL`, logged under an id. */
export const ErrorCode = z.enum([
  'UNKNOWN_CALL',
  'TOO_LARGE',
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NO_OFFICE',
  'LOCKED',
  'WRONG_PASSWORD',
  'TOO_MANY_ATTEMPTS',
  'PASSWORD_NEEDED',
  'KEYS_MISSING',
  'NOT_FOUND',
  'CONFLICT',
  'IN_USE',
  'REFUSED',
  'CANCELLED',
  'BUSY',
  'YEAR_CLOSED',
  'FILE_LOCKED',
  'FILE_DAMAGED',
  'FILE_NEWER',
  'FILE_READ_ONLY',
  'FILE_MISSING',
  'FILE_UNREADABLE',
  'NOT_AN_OFFICE',
  'DISK_FULL',
  'INTERNAL',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What the caller gets of a refusal: a code to act on and a Dutch text to show. `data` names the place. */
export interface Refusal {
  code: ErrorCode;
  message: string;
  data?: unknown;
}

/** Thrown by rules, repositories and handlers for a refusal that is expected; the router turns it into a reply. */
export class Refused extends Error {
  readonly code: ErrorCode;
  readonly data: unknown;

  constructor(code: ErrorCode, message: string, data?: unknown) {
    super(message);
    this.name = 'Refused';
    this.code = code;
    this.data = data;
  }
}

/** Ends a switch over a closed union; the message says why it cannot happen. */
export function assertNever(value: never, message: string): never {
  throw new Error(`${message}: ${JSON.stringify(value)}`);
}

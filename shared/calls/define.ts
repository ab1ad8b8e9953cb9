import type * as z from 'zod';

/** The three roles of an office; what each may do stands in `shared/accounts/permissions.ts`. */
export type Role = 'partner' | 'secretariaat' | 'medewerker';

/** Parts of the office whose cached answers go stale after a command; the renderer refetches by these names. */
export type Topic =
  | 'office'
  | 'clients'
  | 'groups'
  | 'employees'
  | 'codes'
  | 'figures'
  | 'classification'
  | 'gifts'
  | 'services'
  | 'planning'
  | 'preparation'
  | 'advisory'
  | 'budgets'
  | 'capacity'
  | 'maintenance'
  | 'deadlines'
  | 'completeness'
  | 'requests'
  | 'risk'
  | 'closing'
  | 'imports'
  | 'backups'
  | 'history'
  | 'views'
  | 'settings'
  | 'accounts'
  | 'privacy'
  | 'selfTest'
  | 'updates';

interface Definition<I extends z.ZodType, O extends z.ZodType> {
  input: I;
  output: O;
  /** Allows a payload of a whole table instead of a form; see `shared/calls/budget.ts`. */
  large?: true;
}

/** Reads and never writes; the office file is read-only while it runs. */
export interface Query<I extends z.ZodType, O extends z.ZodType> extends Definition<I, O> {
  kind: 'query';
}

/** Changes records in one transaction, recorded as one change set that can be undone. */
export interface Command<I extends z.ZodType, O extends z.ZodType> extends Definition<I, O> {
  kind: 'command';
  touches: readonly Topic[];
  /** False for changes that are not edits of records (a saved view): they are recorded but skipped by Ctrl+Z. */
  undoable?: false;
}

/** Takes time or asks the desktop for something: asynchronous, with progress and cancel, opens its own transactions. */
export interface Task<I extends z.ZodType, O extends z.ZodType> extends Definition<I, O> {
  kind: 'task';
  touches: readonly Topic[];
}

export type AnyCall =
  | Query<z.ZodType, z.ZodType>
  | Command<z.ZodType, z.ZodType>
  | Task<z.ZodType, z.ZodType>;

export function query<I extends z.ZodType, O extends z.ZodType>(definition: Definition<I, O>): Query<I, O> {
  return { kind: 'query', ...definition };
}

export function command<I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Command<I, O>, 'kind'>,
): Command<I, O> {
  return { kind: 'command', ...definition };
}

export function task<I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Task<I, O>, 'kind'>,
): Task<I, O> {
  return { kind: 'task', ...definition };
}

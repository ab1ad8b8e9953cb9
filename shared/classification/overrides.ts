import type { ClientType, Override, Standing } from './model.ts';

/** Whether an override still holds on a day: up to and including its last day. */
export function isInForce(override: Pick<Override, 'expiresOn'>, on: string): boolean {
  return on <= override.expiresOn;
}

/** A unit without a type is incomplete; it is never counted as D. */
export function standingOf(type: ClientType | null): Standing {
  return type ?? 'incomplete';
}

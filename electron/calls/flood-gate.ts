import { hasPermission } from '#shared/accounts/permissions.ts';
import type { Reply } from '#shared/calls/reply.ts';

/** Calls of one name that a page may make per second in the long run: far more than a person and the grids need. */
const callsPerSecond = 200;
/** Calls of one name that a page may make at once after a quiet moment. */
const burst = 400;

interface Bucket {
  calls: number;
  filledAt: number;
}

const flooded: Reply = {
  ok: false,
  error: {
    code: 'BUSY',
    message:
      'Het venster vraagt te veel tegelijk. Deze opdracht is niet uitgevoerd en er is niets gewijzigd. Probeer het zo opnieuw; blijft dit, start Peil dan opnieuw.',
  },
};

type Invoke = (name: string, input: unknown) => Promise<Reply>;

/**
 * Stands before the calls of a page: a page that was taken over cannot keep the office busy with one call. Each call has a bucket of its
 * own that fills up again with time; names that are no call share one. `uptime` is in milliseconds and only grows.
 */
export function guardAgainstFlood(invoke: Invoke, uptime: () => number): Invoke {
  const buckets = new Map<string, Bucket>();
  return (name, input) => {
    const key = typeof name === 'string' && hasPermission(name) ? name : '';
    const now = uptime();
    const { calls, filledAt } = buckets.get(key) ?? { calls: burst, filledAt: now };
    const filled = Math.min(burst, calls + ((now - filledAt) / 1000) * callsPerSecond);
    buckets.set(key, { calls: filled >= 1 ? filled - 1 : filled, filledAt: now });
    return filled >= 1 ? invoke(name, input) : Promise.resolve(flooded);
  };
}

import type { TaskContext } from '#electron/calls/context.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';

export function protectOpenless(
  _context: TaskContext,
  _partner: { name: string; password: string },
): Promise<{ recoveryKey: string }> {
  return Promise.reject(new Refused('REFUSED', accountsText.refusals.noAccountsHere));
}

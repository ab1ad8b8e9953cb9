import { getSetting } from '#db/settings/settings.ts';
import type { QueryContext } from '#electron/calls/context.ts';
import { findPasswordProblem } from '#electron/keys/password-rules.ts';
import { Refused } from '#shared/common/errors.ts';

/** Refuses a password that breaks a rule. `name` is the account it is for; `officeName` the office, when none is open. */
export async function assertGoodPassword(
  context: QueryContext,
  password: string,
  name: string,
  officeName?: string,
): Promise<void> {
  const problem = await checkPassword(context, password, name, officeName);
  if (problem !== null) throw new Refused('INVALID_INPUT', problem);
}

/** What is wrong with a password, or null. */
export function checkPassword(
  { session }: QueryContext,
  password: string,
  name: string,
  officeName?: string,
): Promise<string | null> {
  const office = officeName ?? (session.isOpen ? getSetting(session.db.connection, 'office.name') : '');
  return findPasswordProblem(password, [name, office]);
}

import { findAccount, type StoredAccount } from '#db/accounts/accounts.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { tryPassword, writeFailures } from '#electron/accounts/try-password.ts';
import { forget } from '#electron/keys/key-file.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';

/** The keys of the one at work; refuses in an office without accounts. */
export function getKeys({ session }: TaskContext): OfficeKeys {
  if (!session.keys) throw new Refused('REFUSED', accountsText.refusals.noAccountsHere);
  return session.keys;
}

/** An account by its id, also one that ended; refuses one that is not there. */
export function getAccount(context: TaskContext, id: string): StoredAccount {
  const account = findAccount(context.db.connection, id);
  if (!account) throw new Refused('NOT_FOUND', accountsText.refusals.notFound);
  return account;
}

/**
 * Stores another key file. Refuses when somebody locked the office meanwhile: the keys it was made with have been wiped by then, and what
 * was made of them is worthless.
 */
export function storeKeys(context: TaskContext, before: OfficeKeys, keyFile: KeyFile): OfficeKeys {
  const { session } = context;
  // Refuses when another sitting began since the call did.
  const { path } = context.db;
  if (session.keys?.unlocked !== before.unlocked)
    throw new Refused('CANCELLED', accountsText.refusals.otherPerson);
  session.files.saveKeys(path, keyFile);
  session.keys = { ...before, keyFile };
  return session.keys;
}

/** Checks the password of the one at work; a wrong one counts as a wrong attempt to sign in. */
export async function assertOwnPassword(context: TaskContext, password: string): Promise<void> {
  const { keyFile, unlocked } = getKeys(context);
  const slot = keyFile.accounts.find(({ id }) => id === unlocked.slotId);
  if (!slot) throw new Refused('NOT_FOUND', accountsText.refusals.notFound);
  const wrong = accountsText.refusals.wrongOwnPassword;
  const tried = await tryPassword(context.session, keyFile, slot.name, password, wrong);
  forget(tried.unlocked);
  await writeFailures(context.session, tried.failures);
}

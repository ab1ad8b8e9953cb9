import { findAccount, hasAccounts, insertAccount, type StoredAccount } from '#db/accounts/accounts.ts';
import type { Connection } from '#db/office/database.ts';
import type { Account } from '#electron/calls/context.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';

/**
 * Who a slot belongs to; undefined for one whose account ended or that the file does not know. In a file that knows nobody at all, because
 * it was just encrypted or was put back from before it was, whoever opens it is a partner: see `addFirst`.
 */
export function findSeat(
  connection: Connection,
  { keyFile, unlocked: { slotId } }: OfficeKeys,
): StoredAccount | undefined {
  const slot = keyFile.accounts.find(({ id }) => id === slotId);
  if (slot && !hasAccounts(connection))
    return { id: slotId, name: slot.name, role: 'partner', employeeId: null, endedAt: null };
  const account = findAccount(connection, slotId);
  return account?.endedAt === null ? account : undefined;
}

/** Writes the first partner into a file that knows nobody. */
export function addFirst(connection: Connection, account: Account, now: string): void {
  if (account.id === null || hasAccounts(connection)) return;
  insertAccount(connection, { ...account, id: account.id }, { now, account: account.name });
}

import { findAccount, hasAccounts, insertAccount, type StoredAccount } from '#db/accounts/accounts.ts';
import type { Connection } from '#db/office/database.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';

/**
 * Who a slot belongs to; undefined for one whose account ended or that the file does not know. A file that knows nobody at all was just
 * encrypted, or put back from before it was: whoever opens it becomes its first partner.
 */
export function findSeat(
  connection: Connection,
  { keyFile, unlocked: { slotId } }: OfficeKeys,
  now: string,
): StoredAccount | undefined {
  const slot = keyFile.accounts.find(({ id }) => id === slotId);
  if (slot && !hasAccounts(connection)) {
    const partner = { id: slotId, name: slot.name, role: 'partner' as const, employeeId: null };
    insertAccount(connection, partner, { now, account: slot.name });
  }
  const account = findAccount(connection, slotId);
  return account?.endedAt === null ? account : undefined;
}

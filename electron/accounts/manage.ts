import {
  countPartners,
  endAccount,
  findAccountNamed,
  findAccountOf,
  insertAccount,
  markPasswordSet,
  saveAccount,
  type StoredAccount,
} from '#db/accounts/accounts.ts';
import { findEmployeeByCode } from '#db/employees/employees.ts';
import type { Connection } from '#db/office/database.ts';
import { refuseDemo } from '#electron/accounts/demo-accounts.ts';
import { getAccount, getKeys, storeKeys } from '#electron/accounts/own-keys.ts';
import type { CommandContext, TaskContext } from '#electron/calls/context.ts';
import { rotateOffice } from '#electron/keys/rotate-office.ts';
import { addSlot, findAccountSlot, removeSlot, renameSlot, resetPassword } from '#electron/keys/key-file.ts';
import { assertGoodPassword } from '#electron/accounts/passwords.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import type { Role } from '#shared/calls/define.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';

const { refusals, changes } = accountsText;

export interface AccountValues {
  name: string;
  role: Role;
  employeeCode: string | null;
}

/** A change of accounts is not taken back with Ctrl+Z: the key file would not follow. */
const final = { isUndoable: false };

/** Makes an account: a row in the file and a slot in the key file. */
export function createAccount(
  context: TaskContext,
  values: AccountValues & { password: string },
): Promise<{ id: string }> {
  return context.session.inKeyTurn(async () => {
    const keys = getKeys(context);
    const { connection } = context.db;
    refuseTakenName(connection, values.name);
    const employeeId = getEmployeeId(connection, values.employeeCode);
    await assertGoodPassword(context, values.password, values.name);
    const { name, password } = values;
    const logN = context.host.passwordLogN;
    const { keyFile, slotId } = await addSlot(withoutStale(keys.keyFile, name), keys.unlocked, {
      name,
      password,
      logN,
    });
    await changeBoth(context, keyFile, changes.created(name, values.role), ({ db, now, account }) =>
      insertAccount(db.connection, { id: slotId, name, role: values.role, employeeId }, by(now, account)),
    );
    return { id: slotId };
  });
}

/** Changes name, role and employee. The new name stands in the key file too: the sign-in shows it. */
export function changeAccount(
  context: TaskContext,
  { id, ...values }: AccountValues & { id: string },
): Promise<{ id: string }> {
  return context.session.inKeyTurn(async () => {
    const keys = getKeys(context);
    const { connection } = context.db;
    const account = getAccount(context, id);
    if (account.endedAt !== null) throw new Refused('CONFLICT', refusals.alreadyEnded(account.name));
    refuseDemo(keys, id);
    refuseTakenName(connection, values.name, id);
    refuseLastPartner(connection, account, values.role);
    const employeeId = getEmployeeId(connection, values.employeeCode, id);
    const keyFile =
      account.name === values.name ? keys.keyFile : renameSlot(keys.keyFile, keys.unlocked, id, values.name);
    await changeBoth(context, keyFile, changes.saved(values.name), ({ db }) =>
      saveAccount(db.connection, id, { name: values.name, role: values.role, employeeId }),
    );
    context.session.reseat();
    return { id };
  });
}

/** A partner gives somebody else a new password. The old one opens nothing from then on. */
export function giveNewPassword(
  context: TaskContext,
  { id, password }: { id: string; password: string },
): Promise<{ id: string }> {
  return context.session.inKeyTurn(async () => {
    const keys = getKeys(context);
    const account = getAccount(context, id);
    if (account.endedAt !== null) throw new Refused('CONFLICT', refusals.alreadyEnded(account.name));
    if (id === keys.unlocked.slotId) throw new Refused('REFUSED', refusals.ownPassword);
    refuseDemo(keys, id);
    await assertGoodPassword(context, password, account.name);
    const logN = context.host.passwordLogN;
    const isKnown = keys.keyFile.accounts.some((slot) => slot.id === id);
    const keyFile = isKnown
      ? await resetPassword(keys.keyFile, keys.unlocked, id, password, logN)
      : (await addSlot(keys.keyFile, keys.unlocked, { id, name: account.name, password, logN })).keyFile;
    await changeBoth(context, keyFile, changes.reset(account.name), ({ db, now }) =>
      markPasswordSet(db.connection, id, now),
    );
    return { id };
  });
}

/** Takes the access of an account away, and gives the office another key: a copy of the key file made before opens nothing new. */
export function takeAccess(context: TaskContext, id: string): Promise<{ id: string }> {
  return context.session.inKeyTurn(async () => {
    const keys = getKeys(context);
    const account = getAccount(context, id);
    if (account.endedAt !== null) throw new Refused('CONFLICT', refusals.alreadyEnded(account.name));
    if (id === keys.unlocked.slotId) throw new Refused('REFUSED', refusals.notYourself);
    refuseDemo(keys, id);
    refuseLastPartner(context.db.connection, account, null);
    context.progress({ label: accountsText.progress.rotate, done: 0, total: 0, isCancellable: false });
    const hasSlot = keys.keyFile.accounts.some((slot) => slot.id === id);
    await rotateOffice(context.session, {
      change: (keyFile) => (hasSlot ? removeSlot(keyFile, id) : keyFile),
    });
    await context.change(
      changes.ended(account.name),
      ({ db, now, account: self }) => endAccount(db.connection, id, by(now, self)),
      final,
    );
    return { id };
  });
}

/**
 * Changes the file and its key file as one: the key file is written last, inside the transaction. What a power cut in between leaves is
 * harmless: a slot without an account opens nothing.
 */
export function changeBoth(
  context: TaskContext,
  keyFile: KeyFile,
  label: string,
  work: (context: CommandContext) => void,
): Promise<void> {
  const keys = getKeys(context);
  return context.change(
    label,
    (inside) => {
      work(inside);
      if (keyFile !== keys.keyFile) storeKeys(context, keys, keyFile);
    },
    final,
  );
}

/** A slot of this name without an account, which a backup that was put back does not know: it opens nothing and makes room. */
function withoutStale(keyFile: KeyFile, name: string): KeyFile {
  const stale = findAccountSlot(keyFile, name);
  return stale ? removeSlot(keyFile, stale.id) : keyFile;
}

function by(now: string, account: { name: string }): { now: string; account: string } {
  return { now, account: account.name };
}

/** Also the name of somebody who is gone: the history would take the two for one. */
function refuseTakenName(connection: Connection, name: string, ownId?: string): void {
  const taken = findAccountNamed(connection, name);
  if (taken && taken.id !== ownId) throw new Refused('CONFLICT', refusals.nameTaken(taken.name));
}

function refuseLastPartner(connection: Connection, account: StoredAccount, role: Role | null): void {
  if (account.role === 'partner' && role !== 'partner' && countPartners(connection) <= 1)
    throw new Refused('REFUSED', refusals.lastPartner(account.name));
}

function getEmployeeId(connection: Connection, code: string | null, ownId?: string): number | null {
  if (code === null) return null;
  const employee = findEmployeeByCode(connection, code);
  if (!employee) throw new Refused('NOT_FOUND', refusals.unknownEmployee(code));
  const taken = findAccountOf(connection, employee.id);
  if (taken && taken.id !== ownId) throw new Refused('CONFLICT', refusals.employeeTaken(code, taken.name));
  return employee.id;
}

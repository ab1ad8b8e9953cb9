import { listAccounts } from '#db/accounts/accounts.ts';
import { listSignIns } from '#db/accounts/sign-ins.ts';
import { getSetting } from '#db/settings/settings.ts';
import { lockOffice } from '#electron/accounts/idle-lock.ts';
import { changeAccount, createAccount, giveNewPassword, takeAccess } from '#electron/accounts/manage.ts';
import {
  changeOwnPassword,
  confirmPassword,
  confirmRecovery,
  findOwn,
  makeNewRecovery,
  setLockMinutes,
} from '#electron/accounts/own.ts';
import { checkPassword } from '#electron/accounts/passwords.ts';
import { protectWithPartner } from '#electron/accounts/protect.ts';
import { recover } from '#electron/accounts/recover.ts';
import { signIn, signInDemo, signInHere } from '#electron/accounts/sign-in.ts';
import { isKeptHere, setKeptHere } from '#electron/accounts/this-computer.ts';
import { toInstants } from '#electron/audit/log-period.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { statusOf } from '#electron/office/status.ts';
import type { accountCalls } from '#shared/accounts/calls.ts';
import { defaultLockMinutes } from '#shared/accounts/model.ts';

export const accountHandlers: HandlersFor<typeof accountCalls> = {
  'accounts.signIn': async ({ name, password }, { session }) => {
    await signIn(session, name, password);
    return statusOf(session);
  },

  'accounts.signInHere': async (_input, { session }) => {
    await signInHere(session);
    return statusOf(session);
  },

  'accounts.signInDemo': async ({ role }, { session }) => {
    await signInDemo(session, role);
    return statusOf(session);
  },

  'accounts.recover': async (input, context) => {
    await recover(context, input);
    return statusOf(context.session);
  },

  'accounts.lock': async (_input, { session }) => {
    await lockOffice(session);
    return statusOf(session);
  },

  'accounts.protect': (input, context) => protectWithPartner(context, input),

  'accounts.checkPassword': async ({ password, name }, context) => ({
    problem: await checkPassword(context, password, name),
  }),

  'accounts.reportActivity': (_input, { session }) => {
    session.noteActivity();
    return {
      lockMinutes: session.isOpen
        ? getSetting(session.db.connection, 'accounts.lockMinutes')
        : defaultLockMinutes,
    };
  },

  'accounts.list': (_input, { db, account, session }) => ({
    accounts: listAccounts(db.connection, account.id),
    hasRecovery: session.keys !== null,
    recoveryConfirmedAt: getSetting(db.connection, 'accounts.recoveryConfirmedAt'),
  }),

  'accounts.getOwn': (_input, { db, account, session }) => ({
    account: findOwn(db.connection, account.id),
    thisComputer: { isAvailable: session.host.protect.kind !== 'none', isOn: isKeptHere(session) },
  }),

  'accounts.create': (input, context) => createAccount(context, input),
  'accounts.save': (input, context) => changeAccount(context, input),
  'accounts.resetPassword': (input, context) => giveNewPassword(context, input),
  'accounts.end': ({ id }, context) => takeAccess(context, id),
  'accounts.changePassword': (input, context) => changeOwnPassword(context, input),
  'accounts.confirmRecovery': ({ groups }, context) => confirmRecovery(context, groups),
  'accounts.renewRecovery': ({ password }, context) => makeNewRecovery(context, password),
  'accounts.listSignIns': (filter, { db }) =>
    listSignIns(db.connection, { ...filter, ...toInstants(filter) }),
  'accounts.confirm': ({ password }, context) => confirmPassword(context, password),
  'accounts.setThisComputer': ({ on, password }, context) => setKeptHere(context, on, password),
  'accounts.getLockSetting': (_input, { db }) => ({
    minutes: getSetting(db.connection, 'accounts.lockMinutes'),
  }),
  'accounts.setLockMinutes': ({ minutes }, context) => setLockMinutes(context, minutes),
};

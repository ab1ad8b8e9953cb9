import { defaultLockMinutes } from '#shared/accounts/model.ts';
import type { accountCalls } from '#shared/accounts/calls.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';

const notYet = (): Promise<never> => Promise.reject(new Refused('REFUSED', accountsText.notYet));

export const accountHandlers: HandlersFor<typeof accountCalls> = {
  'accounts.signIn': notYet,
  'accounts.signInHere': notYet,
  'accounts.signInDemo': notYet,
  'accounts.recover': notYet,
  'accounts.lock': notYet,
  'accounts.protect': notYet,
  'accounts.checkPassword': notYet,
  'accounts.reportActivity': () => ({ lockMinutes: defaultLockMinutes }),
  'accounts.list': () => ({ accounts: [], hasRecovery: false, recoveryConfirmedAt: null }),
  'accounts.getOwn': () => ({ account: null, thisComputer: { isAvailable: false, isOn: false } }),
  'accounts.create': notYet,
  'accounts.save': notYet,
  'accounts.resetPassword': notYet,
  'accounts.end': notYet,
  'accounts.changePassword': notYet,
  'accounts.confirmRecovery': notYet,
  'accounts.renewRecovery': notYet,
  'accounts.listSignIns': () => ({ signIns: [], hasMore: false }),
  'accounts.confirm': notYet,
  'accounts.setThisComputer': notYet,
  'accounts.getLockSetting': () => ({ minutes: defaultLockMinutes }),
  'accounts.setLockMinutes': notYet,
};

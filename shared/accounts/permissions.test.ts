import { describe, expect, it } from 'vitest';
import { permissions, scopeOf, worksSignedOut, type Permission } from '#shared/accounts/permissions.ts';
import { contract, isCallName } from '#shared/calls/contract.ts';

const rows: [string, Permission][] = Object.entries(permissions);

describe('who may make which call', () => {
  it('has one row for every call and for nothing else', () => {
    expect(Object.keys(permissions).toSorted()).toEqual(Object.keys(contract).toSorted());
  });

  it('gives a partner everything, and nobody more than that', () => {
    for (const [name, [partner]] of rows) expect(partner, name).toBe('all');
  });

  it('gives a medewerker all of a topic about clients only where no client is told of', () => {
    const all = Object.keys(permissions)
      .filter(isCallName)
      .filter((name) => /^(clients|groups|figures|risk|classification)\./.test(name))
      .filter((name) => scopeOf(name, 'medewerker') === 'all');
    expect(all).toEqual([
      'clients.getVersion',
      'clients.getChoices',
      'classification.listDefinitions',
      'classification.getDefinition',
      'risk.listDefinitions',
      'risk.getDefinition',
    ]);
  });

  it('keeps accounts, keys, restoring and full copies to partners', () => {
    for (const name of [
      'accounts.create',
      'accounts.end',
      'accounts.resetPassword',
      'accounts.renewRecovery',
      'backups.restore',
      'backups.restoreFile',
      'backups.saveCopy',
      'history.search',
      'risk.approve',
    ] as const) {
      expect(scopeOf(name, 'secretariaat'), name).toBe('none');
      expect(scopeOf(name, 'medewerker'), name).toBe('none');
    }
  });

  it('leaves only the start, the sign-in, restoring and this computer to who is not signed in', () => {
    const topics = Object.keys(permissions)
      .filter(isCallName)
      .filter(worksSignedOut)
      .map((name) => name.split('.')[0]);
    expect([...new Set(topics)].toSorted()).toEqual([
      'accounts',
      'backups',
      'office',
      'selfTest',
      'support',
      'tasks',
      'updates',
    ]);
  });
});

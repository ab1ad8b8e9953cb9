import type { StoredBackup } from '#electron/backup/backup-folder.ts';
import type { Contents } from '#shared/backup/calls.ts';
import type { Backup, OfficeFacts } from '#shared/backup/model.ts';

/** A backup as a list shows it. */
export function showBackup({ manifest }: StoredBackup): Backup {
  return {
    sequence: manifest.sequence,
    reason: manifest.reason,
    madeAt: manifest.madeAt,
    day: manifest.day,
    officeName: manifest.facts?.officeName ?? '',
    clientCount: manifest.facts?.counts['client'] ?? null,
    bytes: manifest.bytes,
    appVersion: manifest.appVersion,
    isVerified: manifest.reason !== 'replaced',
  };
}

/** What an office holds, in the figures that a person knows it by. */
export function showContents(facts: OfficeFacts): Contents {
  return {
    officeName: facts.officeName,
    clients: facts.counts['client'] ?? 0,
    groups: facts.counts['client_group'] ?? 0,
    employees: facts.counts['employee'] ?? 0,
    figures: facts.counts['yearly_figure'] ?? 0,
    lastChange: facts.lastChange && { at: facts.lastChange.at, label: facts.lastChange.label },
  };
}

import type { Stamp } from '#db/clients/save-values.ts';
import type { CommandContext } from '#electron/calls/context.ts';

/** The origin of a value that the person at the computer types now. */
export function stampOf({ account, now }: Pick<CommandContext, 'account' | 'now'>): Stamp {
  return { origin: 'typed', recordedAt: now, recordedBy: account.name, source: null };
}

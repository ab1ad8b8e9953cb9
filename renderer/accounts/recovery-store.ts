import { useSyncExternalStore } from 'react';

/** The recovery key that was just made. It lives here until its sheet is done with, is never asked again and never stored. */
let recoveryKey: string | null = null;
const listeners = new Set<() => void>();

export const recoveryStore = {
  /** Shows the sheet of a key that was just made; nothing for an office without one. */
  show(key: string | null): void {
    recoveryKey = key;
    for (const listener of listeners) listener();
  },
  forget(): void {
    recoveryStore.show(null);
  },
};

/** The key whose sheet is to be shown, or null. */
export function useRecoveryKey(): string | null {
  return useSyncExternalStore(subscribe, () => recoveryKey);
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

import type { OfficeStatus } from '#shared/office/calls.ts';

/** What the page is for, in parts: only the one that is shown first is loaded before it is shown. */
export const loadScreens = {
  start: () => import('#renderer/start/start-screen.tsx'),
  signIn: () => import('#renderer/accounts/sign-in-screen.tsx'),
  shell: () => import('#renderer/app/shell.tsx'),
};

/** Begins with the part that this state of the office shows first; the program follows while somebody types a password. */
export async function loadFirst({ office, locked }: Pick<OfficeStatus, 'office' | 'locked'>): Promise<void> {
  if (!office) {
    await (locked ? loadScreens.signIn() : loadScreens.start());
    // The page is drawn first.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  }
  await loadScreens.shell();
}

import { expectSomebodyElse, leavePage } from '#renderer/accounts/leave-and-return.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { showRefusal } from '#renderer/ui/notices.ts';

/** Closes the office until somebody signs in. Nothing of it is left on the page. */
export async function lockOffice(): Promise<void> {
  try {
    await invoke('accounts.lock', {});
    leavePage();
  } catch (error) {
    showRefusal(error);
  }
}

/** As `lockOffice`, for somebody else at this computer: no name is filled in. */
export async function switchPerson(): Promise<void> {
  try {
    expectSomebodyElse();
    await invoke('accounts.lock', {});
    leavePage();
  } catch (error) {
    window.history.replaceState(null, '', window.location.hash);
    showRefusal(error);
  }
}

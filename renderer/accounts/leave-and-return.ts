/** What an entry of the browser's history knows of who was here before; it survives the page being loaded again, and nothing else. */
interface Left {
  /** The account that was signed in when the office was locked; null for none. */
  leftBy: string | null;
  /** Somebody else is going to sign in: no name is filled in. */
  choosesName: boolean;
}

/** Whose screens this page shows: `null` while it shows nothing of an office. */
let shown: { officeId: string; accountId: string | null } | null = null;

/**
 * Before the screens of an office are shown: whoever left goes on where that was, anybody else begins at the start. May be called again
 * for the same person.
 */
export function settleRoute(officeId: string, accountId: string | null): void {
  shown = { officeId, accountId };
  const left = readLeft();
  if (!left) return;
  const isSame = left.leftBy !== null && left.leftBy === accountId && !left.choosesName;
  window.history.replaceState(null, '', isSame ? window.location.hash : '#/');
}

/**
 * Takes everything of the office off the page when it shows any: the page is loaded again, so that no answer, draft, dialog or undo list
 * of whoever was here is left in its memory. The address stays, for when the same person comes back.
 */
export function leavePage(): void {
  if (!shown) return;
  const left: Left = { leftBy: shown.accountId, choosesName: choosesName() };
  shown = null;
  window.history.replaceState(left, '', window.location.hash || '#/');
  window.location.reload();
}

/** Whether the page still shows the screens of an office that is no longer open, or of somebody who is no longer signed in. */
export function showsAnother(office: { officeId: string; accountId: string | null } | null): boolean {
  return shown !== null && (office?.officeId !== shown.officeId || office.accountId !== shown.accountId);
}

/** The next person to sign in is somebody else. */
export function expectSomebodyElse(): void {
  const left: Left = { leftBy: null, choosesName: true };
  window.history.replaceState(left, '', window.location.hash || '#/');
}

/** Whether the sign-in leaves the choice of a name open. */
export function choosesName(): boolean {
  return readLeft()?.choosesName === true;
}

function readLeft(): Left | null {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'leftBy' in state && 'choosesName' in state
    ? // Written by this file alone, as a whole.
      (state as Left)
    : null;
}

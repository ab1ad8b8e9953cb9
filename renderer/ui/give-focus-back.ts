/**
 * Gives the focus back to what opened a panel, when nothing else took it. What opened it may be gone with what was done in the panel, at
 * once or when the screen has asked again: then the keyboard goes on at the content instead of at the top of the page.
 */
export function giveFocusBack(openedFrom: Element | null): void {
  if (!isFocusLost()) return;
  if (!(openedFrom instanceof HTMLElement) || !openedFrom.isConnected) return focusContent();
  openedFrom.focus();
  const observer = new MutationObserver(() => {
    if (openedFrom.isConnected) return;
    stop();
    if (isFocusLost()) focusContent();
  });
  const stop = () => {
    observer.disconnect();
    document.removeEventListener('focusin', stop);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('focusin', stop);
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function focusContent(): void {
  document.querySelector<HTMLElement>('#inhoud')?.focus({ preventScroll: true });
}

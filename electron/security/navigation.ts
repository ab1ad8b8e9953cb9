interface GuardedContents {
  on(event: string, listener: (event: { preventDefault(): void }) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
}

/** Keeps a page where it is: no navigation, redirect, frame, webview or new window. */
export function guardNavigation(contents: GuardedContents): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    contents.on(event, (details) => details.preventDefault());
  }
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

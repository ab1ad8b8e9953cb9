interface GuardedContents {
  on(event: string, listener: (event: { preventDefault(): void }, ...details: unknown[]) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  loadURL(url: string): Promise<void>;
}

/**
 * Keeps a page where it is: no navigation, redirect, frame, webview or new window. Where Chromium asks nobody (`about:blank`) the
 * page comes back to `start`.
 */
export function guardNavigation(contents: GuardedContents, start: string): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']) {
    contents.on(event, (details) => details.preventDefault());
  }
  contents.on('did-navigate', (_event, url) => {
    if (String(url).split('#')[0] !== start) void contents.loadURL(start).catch(() => {});
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

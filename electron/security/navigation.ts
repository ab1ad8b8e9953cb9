interface NavigationEvent {
  preventDefault(): void;
  url?: string;
  isMainFrame?: boolean;
}

interface GuardedContents {
  on(event: string, listener: (event: NavigationEvent, ...details: unknown[]) => void): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  loadURL(url: string): Promise<void>;
}

/**
 * Keeps a page where it is: no navigation, redirect, frame, webview or new window; it may only load itself again. Where Chromium asks nobody
 * (`about:blank`) the page comes back to `start`.
 */
export function guardNavigation(contents: GuardedContents, start: string): void {
  const isStart = (url: unknown) => String(url).split('#')[0] === start;
  for (const event of ['will-redirect', 'will-attach-webview']) {
    contents.on(event, (details) => details.preventDefault());
  }
  for (const event of ['will-navigate', 'will-frame-navigate']) {
    contents.on(event, (details) => {
      if (details.isMainFrame !== true || !isStart(details.url)) details.preventDefault();
    });
  }
  contents.on('did-navigate', (_event, url) => {
    if (!isStart(url)) void contents.loadURL(start).catch(() => {});
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

import type { BrowserContext, Page, Route } from 'playwright-core';

/** The page's own address. Names under `localhost` never leave the computer, and the requests never leave the browser. */
export const chromiumOrigin = 'https://peil.localhost';

/** The one document of the program; its screens are hashes. */
export const startAddress = `${chromiumOrigin}/index.html`;

type Serve = (request: Request) => Promise<Response>;

/** Arguments with which Chromium itself reaches nothing outside, whatever the page tries. */
export const offlineArguments: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-component-update',
  '--disable-spell-checking',
  '--no-first-run',
];

/**
 * Gives a browser the rules of the product's window: pages of the program and nothing else, no way to navigate away, no window of
 * the page's making, every permission denied but writing to the clipboard.
 */
export async function guardContext(context: BrowserContext, serve: Serve): Promise<void> {
  await context.grantPermissions(['clipboard-write'], { origin: chromiumOrigin });
  await context.route('**/*', (route) => answer(route, serve));
}

async function answer(route: Route, serve: Serve): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest() && !isStart(request.url())) {
    // An answer without content cancels a navigation: the page stays as it is.
    await route.fulfill({ status: 204 });
    return;
  }
  if (new URL(request.url()).origin !== chromiumOrigin) {
    await route.abort('blockedbyclient');
    return;
  }
  const response = await serve(new Request(request.url(), { method: request.method() }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function isStart(url: string): boolean {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href === startAddress;
}

/** Whether a message comes from the program's own document and not from a frame or a document that something made. */
export function isOwnDocument(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:' && new URL(url).origin === chromiumOrigin;
}

/** Brings a page back that left by a way which makes no request, such as a `blob:` address. */
export function keepOnProgram(page: Page): void {
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || isOwnDocument(frame.url())) return;
    page.goto(startAddress).catch(() => {});
  });
}

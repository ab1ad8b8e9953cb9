import { describe, expect, test, vi } from 'vitest';
import { guardNavigation } from '#electron/security/navigation.ts';
import { blockNetwork } from '#electron/security/network.ts';
import { denyPermissions } from '#electron/security/permissions.ts';
import { enforceSandbox } from '#electron/security/sandbox.ts';
import { isTrustedSender } from '#electron/security/sender.ts';
import { confinement } from '#electron/security/window-options.ts';

const origin = 'app://peil';

describe('navigation', () => {
  type Listener = Parameters<Parameters<typeof guardNavigation>[0]['on']>[1];
  const listeners = new Map<string, Listener>();
  const loaded: string[] = [];
  const start = `${origin}/index.html`;
  let openWindow: (() => { action: string }) | undefined;
  guardNavigation(
    {
      on: (event, listener) => listeners.set(event, listener),
      setWindowOpenHandler: (handler) => (openWindow = handler),
      loadURL: (url) => {
        loaded.push(url);
        return Promise.resolve();
      },
    },
    start,
  );

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    '%s is prevented',
    (event) => {
      const preventDefault = vi.fn<() => void>();
      listeners.get(event)?.({ preventDefault });
      expect(preventDefault).toHaveBeenCalledOnce();
    },
  );

  test.each([
    [`${start}#/klanten`, true, 0],
    [start, true, 0],
    [start, false, 1],
    [`${start}?x=1`, true, 1],
    [`${origin}/other.html`, true, 1],
    ['https://example.com/', true, 1],
  ])('loading %s again, in the window itself: %s', (url, isMainFrame, prevented) => {
    for (const event of ['will-navigate', 'will-frame-navigate']) {
      const preventDefault = vi.fn<() => void>();
      listeners.get(event)?.({ preventDefault, url, isMainFrame });
      expect(preventDefault).toHaveBeenCalledTimes(prevented);
    }
  });

  test('a page that left by a way nobody is asked about comes back', () => {
    const preventDefault = vi.fn<() => void>();
    for (const url of [start, `${start}#/klanten`]) listeners.get('did-navigate')?.({ preventDefault }, url);
    expect(loaded).toEqual([]);
    for (const url of ['about:blank', `${start}.html`, 'blob:app://peil/1'])
      listeners.get('did-navigate')?.({ preventDefault }, url);
    expect(loaded).toEqual([start, start, start]);
  });

  test('a new window is denied', () => {
    expect(openWindow?.()).toEqual({ action: 'deny' });
  });
});

describe('network', () => {
  let decide: (url: string) => boolean = () => false;
  blockNetwork(
    {
      webRequest: {
        onBeforeRequest: (handler) => {
          decide = (url) => {
            let cancelled = false;
            handler({ url }, ({ cancel }) => (cancelled = cancel));
            return cancelled;
          };
        },
      },
    },
    origin,
  );

  test.each([
    'https://example.com/',
    'http://localhost:3000/',
    'ws://example.com/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://other/index.html',
    'app://peil.evil.example/index.html',
    'https://peil/index.html',
    'chrome://settings',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%j is cancelled', (url) => {
    expect(decide(url)).toBe(true);
  });

  test.each([
    'app://peil/index.html',
    'app://peil/assets/a.js',
    'data:image/png;base64,AA==',
    'blob:app://peil/1',
  ])('%s is let through', (url) => {
    expect(decide(url)).toBe(false);
  });
});

describe('permissions', () => {
  const all = [
    'clipboard-read',
    'display-capture',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'top-level-storage-access',
    'unknown',
    'usb',
    'window-management',
    'fileSystem',
  ];
  let request: (permission: string) => boolean = () => true;
  let check: (permission: string) => boolean = () => true;
  let device: () => boolean = () => true;
  denyPermissions({
    setPermissionRequestHandler: (handler) => {
      request = (permission) => {
        let granted = false;
        handler(null, permission, (isGranted) => (granted = isGranted));
        return granted;
      };
    },
    setPermissionCheckHandler: (handler) => (check = (permission) => handler(null, permission)),
    setDevicePermissionHandler: (handler) => (device = handler),
  });

  test.each(all)('%s is denied, asked or checked', (permission) => {
    expect([request(permission), check(permission)]).toEqual([false, false]);
  });

  test('devices are denied; writing to the clipboard is not', () => {
    expect(device()).toBe(false);
    expect([request('clipboard-sanitized-write'), check('clipboard-sanitized-write')]).toEqual([true, true]);
  });
});

describe('sender of a call', () => {
  const known = new Set([7]);
  const own = { url: 'app://peil/index.html#/klanten', isMainFrame: true, contentsId: 7 };

  test('the main frame of our own window is heard', () => {
    expect(isTrustedSender(own, known, origin)).toBe(true);
  });

  test.each([
    ['a frame inside it', { ...own, isMainFrame: false }],
    ['another window', { ...own, contentsId: 8 }],
    ['a frame that is gone', { ...own, url: undefined }],
    ['another site', { ...own, url: 'https://example.com/' }],
    ['another host', { ...own, url: 'app://other/index.html' }],
    ['a host that begins alike', { ...own, url: 'app://peil.evil.example/' }],
    ['a blob of our own', { ...own, url: 'blob:app://peil/1' }],
    ['an empty page', { ...own, url: 'about:blank' }],
    ['a data address', { ...own, url: 'data:text/html,app://peil' }],
    ['a file', { ...own, url: 'file:///peil/index.html' }],
    ['nonsense', { ...own, url: 'app:' }],
  ])('%s is not', (_name, sender) => {
    expect(isTrustedSender(sender, known, origin)).toBe(false);
  });
});

test('a window is confined, with developer tools only before packing', () => {
  const options = {
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
  };
  expect(confinement('/preload.cjs', true)).toEqual({ ...options, devTools: false });
  expect(confinement('/preload.cjs', false)).toEqual({ ...options, devTools: true });
});

test.each([
  [1000, 1],
  [undefined, 1],
  [0, 0],
])('user %s gets the sandbox %i times', (userId, times) => {
  const enableSandbox = vi.fn<() => void>();
  enforceSandbox({ enableSandbox }, userId);
  expect(enableSandbox).toHaveBeenCalledTimes(times);
});

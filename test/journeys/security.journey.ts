import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '#test/journeys/journey.ts';

/** The journeys of an attacker: code runs in the page, and tries to get out. */

/** Runs `code` in the page as if the page had loaded it, and returns what it reports. */
async function attack(page: Page, code: () => unknown): Promise<unknown> {
  return await page.evaluate(code);
}

test('the page is confined: no Node, no other bridge than calls and events', async ({ openPeil }) => {
  const { page } = await openPeil();
  const found = await attack(page, () => ({
    globals: [
      'require',
      'process',
      'module',
      'Buffer',
      'electron',
      'ipcRenderer',
      'webUtils',
      'peilCall',
      'peilDropped',
    ].filter((name) => name in globalThis),
    bridge: Object.keys(window.peil).toSorted(),
    isSecure: isSecureContext,
  }));
  expect(found).toEqual({ globals: [], bridge: ['invoke', 'on'], isSecure: true });
});

test('the bridge cannot be replaced or changed', async ({ openPeil }) => {
  const { page } = await openPeil();
  const kept = await attack(page, () => {
    const { peil } = window;
    const { invoke } = peil;
    const nothing = { invoke: () => Promise.reject(new Error('replaced')), on: () => () => {} };
    for (const change of [() => (window.peil = nothing), () => (peil.invoke = nothing.invoke)]) {
      try {
        change();
      } catch {
        // refusing loudly is as good
      }
    }
    return window.peil === peil && window.peil.invoke === invoke;
  });
  expect(kept).toBe(true);
});

test('nothing is evaluated and nothing is fetched', async ({ openPeil }) => {
  const { page } = await openPeil();
  const outcome = await attack(page, async () => {
    const refused = async (act: () => unknown) => {
      // The driver's own code may evaluate text; what runs after it may not.
      await new Promise((resolve) => setTimeout(resolve));
      try {
        await act();
        return false;
      } catch {
        return true;
      }
    };
    const loads = (tag: 'img' | 'script' | 'link', address: string) =>
      new Promise<boolean>((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => resolve(true));
        element.addEventListener('error', () => resolve(false));
        if (element instanceof HTMLLinkElement) {
          element.rel = 'stylesheet';
          element.href = address;
        } else element.src = address;
        document.head.append(element);
      });
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.inlineRan = true;';
    document.head.append(inline);
    return {
      // oxlint-disable-next-line no-eval -- the attack
      eval: await refused(() => (0, eval)('1')),
      // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the attack
      function: await refused(() => new Function('return 1')()),
      inline: 'inlineRan' in globalThis,
      fetchOwn: await refused(() => fetch('/index.html')),
      fetchOther: await refused(() => fetch('https://example.com/')),
      request: await refused(
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.addEventListener('load', resolve);
            request.addEventListener('error', reject);
            request.open('GET', 'https://example.com/');
            request.send();
          }),
      ),
      socket: await new Promise((resolve) => {
        try {
          const socket = new WebSocket('wss://example.com/');
          socket.addEventListener('open', () => resolve('open'));
          socket.addEventListener('error', () => resolve('refused'));
          socket.addEventListener('close', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      }),
      image: await loads('img', 'https://example.com/a.png'),
      script: await loads('script', 'https://example.com/a.js'),
      style: await loads('link', 'https://example.com/a.css'),
      dataScript: await loads('script', 'data:text/javascript,globalThis.dataRan=true'),
      file: await loads('img', 'file:///etc/hostname'),
      outOfFolder: await loads('script', '/..%2fmain%2fmain.js'),
      worker: await new Promise((resolve) => {
        try {
          const worker = new Worker('data:text/javascript,postMessage(1)');
          worker.addEventListener('message', () => resolve('ran'));
          worker.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      }),
      serviceWorkers: await navigator.serviceWorker
        .register('/assets/none.js')
        .then(() => navigator.serviceWorker.getRegistrations())
        .then(
          (registrations) => registrations.length,
          () => 0,
        ),
    };
  });
  expect(outcome).toEqual({
    eval: true,
    function: true,
    inline: false,
    fetchOwn: true,
    fetchOther: true,
    request: true,
    socket: 'refused',
    image: false,
    script: false,
    style: false,
    dataScript: false,
    file: false,
    outOfFolder: false,
    worker: 'refused',
    serviceWorkers: 0,
  });
});

/** Time for the browser to act on what the page asked before. */
async function roundTrips(page: Page): Promise<void> {
  const status = () => page.evaluate(() => window.peil.invoke('office.getStatus', {})).catch(() => {});
  for (let trip = 0; trip < 10; trip += 1) await status();
}

const ways: [name: string, leave: () => void][] = [
  ['a web address', () => location.assign('https://example.com/')],
  ['a file', () => location.assign('file:///etc/passwd')],
  ['a data address', () => location.assign('data:text/html,<h1>weg</h1>')],
  ['a script address', () => location.assign('javascript:document.write("weg")')],
  [
    'a link with another target',
    () => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
    },
  ],
  [
    'a form',
    () => {
      const form = document.createElement('form');
      form.action = 'https://example.com/';
      document.body.append(form);
      form.submit();
    },
  ],
  ['a window', () => void window.open('https://example.com/')],
  ['an empty window', () => void window.open('about:blank')],
  [
    'a refresh',
    () => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = '0; url=https://example.com/';
      document.head.append(meta);
    },
  ],
  ['a blob', () => location.assign(URL.createObjectURL(new Blob(['<h1>weg</h1>'], { type: 'text/html' })))],
  ['an empty page', () => location.assign('about:blank')],
  ['another file of the program', () => location.assign('/assets/none.html')],
];

/** Asked of the page itself: the driver's own locators wait for navigations that were refused. */
const shown = () => `${location.href} ${document.querySelector('h1')?.textContent}`;

for (const [name, leave] of ways) {
  test(`the window stays with the program: ${name}`, async ({ openPeil }) => {
    const { page } = await openPeil();
    await expect(page.getByRole('heading', { name: 'Nieuw kantoor' })).toBeVisible();
    const address = page.url();
    await page.evaluate(leave).catch(() => {});
    await roundTrips(page);
    await expect.poll(() => page.evaluate(shown).catch(() => '')).toBe(`${address} Peil`);
    expect(page.context().pages()).toHaveLength(1);
  });
}

test('a frame inside the page reaches neither calls nor other pages', async ({ openPeil }) => {
  const { page } = await openPeil();
  const outcome = await attack(page, async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    // Frames get no bridge of their own in Electron, and one that is refused in Chromium.
    const { peil } = frame.contentWindow as Partial<Pick<Window, 'peil'>>;
    try {
      return (await peil?.invoke('office.getStatus', {}))?.ok ?? false;
    } catch {
      return false;
    }
  });
  expect(outcome).toBe(false);
});

test('permissions are denied, but for writing to the clipboard', async ({ openPeil }) => {
  const { page } = await openPeil();
  const outcome = await attack(page, async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const located = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve(true),
        () => resolve(false),
      ),
    );
    const captured = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => true,
      () => false,
    );
    return { granted: names.filter((_name, index) => states[index] === 'granted'), located, captured };
  });
  expect(outcome).toEqual({ granted: [], located: false, captured: false });
});

test('a made-up file is not taken for a dropped one; a real one is', async ({ openPeil, folder }) => {
  const file = join(folder, 'relaties.csv');
  await writeFile(file, 'nummer;naam');
  const { page, drop } = await openPeil();
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    window.peil.on('dropped', (payload) => heard.push(payload));
    const data = new DataTransfer();
    data.items.add(new File(['x'], '/etc/passwd'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
  });
  await drop(file);
  await expect.poll(() => page.evaluate('heard')).toEqual([{ names: ['relaties.csv'] }]);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRendererServer } from '#electron/host/serve-renderer.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-serve-'));
const root = join(folder, 'renderer');
const secret = 'the office of somebody else';

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-old'));
  writeFileSync(join(root, 'index.html'), '<meta name="style-nonce" content="%NONCE%">');
  writeFileSync(join(root, 'assets/a.js'), 'export {};');
  writeFileSync(join(root, 'assets/note.txt'), secret);
  writeFileSync(join(folder, 'secret.json'), secret);
  writeFileSync(join(folder, 'renderer-old/secret.json'), secret);
  symlinkSync(join(folder, 'secret.json'), join(root, 'assets/link.json'));
  symlinkSync(folder, join(root, 'assets/up'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Both addresses under which the page is served. */
describe.each(['app://peil', 'https://peil.localhost'])('the page at %s', (origin) => {
  const serve = createRendererServer(root, origin);
  const get = (path: string) => serve(new Request(`${origin}${path}`));

  test('serves its own files with their type', async () => {
    const page = await get('/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await get('/assets/a.js?v=1');
    expect([script.status, script.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
  });

  test('its policy allows own scripts, own styles and nothing else', async () => {
    const page = await get('/index.html');
    const policy = parsePolicy(page.headers.get('content-security-policy') ?? '');
    const nonce = /content="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", `'nonce-${nonce}'`],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'object-src': ["'none'"],
    });
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('every load has a nonce of its own', async () => {
    const nonces = await Promise.all([1, 2, 3].map(async () => await (await get('/index.html')).text()));
    expect(new Set(nonces).size).toBe(3);
  });

  test.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/assets%5c..%5c..%5csecret.json',
    '/../renderer-old/secret.json',
    '/..%2frenderer-old%2fsecret.json',
    '/assets/link.json',
    '/assets/up/secret.json',
    '/assets/note.txt',
    '/assets/a.js%00.json',
    '/%00',
    '/C:/Windows/win.ini',
    '/c%3a%5cWindows%5cwin.ini',
    '//server/share/secret.json',
    '/%5c%5cserver%5cshare%5csecret.json',
    '/%E0%A4%A',
    '/assets',
    '/assets/',
    '/INDEX.HTML/..%2f..%2fsecret.json',
  ])('gives nothing for %s', async (path) => {
    const answer = await get(path);
    expect([403, 404]).toContain(answer.status);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toBe(`default-src 'none'`);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await serve(new Request(`${origin}/index.html`, { method }));
    expect(answer.status).toBe(405);
  });

  test.each([
    'app://other',
    'https://evil.example',
    'https://peil.localhost.evil.example',
    'https://localhost',
    'file://',
  ])('is not for requests to %s', async (other) => {
    const answer = await serve(new Request(`${other}/index.html`));
    expect(answer.status).toBe(403);
  });
});

function parsePolicy(header: string): Map<string, string[]> {
  return new Map(
    header.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(' ');
      return [name, values];
    }),
  );
}

test('what the page names is read ahead, but nothing from outside the folder', async () => {
  const page =
    '<script src="/assets/a.js"></script><link href="/assets/link.json"><link href="/assets/gone.css">';
  writeFileSync(join(root, 'index.html'), page);
  const serve = createRendererServer(root, 'app://peil');
  const get = (path: string) => serve(new Request(`app://peil${path}`));
  expect(await (await get('/index.html')).text()).toBe(page);
  expect((await get('/assets/link.json')).status).toBe(403);
  expect((await get('/assets/gone.css')).status).toBe(404);
  writeFileSync(join(root, 'assets/a.js'), 'export const newer = 1;');
  expect(await (await get('/assets/a.js')).text()).toBe('export {};');
  expect(await (await get('/assets/a.js')).text()).toBe('export const newer = 1;');
});

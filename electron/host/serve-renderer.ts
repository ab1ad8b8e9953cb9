import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

/**
 * The policy of every page. Styles that a library makes at run time carry the nonce of this page load; nothing else may be
 * inline, and nothing may come from or go to anywhere else.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ].join('; ');
}

/**
 * Serves the built page from `folder` at `origin`: GET only, nothing outside the folder, the same headers in every host. The files of the
 * first screen are read at once, while the window is being made.
 *
 * No `cross-origin-opener-policy`: it makes Chromium start a second process for the page at every start, and nothing can open this page or be
 * opened by it, because new windows and frames are refused.
 */
export function createRendererServer(
  folder: string,
  origin: string,
): (request: Request) => Promise<Response> {
  const root = path.resolve(folder);
  const expected = new URL(origin);
  const early = readFirstScreen(root);
  return async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const file = locate(request.url, expected, root);
    if (file === undefined) return refuse(403);
    const type = types[path.extname(file).toLowerCase()];
    if (type === undefined) return refuse(404);
    try {
      const content = (await early).get(file) ?? (await readInside(root, file));
      if (content === undefined) return refuse(403);
      (await early).delete(file);
      const nonce = randomBytes(18).toString('base64');
      const isPage = path.extname(file) === '.html';
      const body = isPage ? content.toString('utf8').replaceAll('%NONCE%', nonce) : new Uint8Array(content);
      return new Response(body, {
        status: 200,
        headers: {
          'content-type': type,
          'content-security-policy': contentSecurityPolicy(nonce),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return refuse(404);
    }
  };
}

/** The page and the files that it names, by path; empty when they are not there. They are kept until they are served once. */
async function readFirstScreen(root: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const take = async (file: string) => {
    const content = await readInside(root, file).catch(() => undefined);
    if (content) files.set(file, content);
    return content;
  };
  const page = await take(path.join(root, 'index.html'));
  const names = (page?.toString('utf8') ?? '').matchAll(/(?:src|href)="\/(assets\/[\w.-]+)"/g);
  await Promise.all(Array.from(names, ([, name = '']) => take(path.join(root, name))));
  return files;
}

/** The content of a file; undefined when it really stands outside the folder. */
async function readInside(root: string, file: string): Promise<Buffer | undefined> {
  const real = await fs.realpath(file);
  return isInside(await fs.realpath(root), real) ? fs.readFile(real) : undefined;
}

function locate(url: string, expected: URL, root: string): string | undefined {
  let decoded: string;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== expected.protocol || parsed.host !== expected.host) return undefined;
    decoded = decodeURIComponent(parsed.pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.includes(':')) return undefined;
  const file = path.join(root, decoded === '/' ? 'index.html' : decoded);
  return isInside(root, file) ? file : undefined;
}

function isInside(root: string, file: string): boolean {
  const relative = path.relative(root, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

function refuse(status: number): Response {
  return new Response('', { status, headers: { 'content-security-policy': `default-src 'none'` } });
}

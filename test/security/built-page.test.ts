import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildProgram } from '#build/vite/build.ts';
import { outFolder } from '#build/vite/folders.ts';

beforeAll(async () => void (await buildProgram(() => {})), 300_000);

const read = (path: string) => readFileSync(join(outFolder, path), 'utf8');

test('the page has nothing inline and asks for nothing of elsewhere', () => {
  const html = read('renderer/index.html');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/i);
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//i);
});

test('styles and their fonts come from the program', () => {
  const assets = readdirSync(join(outFolder, 'renderer/assets')).filter((file) => file.endsWith('.css'));
  const outside = assets.filter((file) =>
    /url\(["']?(?:https?:|\/\/|data:font)|@import/.test(read(`renderer/assets/${file}`)),
  );
  expect(outside).toEqual([]);
});

test('the preload is one file that needs Electron alone and knows two channels', () => {
  expect(readdirSync(join(outFolder, 'preload'))).toEqual(['preload.cjs']);
  const preload = read('preload/preload.cjs');
  expect([...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1])).toEqual([
    'electron',
  ]);
  expect(new Set([...preload.matchAll(/["'](peil:[a-z]+)["']/g)].map((match) => match[1]))).toEqual(
    new Set(['peil:call', 'peil:event']),
  );
});

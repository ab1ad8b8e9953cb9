import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectFolder } from '#build/vite/folders.ts';
import { findChromium } from '#build/start/chromium.ts';
import { isRoot } from '#build/start/run-program.ts';

// Run by hand after a change to icon.svg: node build/package/draw-icons.ts
const resources = join(projectFolder, 'build/package/resources');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const icoSizes = [16, 24, 32, 48, 64, 128, 256];

const executablePath = findChromium();
if (executablePath === null) throw new Error('Drawing the icons needs a Chromium.');
const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot() });
const page = await browser.newPage();
const svg = readFileSync(join(resources, 'icon.svg'), 'utf8');
const drawn = new Map<number, Buffer>();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  drawn.set(size, png);
  writeFileSync(join(resources, 'icons', `${size}x${size}.png`), png);
}
await browser.close();
writeFileSync(join(resources, 'icon.ico'), iconFile(icoSizes.flatMap((size) => drawn.get(size) ?? [])));

/** An .ico that holds PNG pictures, as Windows reads since Vista. */
function iconFile(pictures: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, picture] of pictures.entries()) {
    const at = 6 + 16 * index;
    const width = picture.readUInt32BE(16);
    header.writeUInt8(width % 256, at);
    header.writeUInt8(width % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(picture.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([header, ...pictures]);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as z from 'zod';

/** What the secretary's computer reads before it shows anything, compressed. */
export const sizeLimitKilobytes = 350;

/** The screen that a person without an office sees first, where it is a file of its own. */
const firstScreen = 'start/start-screen.tsx';

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).optional() }),
);

interface Script {
  file: string;
  gzipBytes: number;
}

/** The scripts that load before the first screen: those of the page, that screen, and everything they import at once. */
export function firstScreenScripts(rendererFolder: string): Script[] {
  const manifestFile = join(rendererFolder, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing: build first.`);
  const manifest = Manifest.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  const page = readFileSync(join(rendererFolder, 'index.html'), 'utf8');
  for (const [key, { file }] of Object.entries(manifest))
    if (file.endsWith('.js') && page.includes(`"/${file}"`)) visit(key);
  visit(firstScreen);
  const files = [...seen].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js'));
  return files
    .map((file) => ({ file, gzipBytes: gzipSync(readFileSync(join(rendererFolder, file))).length }))
    .toSorted((one, other) => other.gzipBytes - one.gzipBytes);
}

import { join } from 'node:path';
import { buildProgram } from '#build/vite/build.ts';
import { outFolder } from '#build/vite/folders.ts';
import { firstScreenScripts, sizeLimitKilobytes } from '#build/vite/size.ts';
import type { BenchRow } from '#test/bench/bench-row.ts';

/** JavaScript that loads before the first screen, compressed. */
export async function bench(): Promise<BenchRow[]> {
  await buildProgram(() => {});
  const scripts = firstScreenScripts(join(outFolder, 'renderer'));
  const kilobytes = scripts.reduce((sum, script) => sum + script.gzipBytes, 0) / 1000;
  const value = `${kilobytes.toFixed(1)} kB gzip`;
  return [
    {
      name: 'JavaScript before the first screen',
      value,
      against: '',
      ratio: kilobytes,
      limit: sizeLimitKilobytes,
    },
  ];
}

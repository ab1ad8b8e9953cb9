import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { projectFolder } from '#build/vite/folders.ts';
import { benchBothWays } from '#test/bench/support/both-ways.ts';
import { resultsFolder } from '../summary.ts';

/**
 * `npm run bench -- import start` runs only the benchmarks whose file names hold one of the words. With the word `both` those that open an
 * office run with plain and encrypted offices in turn, and each time is the encrypted one against the plain one.
 */
const Row = z.object({
  name: z.string(),
  value: z.string(),
  against: z.string(),
  ratio: z.number(),
  limit: z.number(),
});
const Module = z.looseObject({
  bench: z.custom<() => Promise<z.infer<typeof Row>[]>>((value) => typeof value === 'function'),
});

const isBothWays = process.argv.includes('both', 2);
const words = process.argv.slice(2).filter((word) => word !== 'both');
const folder = join(projectFolder, 'test/bench');
const opensMeasured = (file: string) =>
  readFileSync(join(folder, file), 'utf8').includes('support/measured.ts');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => !isBothWays || opensMeasured(file));
const wanted = files.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));

const rows: z.infer<typeof Row>[] = [];
for (const file of wanted) {
  console.log(`${file} …`);
  const { bench } = Module.parse(await import(pathToFileURL(join(folder, file)).href));
  rows.push(...z.array(Row).parse(await (isBothWays ? benchBothWays(bench) : bench())));
}
console.table(
  rows.map(({ ratio, ...row }) => ({
    ...row,
    ratio: Number(ratio.toFixed(2)),
    ok: ratio <= row.limit ? 'yes' : 'NO',
  })),
);
mkdirSync(resultsFolder, { recursive: true });
writeFileSync(join(resultsFolder, 'bench.json'), JSON.stringify(rows, null, 2));
if (rows.some(({ ratio, limit }) => ratio > limit)) process.exitCode = 1;

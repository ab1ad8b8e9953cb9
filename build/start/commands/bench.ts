import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { projectFolder } from '#build/vite/folders.ts';
import { resultsFolder } from '../summary.ts';

/**
 * `npm run bench -- import start` runs only the benchmarks whose file names are or hold one of the words. With the word `both` those that open an
 * office run with plain and encrypted offices in turn, and each time is the encrypted one against the plain one.
 */
const Row = z.object({
  name: z.string(),
  value: z.string(),
  against: z.string(),
  ratio: z.number(),
  limit: z.number(),
});
type Bench = () => Promise<z.infer<typeof Row>[]>;
const isFunction = (value: unknown) => typeof value === 'function';
const Module = z.looseObject({ bench: z.custom<Bench>(isFunction) });
const BothWays = z.looseObject({ benchBothWays: z.custom<(bench: Bench) => ReturnType<Bench>>(isFunction) });

const isBothWays = process.argv.includes('both', 2);
const words = process.argv.slice(2).filter((word) => word !== 'both');
const folder = join(projectFolder, 'test/bench');
const opensMeasured = (file: string) => readFileSync(join(folder, file), 'utf8').includes('Measured(');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => !isBothWays || opensMeasured(file));
const isAskedFor = (file: string) => (word: string) =>
  files.includes(`${word}.bench.ts`) ? file === `${word}.bench.ts` : file.includes(word);
const wanted = files.filter((file) => words.length === 0 || words.some(isAskedFor(file)));

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, file)).href);
}

async function run(file: string): Promise<unknown> {
  const { bench } = Module.parse(await load(file));
  if (!isBothWays) return bench();
  return BothWays.parse(await load('support/both-ways.ts')).benchBothWays(bench);
}

const rows: z.infer<typeof Row>[] = [];
for (const file of wanted) {
  console.log(`${file} …`);
  rows.push(...z.array(Row).parse(await run(file)));
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

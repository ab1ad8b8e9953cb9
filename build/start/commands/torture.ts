import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { buildProgram } from '#build/vite/build.ts';
import { projectFolder } from '#build/vite/folders.ts';
import { runProgram } from '../run-program.ts';
import { builtThreads } from '../run-tests.ts';
import { resultsFolder } from '../summary.ts';

/**
 * `npm run torture`: the tests of test/torture/README.md in their full sizes, one file at a time, and a table of what they did.
 * `-- kill fuzz` runs only the files whose names hold one of the words.
 */
const Row = z.object({
  rule: z.string(),
  what: z.string(),
  count: z.int(),
  found: z.string(),
  value: z.number().optional(),
  limit: z.number().optional(),
});

const folders = ['test/torture', 'test/security'];
const words = process.argv.slice(2);
const rowsFile = join(resultsFolder, 'torture.jsonl');
mkdirSync(resultsFolder, { recursive: true });
rmSync(rowsFile, { force: true });
await buildProgram(console.log);

const vitest = join(projectFolder, 'node_modules/vitest/vitest.mjs');
const { code } = await runProgram(
  process.execPath,
  [vitest, 'run', '--project=node', '--no-file-parallelism', ...(words.length > 0 ? words : folders)],
  {
    cwd: projectFolder,
    env: { ...process.env, ...builtThreads, PEIL_TORTURE: 'full', PEIL_TORTURE_ROWS: rowsFile },
  },
);

const rows = (existsSync(rowsFile) ? readFileSync(rowsFile, 'utf8').trim().split('\n') : [])
  .filter((line) => line !== '')
  .map((line) => Row.parse(JSON.parse(line)))
  .toSorted((a, b) => Number(a.rule.slice(1)) - Number(b.rule.slice(1)));
const isOver = ({ value = 0, limit = Infinity }: z.infer<typeof Row>) => value > limit;
console.table(
  rows.map(({ value, limit, ...row }) => ({
    ...row,
    value: value === undefined ? '' : Number(value.toFixed(2)),
    'at most': limit ?? '',
    ok: isOver({ ...row, value, limit }) ? 'NO' : 'yes',
  })),
);
writeFileSync(join(resultsFolder, 'torture.json'), JSON.stringify(rows, null, 2));
if (code !== 0 || rows.some(isOver)) process.exitCode = 1;

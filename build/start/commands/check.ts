import { join } from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';
import { runUnitTests } from '../run-tests.ts';
import { runProgram } from '../run-program.ts';
import { writeSummary } from '../summary.ts';

const bin = (name: string) => join(projectFolder, 'node_modules/.bin', name);

const steps: readonly [name: string, file: string, args: string[]][] = [
  ['format', bin('oxfmt'), ['--check', '.']],
  ['lint', bin('oxlint'), ['--type-aware', '--deny-warnings', '.']],
  ['types of shared', bin('tsc'), ['-p', 'tsconfig.shared.json']],
  ['types of the main process', bin('tsc'), ['-p', 'tsconfig.node.json']],
  ['types of the screens', bin('tsc'), ['-p', 'tsconfig.renderer.json']],
  ['types of what runs in a page', bin('tsc'), ['-p', 'tsconfig.browser-hosted.json']],
  ['unused code', bin('knip'), ['--no-progress']],
];

const failed: string[] = [];
for (const [name, file, args] of steps) {
  const { code, output } = await runProgram(file, args, { cwd: projectFolder, quiet: true });
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'}  ${name}`);
  if (code === 0) continue;
  failed.push(name);
  console.log(output);
}
writeSummary('check', {
  passed: steps.length - failed.length,
  failed: failed.length,
  remarks: failed.map((name) => `npm run check: ${name}`),
});

const testsPass = process.argv.includes('--without-tests') || (await runUnitTests());
if (failed.length > 0 || !testsPass) process.exitCode = 1;
console.log(`${steps.length - failed.length} of ${steps.length} checks passed.`);

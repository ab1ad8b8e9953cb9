// `npm test`, `npm run check` and the others: sets up what is missing and runs the command under Node 24.
import process from 'node:process';
import { handOver, installPackages } from './prepare.mjs';

const scripts = {
  install: 'build/start/commands/install.ts',
  test: 'build/start/commands/test.ts',
  check: 'build/start/commands/check.ts',
  build: 'build/start/commands/build.ts',
  bench: 'build/start/commands/bench.ts',
  torture: 'build/start/commands/torture.ts',
  package: 'build/start/commands/package.ts',
  count: 'build/start/commands/count.ts',
  smoke: 'build/start/commands/smoke.ts',
  sign: 'build/start/commands/sign.ts',
  demo: 'build/demo/write-demo.ts',
  call: 'electron/calls/call-from-terminal.ts',
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(scripts, name)) {
  console.error(`Choose one of: ${Object.keys(scripts).join(', ')}.`);
  process.exit(1);
}
installPackages();
handOver(scripts[name], args);

import { buildProgram } from '#build/vite/build.ts';
import { chromiumCommand } from '../chromium.ts';
import { findHosts, type HostName } from '../hosts.ts';
import { runJourneys, runUnitTests } from '../run-tests.ts';

/** `npm test -- unit` and `npm test -- journeys` run one half, `npm test -- journeys electron` in one host. */
const wanted = process.argv.slice(2);
const wants = (part: string) => wanted.length === 0 || wanted.includes(part);
const allHosts: readonly HostName[] = ['electron', 'chromium'];

await buildProgram(console.log);
const unitPass = wants('unit') ? await runUnitTests() : true;
const journeysPass = wants('journeys') ? await journeys() : true;
if (!unitPass || !journeysPass) process.exitCode = 1;

async function journeys(): Promise<boolean> {
  const named = allHosts.filter((host) => wanted.includes(host));
  const hosts = await findHosts(named.length === 0 ? allHosts : named, console.log);
  if (hosts.names.length === 0) {
    shout([
      'The journeys did NOT run: this machine has neither Electron nor Chromium.',
      `Install one with:  ${chromiumCommand()}`,
      ...hosts.missing,
    ]);
    return false;
  }
  const pass = await runJourneys(hosts.names, hosts.env);
  hosts.stop();
  shout([
    pass ? 'The journeys passed in:' : 'The journeys FAILED; they ran in:',
    ...hosts.found.map((line) => `  ${line}`),
    ...hosts.missing.map((line) => `They did NOT run in ${line}`),
  ]);
  return pass;
}

function shout(lines: readonly string[]): void {
  const rule = '='.repeat(Math.max(...lines.map((line) => line.length)));
  console.log(['', rule, ...lines, rule, ''].join('\n'));
}

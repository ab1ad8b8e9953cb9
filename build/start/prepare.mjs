// Runs on the machine's own Node, which may be older than the one the project uses: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');

/** Node 24 from the packages; everything but these few lines runs on it. */
const projectNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Whether every package of the lock file is installed in the version it names. npm keeps its own account of what it
 * installed; packages for other systems are missing from it and do not count.
 */
export function isInstalled(lockFile = join(root, 'package-lock.json'), modulesFolder = modules) {
  const account = join(modulesFolder, '.package-lock.json');
  if (!existsSync(account) || !existsSync(projectNode)) return false;
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const present = JSON.parse(readFileSync(account, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function requireUsableNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  fail(`Peil needs Node 20.19, 22.12 or newer to install its packages; this is ${process.versions.node}.`);
}

/** Installs the packages when they are missing or differ from the lock file. */
export function installPackages() {
  if (isInstalled()) return;
  requireUsableNode();
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    fail(
      'node_modules is a link and differs from package-lock.json: install in the folder that it points to.',
    );
  }
  // On standard error: the standard output of `npm run call` is the reply alone.
  console.error('Installing the packages of package-lock.json (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('npm ci did not succeed; see above.');
  if (!isInstalled()) fail('npm ci left packages out. Remove the folder node_modules and try again.');
}

/** Hands over to `script` under Node 24, passes signals on, and ends with its exit code. */
export function handOver(script, args) {
  const paths = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env['PATH'] ?? ''];
  const child = spawn(projectNode, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: paths.join(delimiter) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`Node 24 does not start: ${error.message}`));
  child.on('exit', (code) => process.exit(code ?? 1));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

import { getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builderConfig, packageProgram } from '#build/package/package-program.ts';
import { addedLimitBytes, measurePacked } from '#build/package/report-size.ts';
import { expectedFuses, readFuses } from '#electron/self-test/read-fuses.ts';
import { projectFolder } from '#build/vite/folders.ts';
import { buildProgram } from '#build/vite/build.ts';
import { makeFakeElectron } from '#test/packaging/fake-electron.ts';

const folder = mkdtempSync(join(tmpdir(), 'peil-packaging-'));
const minutes = 60_000;

beforeAll(async () => void (await buildProgram(() => {})), 5 * minutes);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesUnder(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

describe.each([
  { platform: 'linux', program: 'peil', driver: 'linux-x64.node' },
  { platform: 'win', program: 'Peil.exe', driver: 'win32-x64.node' },
] as const)('packed for $platform', ({ platform, program, driver }) => {
  const output = join(folder, platform);
  const packed = join(output, `${platform}-unpacked`);
  const archive = join(packed, 'resources/app.asar');

  beforeAll(async () => {
    const electron = makeFakeElectron(join(folder, `electron-${platform}`), platform);
    await packageProgram({ platform, onlyFolder: true, electron, outputFolder: output, quiet: true });
  }, 5 * minutes);

  test('every fuse is set as the security design wants it', async () => {
    const wire = await getCurrentFuseWire(join(packed, program));
    const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect({
      runAsNode: isOn(FuseV1Options.RunAsNode),
      cookieEncryption: isOn(FuseV1Options.EnableCookieEncryption),
      nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      inspect: false,
      asarIntegrity: true,
      onlyAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
    });
  });

  test('the archive holds the built program, the driver and nothing else', () => {
    const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
    const allowed =
      /^(package\.json|LICENSE|out|out\/(main|preload|renderer)(\/.*)?|out\/(build-info\.json|licences\.txt)|node_modules|node_modules\/better-sqlite3(\/(package\.json|LICENSE|lib(\/.*)?|prebuilds(\/[a-z0-9-]+\.node)?))?)$/;
    expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'out/main/main.js',
        'out/main/office-thread.js',
        'out/main/reader-thread.js',
        'out/main/backup-thread.js',
        'out/main/solver-thread.js',
        'out/main/self-test-writer.js',
        'out/build-info.json',
        'out/preload/preload.cjs',
      ]),
    );
    expect(paths).toEqual(expect.arrayContaining(['out/renderer/index.html', 'out/licences.txt']));
    expect(paths.filter((path) => /\.(ts|tsx|map)$|\.test\.|(^|\/)tests?(\/|$)/.test(path))).toEqual([]);
    expect(paths.filter((path) => path.endsWith('.node'))).toEqual([
      `node_modules/better-sqlite3/prebuilds/${driver}`,
    ]);
  });

  test('the archive holds no key, no path of the machine it was made on and no map of its sources', () => {
    const content = readFileSync(archive).toString('latin1');
    expect(content).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----/);
    expect(content).not.toContain('sourceMappingURL=data:');
    expect(content.includes(projectFolder)).toBe(false);
    expect(content.includes(`${homedir()}/`)).toBe(false);
  });

  test('the self-test reads the fuses as they were set', async () => {
    expect((await readFuses(join(packed, program)))?.startsWith(expectedFuses)).toBe(true);
  });

  test('Peil adds little to Electron', async () => {
    const { addedBytes, addedCompressedBytes } = await measurePacked(packed);
    expect(addedCompressedBytes).toBeLessThan(addedLimitBytes);
    expect(addedBytes).toBeGreaterThan(addedCompressedBytes);
  });

  test('only the database driver lies outside the archive', () => {
    expect(
      filesUnder(join(packed, 'resources')).filter((path) => path !== 'app.asar' && path !== 'package-type'),
    ).toEqual([`app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${driver}`]);
  });

  test('only Dutch and the language to fall back on come along', () => {
    expect(readdirSync(join(packed, 'locales')).toSorted()).toEqual(['en-US.pak', 'nl.pak']);
  });

  test('the program for Windows, where Electron checks it, knows the hash of its archive', () => {
    const { headerString } = getRawHeader(archive);
    const hash = createHash('sha256').update(headerString).digest('hex');
    expect(readFileSync(join(packed, program)).includes(hash)).toBe(platform === 'win');
  });
});

test('installers are for one person, in Dutch, and leave the office alone when they remove the program', () => {
  const settings = readFileSync(builderConfig, 'utf8');
  for (const line of [
    /^nsis:$/m,
    /^ {2}oneClick: false$/m,
    /^ {2}perMachine: false$/m,
    /^ {2}allowElevation: false$/m,
    /^ {2}deleteAppDataOnUninstall: false$/m,
    /^ {2}installerLanguages: \[nl_NL\]$/m,
    /^ {2}language: '1043'$/m,
    /^ {4}- \{ target: nsis, arch: \[x64\] \}$/m,
    /^ {4}- \{ target: portable, arch: \[x64\] \}$/m,
    /^ {4}- \{ target: AppImage, arch: \[x64\] \}$/m,
    /^ {4}- \{ target: deb, arch: \[x64\] \}$/m,
    /^ {2}artifactName: Peil-\$\{version\}-kijkversie\.\$\{ext\}$/m,
    /^ {2}requestExecutionLevel: user$/m,
    /^npmRebuild: false$/m,
  ]) {
    expect(settings).toMatch(line);
  }
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';

/** What Electron's binaries carry: the sentinel, the version and number of the fuses, and their factory settings. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

/**
 * A folder with the shape of an Electron release and nothing that runs, so that packing can be tested on a machine that cannot
 * download Electron. For Windows a real executable carries the wire, because electron-builder writes resources into it.
 */
export function makeFakeElectron(
  folder: string,
  platform: 'linux' | 'win',
): { folder: string; version: string } {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  for (const language of ['nl', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'version'), '45.4.1');
  writeFileSync(join(folder, 'LICENSE'), '');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '');
  if (platform === 'win') writeFileSync(join(folder, 'electron.exe'), windowsExecutable());
  else {
    writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), fuseWire, Buffer.alloc(64)]), {
      mode: 0o755,
    });
    writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  }
  return { folder, version: '45.4.1' };
}

/** Any Windows program will do; the wire goes where it has room. */
function windowsExecutable(): Buffer {
  const program = readFileSync(join(projectFolder, 'node_modules/electron-winstaller/vendor/7z-x64.exe'));
  const room = program.indexOf(Buffer.alloc(fuseWire.length + 32), 1024);
  if (room === -1) throw new Error('The Windows program has no room for the fuses.');
  fuseWire.copy(program, room + 16);
  return program;
}

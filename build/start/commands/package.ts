import { join } from 'node:path';
import { buildProgram } from '#build/vite/build.ts';
import { projectFolder } from '#build/vite/folders.ts';
import { packageProgram } from '#build/package/package-program.ts';
import { reportSizes } from '#build/package/report-size.ts';
import { obtainElectron } from '../electron.ts';

/**
 * `npm run package`: the unpacked program for this system. `-- installers` makes the installers too, `-- win` for Windows; both
 * download tools that electron-builder needs.
 */
const args = process.argv.slice(2);
const platform = args.includes('win') || process.platform === 'win32' ? 'win' : 'linux';
const outputFolder = join(projectFolder, 'release');

await buildProgram(console.log);
// The Electron of this computer is of this computer's system; for another one electron-builder downloads it.
const isOwnSystem = (platform === 'win') === (process.platform === 'win32');
const electron = isOwnSystem ? await obtainElectron(console.log) : null;
if (isOwnSystem && electron === null) {
  console.error(
    'Packing needs Electron, and it cannot be fetched here. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that has it.',
  );
  process.exit(1);
}
await packageProgram({ platform, onlyFolder: !args.includes('installers'), electron, outputFolder });
const packed = join(outputFolder, `${platform}-unpacked`);
console.log(`The program is in ${packed}.`);
if (!(await reportSizes(packed, outputFolder))) process.exitCode = 1;

import { join } from 'node:path';
import { projectFolder } from '#build/vite/folders.ts';
import { runProgram } from '#build/start/run-program.ts';

interface Order {
  platform: 'linux' | 'win';
  /** Only the unpacked program; installers need tools that electron-builder downloads. */
  onlyFolder: boolean;
  /** An Electron on disk in place of the one that electron-builder downloads. */
  electron: { folder: string; version: string } | null;
  outputFolder: string;
  /** Settings on top of electron-builder.yml, in its own notation. */
  settings?: readonly string[];
  quiet?: boolean;
}

export const builderConfig = join(projectFolder, 'build/package/electron-builder.yml');

/** Packs the built program with electron-builder; throws with what it said when that does not succeed. */
export async function packageProgram(order: Order): Promise<void> {
  const settings = [`directories.output=${order.outputFolder}`, ...(order.settings ?? [])];
  if (order.electron !== null) {
    settings.push(`electronDist=${order.electron.folder}`, `electronVersion=${order.electron.version}`);
  }
  const args = [
    join(projectFolder, 'node_modules/electron-builder/cli.js'),
    `--${order.platform}`,
    ...(order.onlyFolder ? ['dir'] : []),
    '--x64',
    '--publish=never',
    `--config=${builderConfig}`,
    ...settings.map((setting) => `-c.${setting}`),
  ];
  const { code, output } = await runProgram(process.execPath, args, {
    cwd: projectFolder,
    quiet: order.quiet ?? false,
  });
  if (code !== 0) throw new Error(`electron-builder did not succeed (${code}).\n${output}`);
}

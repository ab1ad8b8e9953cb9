import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildProgram } from '#build/vite/build.ts';
import { outFolder } from '#build/vite/folders.ts';
import { chromiumCommand, obtainChromium } from '../chromium.ts';
import { hasDisplay } from '../display.ts';
import { type ElectronRuntime, obtainElectron } from '../electron.ts';
import { virtualDisplay } from '../hosts.ts';
import { openInChromium } from '../open-chromium.ts';
import { openInElectron, openUnseen } from '../open-electron.ts';

const args = process.argv.slice(2);
const screenshot = join(outFolder, 'screenshot', 'start.png');
mkdirSync(join(outFolder, 'screenshot'), { recursive: true });

await buildProgram(console.log);
const electron = await obtainElectron(console.log);
process.exit(electron === null ? await withoutElectron() : await withElectron(electron));

async function withElectron(runtime: ElectronRuntime): Promise<number> {
  if (hasDisplay()) return await openInElectron(runtime, args);
  const display = await virtualDisplay(console.log);
  if (display === null) {
    console.error('There is no display to open a window on, and no Xvfb (sudo apt-get install xvfb).');
    return 1;
  }
  try {
    await openUnseen(runtime, args, display.name, screenshot);
    return 0;
  } finally {
    display.stop();
  }
}

async function withoutElectron(): Promise<number> {
  const chromium = await obtainChromium(console.log);
  if (chromium === null) {
    console.error(`Electron cannot be fetched and there is no Chromium. Install one: ${chromiumCommand()}`);
    return 1;
  }
  console.log('Electron cannot be fetched here; Peil opens in the Chromium of this computer instead.');
  const openFile = args.find((argument) => argument.toLowerCase().endsWith('.peil'));
  await openInChromium(chromium, openFile, screenshot);
  return 0;
}

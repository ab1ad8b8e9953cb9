import { startApp } from '#electron/app.ts';
import { createElectronHost } from '#electron/host/electron-host.ts';

const openFile = process.argv.slice(1).find((argument) => argument.toLowerCase().endsWith('.peil'));

async function start(): Promise<void> {
  await startApp(await createElectronHost(), openFile === undefined ? {} : { openFile });
}

// Electron becomes ready only once this module has run to its end: an await at the top would wait for ever.
start().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

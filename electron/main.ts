import { startApp } from '#electron/app.ts';
import { createElectronHost } from '#electron/host/electron-host.ts';

const openFile = process.argv.slice(1).find((argument) => argument.toLowerCase().endsWith('.peil'));

await startApp(await createElectronHost(), openFile === undefined ? {} : { openFile });

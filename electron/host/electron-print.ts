import { app, BrowserWindow } from 'electron';
import type { Paper } from '#electron/host/host.ts';
import { printFooter, printHeader } from '#electron/host/print-templates.ts';
import { confinement } from '#electron/security/window-options.ts';

interface PrintJob {
  url: string;
  paper: Paper;
  preload: string;
  knownContents: Set<number>;
}

const patienceMilliseconds = 60_000;

/** Renders a print view in a window that is never shown and returns it as PDF once its title says that it is complete. */
export async function printPage(job: PrintJob): Promise<Uint8Array> {
  const window = new BrowserWindow({ show: false, webPreferences: confinement(job.preload, app.isPackaged) });
  const { id } = window.webContents;
  job.knownContents.add(id);
  try {
    const ready = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error('the print view did not become ready')),
        patienceMilliseconds,
      );
      window.on('page-title-updated', (_event, title) => {
        if (!title.startsWith('gereed')) return;
        clearTimeout(timer);
        resolve();
      });
    });
    await window.loadURL(job.url);
    await ready;
    return await window.webContents.printToPDF({
      pageSize: job.paper.size,
      landscape: job.paper.landscape,
      printBackground: true,
      preferCSSPageSize: false,
      displayHeaderFooter: true,
      headerTemplate: printHeader,
      footerTemplate: printFooter,
    });
  } finally {
    job.knownContents.delete(id);
    window.destroy();
  }
}

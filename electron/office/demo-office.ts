import fs from 'node:fs';
import path from 'node:path';
import type { TaskContext } from '#electron/calls/context.ts';
import { writeDemo } from '#db/demo/write-demo.ts';
import { createOfficeFile } from '#db/office/open.ts';
import { demoClientCount, makeDemoOffice } from '#shared/demo/make-demo-office.ts';
import { officeExtension } from '#shared/office/file-extension.ts';
import { officeText } from '#shared/office/nl.ts';

/** The file of the demo office in the program's own folder; made when it is not there yet, whole or not at all. */
export async function writeDemoOffice(context: TaskContext): Promise<string> {
  const file = path.join(context.host.paths.data, `demokantoor.${officeExtension}`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.deel`;
  writeDemoFile(partial, { clients: demoClientCount, today: context.today, now: context.now });
  fs.renameSync(partial, file);
  return file;
}

/** Writes a demo office to a new file and closes it; what stands there is replaced. */
export function writeDemoFile(file: string, options: { clients: number; today: string; now: string }): void {
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(file + suffix, { force: true });
  const db = createOfficeFile(file, officeText.demoName, options.now);
  try {
    writeDemo(db, makeDemoOffice(options));
  } finally {
    db.close();
  }
}

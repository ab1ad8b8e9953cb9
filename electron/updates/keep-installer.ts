import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { refusalOf } from '#db/office/refusals.ts';
import { Refused } from '#shared/common/errors.ts';
import type { UpdateManifest } from '#shared/updates/model.ts';
import { updateText } from '#shared/updates/nl.ts';
import type { SignedUpdate } from '#electron/updates/read-update.ts';

const text = updateText.refusals;
const chunkBytes = 1_048_576;

/** The folder of installers that were checked, inside the program's own folder. */
export const updatesFolder = 'bijwerken';

interface Watch {
  onBytes: (done: number) => void;
  throwIfCancelled: () => void;
}

/**
 * Copies the installer of a signed update to the program's own folder and checks what was copied against what was signed. It is the copy
 * that is started later: what happens to the stick or the folder meanwhile changes nothing. What stood there before is removed.
 *
 * @returns the path of the copy
 */
export async function keepInstaller(update: SignedUpdate, dataFolder: string, watch: Watch): Promise<string> {
  const folder = path.join(dataFolder, updatesFolder);
  const { manifest, installer } = update;
  const stat = await fs.stat(installer).catch(() => undefined);
  if (!stat?.isFile()) throw new Refused('FILE_MISSING', text.missing(manifest.file));
  assertSize(stat.size, manifest);
  await removeInstallers(dataFolder);
  const target = path.join(folder, manifest.file);
  try {
    await fs.mkdir(folder, { recursive: true });
    await copySynced(installer, `${target}.nieuw`, watch);
    await assertInstaller(`${target}.nieuw`, manifest);
    await fs.rename(`${target}.nieuw`, target);
    return target;
  } catch (error) {
    await removeInstallers(dataFolder);
    throw refusalOf(error);
  }
}

/** Refuses unless a file is, bit by bit, the installer that was signed. */
export async function assertInstaller(file: string, manifest: UpdateManifest): Promise<void> {
  const hash = createHash('sha512');
  let bytes = 0;
  const handle = await fs.open(file, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) break;
      bytes += bytesRead;
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await handle.close();
  }
  assertSize(bytes, manifest);
  if (hash.digest('hex') !== manifest.sha512) throw new Refused('FILE_DAMAGED', text.damaged);
}

/** Removes installers of former updates. One that still runs stays until a later start. */
export async function removeInstallers(dataFolder: string): Promise<void> {
  await fs.rm(path.join(dataFolder, updatesFolder), { recursive: true, force: true }).catch(() => undefined);
}

function assertSize(bytes: number, manifest: UpdateManifest): void {
  if (bytes < manifest.size) throw new Refused('FILE_DAMAGED', text.halfCopied);
  if (bytes > manifest.size) throw new Refused('FILE_DAMAGED', text.damaged);
}

async function copySynced(from: string, to: string, watch: Watch): Promise<void> {
  const source = await fs.open(from, 'r');
  try {
    const target = await fs.open(to, 'wx', 0o700);
    try {
      const buffer = Buffer.alloc(chunkBytes);
      let done = 0;
      for (;;) {
        watch.throwIfCancelled();
        const { bytesRead } = await source.read(buffer, 0, chunkBytes);
        if (bytesRead === 0) break;
        await target.write(buffer, 0, bytesRead);
        done += bytesRead;
        watch.onBytes(done);
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

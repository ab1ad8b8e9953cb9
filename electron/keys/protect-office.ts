import fs from 'node:fs';
import path from 'node:path';
import { compareFacts, readFacts } from '#db/backup/facts.ts';
import { takeSnapshot, type Snapshot } from '#db/backup/snapshot.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { runJob } from '#electron/backup/jobs.ts';
import { createKeyFile, forget, type NewAccount } from '#electron/keys/key-file.ts';
import { anewName, removeAnew, swapAnew, type OnStep } from '#electron/keys/swap-office.ts';
import type { OfficeFiles, OfficeKeys } from '#electron/office/office-files.ts';
import type { OfficeHost } from '#electron/office/office-host.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';
import { keysText } from '#shared/keys/nl.ts';

export interface ProtectOrder {
  host: Pick<OfficeHost, 'workerUrl'>;
  files: OfficeFiles;
  /** An unprotected office that is not open. */
  file: string;
  partner: NewAccount;
  isDemo?: boolean;
  onStep?: OnStep;
}

/**
 * Encrypts an unprotected office: a copy is written beside it, encrypted, opened with the new key and counted; then the keys are written, and
 * only then the copy takes the name. Broken off anywhere, an office that opens stands under the name: the unprotected one or the protected
 * one. Leaves it closed.
 *
 * What the disk kept of the old file cannot be wiped for certain, and older backups are as readable as before: see `listPlainBackups`.
 */
export async function protectOffice(order: ProtectOrder): Promise<{ keys: OfficeKeys; recoveryKey: string }> {
  const { files, onStep = () => undefined } = order;
  const file = fs.existsSync(order.file) ? fs.realpathSync(order.file) : path.resolve(order.file);
  if (files.inspect(file).kind === 'encrypted')
    throw new Refused('CONFLICT', keysText.refusals.alreadyProtected);
  removeAnew(file);
  const plain = files.open(file);
  let made: Awaited<ReturnType<typeof createKeyFile>> | undefined;
  try {
    onStep('make the keys');
    made = await createKeyFile({
      officeId: plain.officeId,
      isDemo: order.isDemo ?? false,
      partner: order.partner,
    });
    const { keyFile, unlocked, recoveryKey } = made;
    const facts = await writeEncrypted(order, { plain, file, onStep, newKey: unlocked.officeKey });
    onStep('write the keys');
    files.saveKeys(file, keyFile);
    onStep('close');
    plain.close();
    swapAnew(file, onStep);
    onStep('open');
    openOnce(files, file, { keyFile, unlocked }, facts);
    onStep('done');
    return { keys: { keyFile, unlocked }, recoveryKey };
  } catch (error) {
    if (made) forget(made.unlocked);
    throw error;
  } finally {
    if (plain.connection.open) plain.close();
    removeAnew(file);
  }
}

/** Writes the encrypted copy beside a plain office that stands still meanwhile. */
async function writeEncrypted(
  { host }: ProtectOrder,
  work: { plain: OfficeDatabase; file: string; onStep: OnStep; newKey: Buffer },
): Promise<OfficeFacts> {
  const { plain, file, onStep, newKey } = work;
  const snapshot = takeSnapshot(plain);
  try {
    onStep('copy');
    const facts = await writeAnew(host, { snapshot, file, keys: [], newKey, onStep });
    snapshot.assertUnchanged();
    return facts;
  } finally {
    snapshot.release();
  }
}

/** Copies what stands still to the name beside it and encrypts the copy, on another thread. */
export async function writeAnew(
  host: Pick<OfficeHost, 'workerUrl'>,
  order: {
    snapshot: Snapshot;
    file: string;
    keys: readonly Uint8Array[];
    newKey: Uint8Array;
    onStep: OnStep;
  },
): Promise<OfficeFacts> {
  const { snapshot, keys, newKey } = order;
  const { descriptor, facts } = snapshot;
  const target = anewName(order.file);
  const threadUrl = host.workerUrl('backup-thread');
  await runJob(threadUrl, { type: 'copy', descriptor, facts, target, keys });
  order.onStep('encrypt');
  const encrypted = await runJob(threadUrl, { type: 'encrypt', file: target, keys, newKey });
  compareFacts(facts, encrypted);
  return encrypted;
}

function openOnce(files: OfficeFiles, file: string, keys: OfficeKeys, expected: OfficeFacts): void {
  const db = files.open(file, keys);
  try {
    compareFacts(expected, readFacts(db.connection));
  } finally {
    db.close();
  }
}

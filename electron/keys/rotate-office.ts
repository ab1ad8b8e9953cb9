import fs from 'node:fs';
import { compareFacts, readFacts } from '#db/backup/facts.ts';
import { takeSnapshot } from '#db/backup/snapshot.ts';
import { forget, rotate, ringOf } from '#electron/keys/key-file.ts';
import { writeAnew } from '#electron/keys/protect-office.ts';
import { removeAnew, swapAnew, type OnStep } from '#electron/keys/swap-office.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';
import type { OfficeSession } from '#electron/office/session.ts';
import type { OfficeFacts } from '#shared/backup/model.ts';
import { Refused } from '#shared/common/errors.ts';
import type { KeyFile } from '#shared/keys/model.ts';
import { keysText } from '#shared/keys/nl.ts';

export interface RotateOptions {
  /** What changes in the key file at the same time: `(keyFile) => removeSlot(keyFile, id)` for who leaves. */
  change?: (keyFile: KeyFile) => KeyFile;
  onStep?: OnStep;
}

/**
 * Encrypts the open office under a new key, which everyone who has a slot gets without a password. A copy is written under the new key and
 * checked; then the key file is written, which holds the new key and, sealed under it, those before; then the copy takes the name. Broken
 * off anywhere, the office opens: while the file is still under the key before, that one is found in the key file, and `finishRotation` does
 * the rest at a next sign-in. People wait for their changes meanwhile; queries go on.
 *
 * The session has the new keys afterwards, and the ones before are zeroed. Call it in the turn of keys, never inside a change.
 */
export function rotateOffice(
  session: OfficeSession,
  { change = (keyFile) => keyFile, onStep }: RotateOptions = {},
): Promise<void> {
  return encryptAnew(session, { next: (keys) => rotate(change(keys.keyFile), keys.unlocked), onStep });
}

/** Whether a rotation was broken off, or an office was put back by hand: the file is under a key from before. */
export function isUnderOlderKey(session: OfficeSession): boolean {
  const { key, ring } = session.db;
  return key !== null && ring[0] !== undefined && !key.equals(ring[0]);
}

/** Encrypts an open office under the newest of its keys, when it is still under one from before. */
export function finishRotation(session: OfficeSession, onStep?: OnStep): Promise<void> {
  if (!isUnderOlderKey(session)) return Promise.resolve();
  return encryptAnew(session, { next: (keys) => keys, onStep });
}

async function encryptAnew(
  session: OfficeSession,
  { next, onStep = () => undefined }: { next: (keys: OfficeKeys) => OfficeKeys; onStep?: OnStep | undefined },
): Promise<void> {
  await session.backups.inTurn(() =>
    session.exclusively(async () => {
      const before = keysBefore(session);
      const file = fs.realpathSync(session.db.path);
      removeAnew(file);
      const keys = next(before);
      try {
        const facts = await copyUnder(session, { before, keys, file, onStep });
        onStep('write the keys');
        // Somebody may have locked the office while the copy was made: then there is nothing to put in its place.
        if (session.keys !== before) throw new Refused('CANCELLED', keysText.refusals.notRotated);
        if (keys !== before) session.files.saveKeys(file, keys.keyFile);
        onStep('close');
        replace(session, { before, keys, file, onStep, facts });
      } catch (error) {
        if (session.keys !== keys && keys !== before) forget(keys.unlocked);
        throw error;
      } finally {
        removeAnew(file);
      }
    }),
  );
}

function keysBefore(session: OfficeSession): OfficeKeys {
  if (!session.keys || !session.db.key) throw new Refused('REFUSED', keysText.refusals.notProtected);
  if (session.db.fileState() !== 'same') throw new Refused('FILE_MISSING', keysText.refusals.notRotated);
  return session.keys;
}

async function copyUnder(
  session: OfficeSession,
  work: { before: OfficeKeys; keys: OfficeKeys; file: string; onStep: OnStep },
): Promise<OfficeFacts> {
  const snapshot = takeSnapshot(session.db);
  try {
    work.onStep('copy');
    const facts = await writeAnew(session.host, {
      snapshot,
      file: work.file,
      keys: ringOf(work.before.unlocked),
      newKey: work.keys.unlocked.officeKey,
      onStep: work.onStep,
    });
    snapshot.assertUnchanged();
    return facts;
  } finally {
    snapshot.release();
  }
}

/**
 * Nothing is awaited here: between the file before and the one after there is no moment at which a call is served. The key file holds both
 * keys by now, so whichever of the two stands there afterwards opens.
 */
function replace(
  session: OfficeSession,
  work: { before: OfficeKeys; keys: OfficeKeys; file: string; onStep: OnStep; facts: OfficeFacts },
): void {
  const { before, keys, file, onStep, facts } = work;
  const shownPath = session.db.path;
  session.closeNow();
  let failure: unknown;
  try {
    swapAnew(file, onStep);
  } catch (error) {
    failure = error;
    session.log.error('rotation', error);
  }
  const db = session.files.open(shownPath, keys);
  const found = readFacts(db.connection);
  session.keys = keys;
  session.attach(db);
  if (keys !== before) forget(before.unlocked);
  if (failure !== undefined) throw new Refused('REFUSED', keysText.refusals.rotationPending);
  onStep('open');
  compareFacts(facts, found);
  onStep('done');
}

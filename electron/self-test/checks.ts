import { scrypt, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { latestVersion } from '#db/office/migrate.ts';
import { driverVersions, isSound, lastChangeAt } from '#db/self-test/scratch-office.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import type { SafeStorageState } from '#electron/host/host.ts';
import { expectedFuses, readFuses } from '#electron/self-test/read-fuses.ts';
import { copyAndRestore, interruptAndReopen } from '#electron/self-test/scratch-checks.ts';
import { findPlaceOf } from '#electron/office/risky-place.ts';
import { type SelfTestKey, type SelfTestState } from '#shared/self-test/model.ts';
import { selfTestText } from '#shared/self-test/nl.ts';

const { found } = selfTestText;

export interface Finding {
  state: SelfTestState;
  text: string;
}

/** What a check may use: the task it runs in, and a folder of its own that is removed afterwards. */
export interface CheckPlace {
  context: TaskContext;
  folder: string;
}

export type Check = (place: CheckPlace) => Finding | Promise<Finding>;

/** The cost of checking a password, as accounts have it. */
const passwordCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
const slowMilliseconds = 2000;
/** Under this much free room a backup may soon not fit. */
const lowBytes = 2_000_000_000;
/** Under this much the next change may not fit. */
const fullBytes = 100_000_000;

/** One check for each line of the result. A check that throws has failed. */
export const checks: Readonly<Record<SelfTestKey, Check>> = {
  office: ({ context: { session } }) => {
    if (!session.isOpen) return { state: 'skipped', text: found.noOffice };
    return isSound(session.db.connection)
      ? { state: 'ok', text: found.officeSound(latestVersion) }
      : { state: 'failed', text: found.officeDamaged };
  },

  cipher: ({ context: { session } }) => {
    const { sqlite, cipher } = driverVersions();
    if (!session.isOpen) return { state: 'ok', text: found.cipher(sqlite, cipher, found.noOffice) };
    const isEncrypted = session.db.key !== null;
    return {
      state: isEncrypted ? 'ok' : 'warning',
      text: found.cipher(sqlite, cipher, isEncrypted ? found.encrypted : found.notEncrypted),
    };
  },

  kdf: async () => {
    const began = performance.now();
    await new Promise<void>((resolve, reject) => {
      scrypt(randomBytes(16), randomBytes(16), 32, passwordCost, (error) =>
        error ? reject(error) : resolve(),
      );
    });
    const took = performance.now() - began;
    return took > slowMilliseconds
      ? { state: 'warning', text: found.scryptSlow(took) }
      : { state: 'ok', text: found.scrypt(took) };
  },

  safeStorage: async ({ context: { host } }) => describe(await host.describeSafeStorage()),

  fuses: async ({ context: { host } }) => {
    const { executable } = host.program;
    if (executable === null) return { state: 'skipped', text: found.fusesSource };
    const wire = await readFuses(executable);
    return wire?.startsWith(expectedFuses) === true
      ? { state: 'ok', text: found.fusesRight(wire) }
      : { state: 'failed', text: found.fusesWrong(wire ?? '–') };
  },

  crash: interruptAndReopen,
  backup: copyAndRestore,

  pdf: async ({ context: { host } }) => {
    if (host.kind === 'memory') return { state: 'skipped', text: found.noPdf };
    const pdf = await host.printToPdf('/afdruk/zelftest', { size: 'A4', landscape: false });
    const isPdf = Buffer.from(pdf.subarray(0, 5)).toString('latin1') === '%PDF-';
    if (!isPdf) throw new Error('what was printed is no PDF');
    return { state: 'ok', text: found.pdf(Math.round(pdf.length / 1000)) };
  },

  disk: ({ context: { host, session } }) => {
    const places = [host.paths.data, ...(session.isOpen ? [path.dirname(session.db.path)] : [])];
    const free = Math.min(...places.map(freeBytes));
    const gigabytes = (free / 1_000_000_000).toLocaleString('nl-NL', { maximumFractionDigits: 1 });
    if (free < fullBytes) return { state: 'failed', text: found.diskLow(gigabytes) };
    if (free < lowBytes) return { state: 'warning', text: found.diskLow(gigabytes) };
    return { state: 'ok', text: found.disk(gigabytes) };
  },

  place: ({ context: { session } }) => {
    if (!session.isOpen) return { state: 'skipped', text: found.noOffice };
    const place = findPlaceOf(session.db.path);
    if (place?.service) return { state: 'warning', text: found.cloud(place.service) };
    if (place) return { state: 'warning', text: found.share };
    return { state: 'ok', text: found.local };
  },

  clock: ({ context: { session, host } }) => {
    const last = session.isOpen ? lastChangeAt(session.db.connection) : null;
    if (last !== null && Date.parse(last) > host.now().getTime())
      return { state: 'warning', text: found.clockBehind };
    return { state: 'ok', text: found.clock(Intl.DateTimeFormat().resolvedOptions().timeZone) };
  },
};

function describe(state: SafeStorageState): Finding {
  const text = found.safeStorage;
  switch (state.kind) {
    case 'secret':
      return { state: 'ok', text: text.secret(state.backend) };
    case 'dpapi':
    case 'keychain':
      return { state: 'ok', text: text[state.kind] };
    case 'plain':
    case 'none':
      return { state: 'warning', text: text[state.kind] };
    case 'host':
      return { state: 'skipped', text: text.host };
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = fs.statfsSync(folder);
  return bavail * bsize;
}

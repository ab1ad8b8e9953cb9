import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { writeFileSafely } from '#db/backup/copy.ts';
import { accountsText } from '#shared/accounts/nl.ts';
import { computeWaitSeconds } from '#shared/accounts/model.ts';
import { Refused } from '#shared/common/errors.ts';

const Failure = z.strictObject({ at: z.string().max(40), accountId: z.string().max(64).nullable() });
export type Failure = z.infer<typeof Failure>;

const Kept = z.strictObject({
  /** Wrong attempts since somebody last came in. */
  failures: z.int().min(0).max(1_000_000_000),
  /** The newest of them, for the history of signing in, which cannot be written while the office is closed. */
  pending: z.array(Failure).max(500),
});
type Kept = z.infer<typeof Kept>;

export interface AttemptsParts {
  dataFolder: string;
  /** Milliseconds that only grow, whatever the clock of the computer is set to. */
  uptime: () => number;
  /** Takes what could not be stored. */
  onError: (error: unknown) => void;
}

/**
 * Counts wrong attempts per office and makes the next ones wait. An attempt counts as wrong before it is made and stops counting when it
 * proves right, so that ending the program halfway does not make it free. The number is kept in the program's own folder; the wait itself
 * is measured by a timer that no clock moves and begins anew when the program does.
 *
 * It slows down a person at this keyboard. Who copies the files elsewhere is held up by the cost of the password alone.
 */
export class Attempts {
  readonly #parts: AttemptsParts;
  readonly #known = new Map<string, { kept: Kept; readyAt: number }>();

  constructor(parts: AttemptsParts) {
    this.#parts = parts;
  }

  /** Whole seconds until an attempt is taken; 0 when one is taken now. */
  waitSeconds(officeId: string): number {
    return Math.max(0, Math.ceil((this.#get(officeId).readyAt - this.#parts.uptime()) / 1000));
  }

  /** Counts an attempt as a wrong one; refuses it with TOO_MANY_ATTEMPTS while the office waits. */
  begin(officeId: string, failure: Failure): void {
    const waitSeconds = this.waitSeconds(officeId);
    if (waitSeconds > 0) throw tooMany(waitSeconds);
    const known = this.#get(officeId);
    const failures = known.kept.failures + 1;
    const kept = { failures, pending: [...known.kept.pending, failure].slice(-500) };
    this.#known.set(officeId, { kept, readyAt: this.#readyAt(failures) });
    this.#store(officeId, kept);
  }

  /** The attempt was wrong: the wait begins now, not when its password began to be tried. */
  fail(officeId: string): void {
    const known = this.#get(officeId);
    known.readyAt = this.#readyAt(known.kept.failures);
  }

  /** The attempt was no attempt after all (a damaged file, a full disk): it does not count. */
  withdraw(officeId: string): void {
    const { kept } = this.#get(officeId);
    const failures = Math.max(0, kept.failures - 1);
    const next = { failures, pending: kept.pending.slice(0, -1) };
    this.#known.set(officeId, { kept: next, readyAt: 0 });
    this.#store(officeId, next);
  }

  /** Somebody came in: the count begins anew. Answers with the wrong attempts before this one, oldest first. */
  succeed(officeId: string): Failure[] {
    const { pending } = this.#get(officeId).kept;
    this.#clear(officeId);
    return pending.slice(0, -1);
  }

  /** Somebody came in without a password: with the recovery key, or with what this computer keeps. Answers with all wrong attempts. */
  reset(officeId: string): Failure[] {
    const { pending } = this.#get(officeId).kept;
    this.#clear(officeId);
    return pending;
  }

  #clear(officeId: string): void {
    const kept = { failures: 0, pending: [] };
    this.#known.set(officeId, { kept, readyAt: 0 });
    this.#store(officeId, kept);
  }

  #get(officeId: string): { kept: Kept; readyAt: number } {
    let known = this.#known.get(officeId);
    if (!known) {
      const kept = this.#read(officeId);
      known = { kept, readyAt: this.#readyAt(kept.failures) };
      this.#known.set(officeId, known);
    }
    return known;
  }

  #readyAt(failures: number): number {
    return this.#parts.uptime() + computeWaitSeconds(failures) * 1000;
  }

  #read(officeId: string): Kept {
    const file = this.#file(officeId);
    if (!fs.existsSync(file)) return { failures: 0, pending: [] };
    try {
      return Kept.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
    } catch (error) {
      // A damaged count is no reason to let somebody try without end, nor to keep anybody out for long.
      this.#parts.onError(error);
      return { failures: 5, pending: [] };
    }
  }

  #store(officeId: string, kept: Kept): void {
    try {
      if (kept.failures === 0) fs.rmSync(this.#file(officeId), { force: true });
      else writeFileSafely(this.#file(officeId), JSON.stringify(kept));
    } catch (error) {
      // With a full disk the count is kept by this program alone: nobody is kept out of the office for that.
      this.#parts.onError(error);
    }
  }

  #file(officeId: string): string {
    return path.join(this.#parts.dataFolder, 'aanmelden', `${path.basename(officeId)}.json`);
  }
}

function tooMany(waitSeconds: number): Refused {
  return new Refused('TOO_MANY_ATTEMPTS', accountsText.refusals.tooMany(accountsText.wait(waitSeconds)), {
    waitSeconds,
  });
}

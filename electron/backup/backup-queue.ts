import type { ErrorCode } from '#shared/common/errors.ts';

/** The backups that are being made, one after another, and how the last ones went. */
export class BackupQueue {
  /** Why the last backup of this session failed; null after one that succeeded. */
  lastFailure: { code: ErrorCode; message: string; at: string } | null = null;
  /** The copy to the second place that is under way, or the last one; never rejects. */
  second: Promise<void> = Promise.resolve();
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after the backup under way. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.catch(() => undefined).then(work);
    this.#last = turn;
    return turn;
  }

  /** Resolves when no backup reads the office file any more; the copy to the second place does not count. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }
}

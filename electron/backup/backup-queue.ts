import type { ErrorCode } from '#shared/common/errors.ts';

/** The backups that are being made, one after another, and how the last ones went. */
export class BackupQueue {
  /** Why the last backup of this session failed; null after one that succeeded. */
  lastFailure: { code: ErrorCode; message: string; at: string } | null = null;
  /** The copy to the second place that is under way, or the last one; never rejects. */
  second: Promise<void> = Promise.resolve();
  #secondFolder: string | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after the backup under way. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.catch(() => undefined).then(work);
    this.#last = turn;
    return turn;
  }

  /**
   * Runs the copy to a second place after the one that is under way to the same folder: what is known of the place is read before a copy and
   * written after it. A network folder that does not answer holds up no other.
   *
   * @param work must not reject
   */
  copyTo(folder: string, work: () => Promise<void>): void {
    this.second = this.#secondFolder === folder ? this.second.then(work) : work();
    this.#secondFolder = folder;
  }

  /** Resolves when no backup reads the office file any more; the copy to the second place does not count. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }
}

import type { StrayBackup } from '#electron/backup/stray-backup.ts';
import { forget } from '#electron/keys/key-file.ts';
import type { OfficeKeys } from '#electron/office/office-files.ts';

/** What a person holds on the start screen to get an office back: the keys of its backups, and a backup from elsewhere. */
export class Rescue {
  #opened: { path: string; keys: OfficeKeys } | null = null;
  #stray: StrayBackup | null = null;

  /** Keeps keys for the office at a path, in place of those from before. */
  keepKeys(path: string, keys: OfficeKeys): void {
    this.#forgetKeys();
    this.#opened = { path, keys };
  }

  /** The keys that were opened for the office at a path. */
  keysFor(path: string | undefined): OfficeKeys | null {
    return path !== undefined && this.#opened?.path === path ? this.#opened.keys : null;
  }

  /** The backup that was chosen, until it is put in place or another one is chosen. */
  get stray(): StrayBackup | null {
    return this.#stray;
  }

  /** Takes another backup, or none; the copy of the one before goes. */
  chooseStray(stray: StrayBackup | null): void {
    this.#stray?.cleanUp();
    this.#stray = stray;
  }

  /** Zeroes the keys and removes the copy. */
  drop(): void {
    this.#forgetKeys();
    this.chooseStray(null);
  }

  #forgetKeys(): void {
    if (this.#opened) forget(this.#opened.keys.unlocked);
    this.#opened = null;
  }
}

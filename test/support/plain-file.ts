import fs from 'node:fs';

/** Whether a file begins as every unencrypted SQLite file does. */
export function isPlainFile(file: string): boolean {
  return fs.readFileSync(file).toString('latin1', 0, 16) === 'SQLite format 3\0';
}

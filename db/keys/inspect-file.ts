import fs from 'node:fs';
import { hasPlainHeader, pageBytes } from '#db/keys/office-key.ts';
import { hasMark } from '#db/office/mark.ts';
import { leadsToOpenFile, readHeader } from '#db/office/open-file.ts';

/**
 * What a closed file is, as far as can be told without a key. `plain`: an office that is not encrypted, by the mark of the program in its
 * header; the database of another program is `other`. `encrypted`: whole pages of what looks like noise; a file that another program
 * encrypted looks the same. `other`: anything else, also what cannot be read.
 */
export type FileKind = 'missing' | 'plain' | 'encrypted' | 'other';

/** Looks at a file that is not open here; opening and closing one that is would drop SQLite's lock on it. */
export function inspectFile(file: string): FileKind {
  if (leadsToOpenFile(file)) throw new Error('an open office file is not looked at a second time');
  let descriptor: number | undefined;
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return 'missing';
    if (!stat.isFile()) return 'other';
    descriptor = fs.openSync(file, 'r');
    const header = readHeader(descriptor);
    if (hasPlainHeader(header)) return hasMark(header) ? 'plain' : 'other';
    return stat.size >= pageBytes && stat.size % pageBytes === 0 ? 'encrypted' : 'other';
  } catch {
    return 'other';
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

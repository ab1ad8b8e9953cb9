import { headerBytes } from '#db/office/open-file.ts';
import { applicationId } from '#db/office/pragmas.ts';

/** Where SQLite keeps the mark of the program that a file belongs to. */
const markAt = 68;

/** Whether the header of an unencrypted file carries the mark of Peil. */
export function hasMark(header: Buffer): boolean {
  return header.length >= headerBytes && header.readUInt32BE(markAt) === applicationId;
}

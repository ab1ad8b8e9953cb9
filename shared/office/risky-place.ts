import * as z from 'zod';

/**
 * A place where an office file is not safe while people work in it: a folder that a program copies to elsewhere (it may copy a half written
 * file, or put an older one back), or a disk of another computer (locks and syncing are not dependable there). Backups are fine in both.
 */
export const RiskyPlace = z.strictObject({
  kind: z.enum(['synced', 'network']),
  /** The service that copies the folder; null for a network. */
  service: z.string().nullable(),
});
export type RiskyPlace = z.infer<typeof RiskyPlace>;

/** Folders by which the well-known services are recognised, in lower case; a name may go on after a space or a bracket. */
const services: readonly (readonly [folder: RegExp, service: string])[] = [
  [/^onedrive(?:$| - |-)/, 'OneDrive'],
  [/^sharepoint$/, 'SharePoint'],
  [/^dropbox(?:$| \()/, 'Dropbox'],
  [/^(?:google drive|googledrive|mijn drive|my drive|drivefs)$/, 'Google Drive'],
  [/^(?:iclouddrive|icloud drive|com~apple~clouddocs)$/, 'iCloud'],
  [/^nextcloud\d*$/, 'Nextcloud'],
  [/^owncloud$/, 'ownCloud'],
  [/^synologydrive$/, 'Synology Drive'],
  [/^(?:pcloud drive|pclouddrive)$/, 'pCloud'],
  [/^(?:box|box sync)$/, 'Box'],
  [/^(?:stack|stack drive)$/, 'STACK'],
  [/^(?:tresorit|tresors)$/, 'Tresorit'],
  [/^proton ?drive$/, 'Proton Drive'],
];

/**
 * Whether a path leads to a risky place, as far as its text says.
 *
 * @param syncedFolders folders that the system itself names as those of OneDrive, under whatever name
 */
export function findRiskyPlace(path: string, syncedFolders: readonly string[] = []): RiskyPlace | null {
  const plain = path.replaceAll('\\', '/').normalize('NFC').toLowerCase();
  const isUnderSynced = syncedFolders.some((folder) => {
    const own = folder.replaceAll('\\', '/').replace(/\/+$/, '').normalize('NFC').toLowerCase();
    return own !== '' && plain.startsWith(`${own}/`);
  });
  if (isUnderSynced) return { kind: 'synced', service: 'OneDrive' };
  const parts = plain.split('/').filter((part) => part !== '');
  // The file itself may have any name.
  for (const part of parts.slice(0, -1)) {
    const found = services.find(([folder]) => folder.test(part));
    if (found) return { kind: 'synced', service: found[1] };
  }
  return isNetworkPath(plain) ? { kind: 'network', service: null } : null;
}

/** A name of another computer: `\\server\map`, also in its long form; or a folder that Linux shows of one. */
function isNetworkPath(plain: string): boolean {
  if (plain.startsWith('//?/unc/')) return true;
  if (plain.startsWith('//?/') || plain.startsWith('//./')) return false;
  return plain.startsWith('//') || /\/gvfs\/(?:smb|sftp|dav|nfs|ftp)[^/]*\//.test(plain);
}

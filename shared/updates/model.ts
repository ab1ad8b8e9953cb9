import * as z from 'zod';

/** The kinds of installed program that an update can be meant for; one update file serves one kind. */
export const UpdateTarget = z.enum(['win-x64', 'linux-appimage-x64', 'linux-deb-x64']);
export type UpdateTarget = z.infer<typeof UpdateTarget>;

/** Three numbers, as in package.json. Versions with a suffix are never released. */
export const Version = z.string().regex(/^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/);

/** The most that an installer may measure, in bytes: what is larger was not made by this project. */
export const maxInstallerBytes = 1_000_000_000;

/** What the maker of a release signs: everything that decides whether it is installed. */
export const UpdateManifest = z.strictObject({
  format: z.literal(1),
  version: Version,
  target: UpdateTarget,
  /** The installer beside the update file: a bare name, never a path. */
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/),
  /** Of the installer, in bytes. */
  size: z.int().min(1).max(maxInstallerBytes),
  /** Of the installer, in hexadecimal. */
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  /** The oldest version of an office file that the new program still opens. */
  minDbVersion: z.int().min(0).max(100_000),
  /** The version of the office files that the new program makes; files that are newer it would refuse. */
  dbVersion: z.int().min(0).max(100_000),
});
export type UpdateManifest = z.infer<typeof UpdateManifest>;

/** The update file itself. The manifest is kept as the text that was signed, so that no other spelling of it is. */
export const UpdateFile = z.strictObject({
  format: z.literal(1),
  manifest: z.string().min(2).max(4096),
  /** Ed25519 over `signedText(manifest)`, in base64. */
  signature: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
});
export type UpdateFile = z.infer<typeof UpdateFile>;

/** The extension of an update file, without its dot. */
export const updateExtension = 'peil-update';

/** The most that an update file may measure, in bytes. */
export const maxUpdateFileBytes = 16_384;

/** What is signed: the manifest behind a line that says what kind of text it is, so that no other signature fits. */
export function signedText(manifest: string): string {
  return `peil-update 1\n${manifest}`;
}

/** Below zero when `one` is older than `other`, zero when they are the same. Both are versions as `Version` has them. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)];
  for (const index of [0, 1, 2]) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Why an update cannot be installed here; null when it can. */
export type UpdateObstacle =
  | 'other-target'
  | 'same-version'
  | 'older-version'
  | 'office-too-new'
  | 'office-too-old';

/** What stands here, for judging an update. */
export interface UpdatePlace {
  /** The version of this program. */
  version: string;
  /** The kind of installation; null where the program was not installed by an installer. */
  target: UpdateTarget | null;
  /** The versions of the office file that this program makes. */
  dbVersion: number;
}

/** Judges a manifest whose signature is right already. */
export function findObstacle(manifest: UpdateManifest, place: UpdatePlace): UpdateObstacle | null {
  if (manifest.target !== place.target) return 'other-target';
  const order = compareVersions(manifest.version, place.version);
  if (order === 0) return 'same-version';
  if (order < 0) return 'older-version';
  if (place.dbVersion > manifest.dbVersion) return 'office-too-new';
  if (place.dbVersion < manifest.minDbVersion) return 'office-too-old';
  return null;
}

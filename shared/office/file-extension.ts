/** The extension of an office file, and so of its backups. */
export const officeExtension = 'peil';

/** The print view of the last self-test; it is shown whether an office is open or not. */
export const selfTestPrint = '/afdruk/zelftest';

/** The screens of help are about the computer and the program: they need no office. */
export function isHelpScreen(path: string): boolean {
  return path.startsWith('/hulp/') || path === selfTestPrint;
}

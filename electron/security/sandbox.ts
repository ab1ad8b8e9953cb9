/**
 * Puts every page in Chromium's sandbox, whatever the command line says. Chromium has none for root, and does not start with one:
 * only there (a container, a build machine) the program goes without.
 */
export function enforceSandbox(app: { enableSandbox(): void }, userId: number | undefined): void {
  if (userId !== 0) app.enableSandbox();
}

import { _electron } from 'playwright-core';
import { projectFolder } from '#build/vite/folders.ts';
import type { ElectronRuntime } from './electron.ts';
import { isRoot, runProgram } from './run-program.ts';

/** Chromium inside Electron refuses its sandbox to root; nobody else goes without. */
export function electronArguments(args: readonly string[]): string[] {
  return [...(isRoot() ? ['--no-sandbox'] : []), projectFolder, ...args];
}

/** Opens the program in Electron; ends with it. */
export async function openInElectron(electron: ElectronRuntime, args: readonly string[]): Promise<number> {
  return (await runProgram(electron.executable, electronArguments(args))).code;
}

/** The same on a display that nobody sees: leaves a screenshot. */
export async function openUnseen(
  electron: ElectronRuntime,
  args: readonly string[],
  display: string,
  screenshot: string,
): Promise<void> {
  const opened = await _electron.launch({
    executablePath: electron.executable,
    args: electronArguments(args),
    env: { ...definedEnvironment(), DISPLAY: display },
  });
  const page = await opened.firstWindow();
  await page.getByRole('heading').first().waitFor();
  await page.screenshot({ path: screenshot });
  console.log(`The window is on display ${display}; Ctrl+C ends it. Screenshot: ${screenshot}`);
  await opened.waitForEvent('close', { timeout: 0 });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

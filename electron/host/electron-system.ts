import { spawn } from 'node:child_process';
import { safeStorage, shell, utilityProcess } from 'electron';
import type { SafeStorageState } from '#electron/host/host.ts';
import { interruptAfter, type WriterProcess } from '#electron/self-test/interrupt-writer.ts';

/** What the system keeps keys with; on Linux `basic_text` is a fixed password that everybody knows. */
export function describeSafeStorage(): SafeStorageState {
  if (!safeStorage.isEncryptionAvailable()) return { kind: 'none' };
  if (process.platform === 'win32') return { kind: 'dpapi' };
  if (process.platform === 'darwin') return { kind: 'keychain' };
  const backend = safeStorage.getSelectedStorageBackend();
  return backend === 'basic_text' || backend === 'unknown' ? { kind: 'plain' } : { kind: 'secret', backend };
}

/**
 * On Windows the installer is started and Peil closes, so that its files can be replaced. On Linux a `.deb` goes to the program that
 * installs packages; an AppImage is the program itself, and the person puts it where the old one is.
 *
 * @param close closes the window the usual way: everything is stored first
 */
export async function startInstaller(file: string, close: () => void): Promise<'started' | 'shown'> {
  if (process.platform === 'win32') {
    await startDetached(file);
    // The page is told first.
    setTimeout(close, 1500);
    return 'started';
  }
  if (file.toLowerCase().endsWith('.deb') && (await shell.openPath(file)) === '') return 'shown';
  return 'shown';
}

function startDetached(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [], { detached: true, stdio: 'ignore' });
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}

/** The writer as a process of Electron: the fuses do not let the program run as a bare Node. */
export function interruptUtility(program: string, file: string): Promise<number> {
  const child = utilityProcess.fork(program, [file], { stdio: 'ignore', serviceName: 'Peil zelftest' });
  const writer: WriterProcess = {
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => {
      // `kill()` of Electron asks politely outside Windows; nobody may be asked here.
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
  return interruptAfter(writer);
}

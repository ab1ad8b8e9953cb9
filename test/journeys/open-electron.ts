import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { join } from 'node:path';
import { electronArguments } from '#build/start/open-electron.ts';
import { projectFolder } from '#build/vite/folders.ts';
import { dropFiles, type OpenedPeil, type PeilStart } from '#test/journeys/opened.ts';

/** Starts the built program in Electron with its usual host; only what the file dialogs answer is put in their place. */
export async function openElectron(executable: string, start: PeilStart): Promise<OpenedPeil> {
  const clock = join(projectFolder, 'test/journeys/electron-clock.cjs');
  const args = electronArguments(start.office === undefined ? [] : [start.office]);
  const { opened, page } = await launch({
    executablePath: executable,
    args: ['-r', clock, ...args],
    env: { ...definedEnvironment(), PEIL_DATA: start.dataFolder, PEIL_JOURNEY_NOW: start.now.toISOString() },
    timeout: patience,
  });
  await answerDialogs(opened, start.answers);
  return {
    page,
    electron: opened,
    answer: (...more) => answerDialogs(opened, more),
    drop: (...paths) => dropFiles(page, paths),
    close: async () => await opened.close(),
  };
}

/** A start takes a few seconds; a machine under load has been seen to lose one for good. */
const patience = 40_000;

/** Starts Electron and waits for its window; once more, and loudly, when nothing comes of the first time. */
async function launch(options: Parameters<typeof _electron.launch>[0], isSecond = false): Promise<Launched> {
  let opened: ElectronApplication | undefined;
  try {
    opened = await _electron.launch(options);
    return { opened, page: await opened.firstWindow({ timeout: patience }) };
  } catch (error) {
    opened?.process().kill('SIGKILL');
    if (isSecond) throw error;
    console.warn(
      `Electron did not start within ${patience / 1000} s and is started once more: ${String(error)}`,
    );
    return launch(options, true);
  }
}

interface Launched {
  opened: ElectronApplication;
  page: Page;
}

async function answerDialogs(opened: ElectronApplication, more: PeilStart['answers']): Promise<void> {
  await opened.evaluate(({ dialog }, added) => {
    const given = added.map((answer) => (typeof answer === 'string' ? [answer] : (answer ?? [])));
    const waiting: unknown = Reflect.get(dialog, 'journeyAnswers');
    if (Array.isArray(waiting)) {
      waiting.push(...given);
      return;
    }
    const answers = [...given];
    const next = () => answers.shift() ?? [];
    Reflect.set(dialog, 'journeyAnswers', answers);
    dialog.showOpenDialog = () => {
      const filePaths = next();
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    };
    dialog.showSaveDialog = () => {
      const [filePath = ''] = next();
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
  }, more);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

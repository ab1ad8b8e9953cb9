import { lockOffice, switchPerson } from '#renderer/accounts/lock.ts';
import { may } from '#renderer/accounts/use-may.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { navigate, parseRoute } from '#renderer/app/route.ts';
import { helpText } from '#shared/support/help-nl.ts';
import { guidePath, isGuideScreen } from '#renderer/guide/guide-path.ts';
import { guideStore } from '#renderer/guide/guide-store.ts';
import { paletteStore } from '#renderer/app/palette-store.ts';
import type { Screen } from '#renderer/app/screens.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';
import { backupText } from '#shared/backup/nl.ts';
import { portfolioText } from '#shared/accounts/portfolio-nl.ts';
import type { CallName } from '#shared/calls/contract.ts';
import { actionText } from '#shared/shell/actions-nl.ts';

export interface ActionContext {
  screen: Screen | undefined;
  undo: () => void;
  redo: () => void;
  setColorScheme: (scheme: 'light' | 'dark' | 'auto') => void;
}

export interface Action {
  name: string;
  label: string;
  /** The keys that run it, such as `Ctrl+K`. */
  keys?: string;
  /** Leaves the keys to a field that has the focus. */
  yieldsToFields?: true;
  /** Left out of the palette. */
  isHidden?: true;
  /** The call without which it does nothing. */
  needs?: CallName;
  run: (context: ActionContext) => void;
}

/** What can be done on every screen: from the keyboard, the menu and the palette alike. */
export const actions: readonly Action[] = [
  { name: 'find', label: actionText.find, keys: 'Ctrl+K', isHidden: true, run: () => paletteStore.open() },
  { name: 'undo', label: actionText.undo, keys: 'Ctrl+Z', yieldsToFields: true, run: ({ undo }) => undo() },
  { name: 'redo', label: actionText.redo, keys: 'Ctrl+Y', yieldsToFields: true, run: ({ redo }) => redo() },
  {
    name: 'back',
    label: actionText.back,
    keys: 'Alt+ArrowLeft',
    isHidden: true,
    run: () => window.history.back(),
  },
  {
    name: 'forward',
    label: actionText.forward,
    keys: 'Alt+ArrowRight',
    isHidden: true,
    run: () => window.history.forward(),
  },
  {
    name: 'import',
    label: actionText.import,
    keys: 'Ctrl+I',
    needs: 'imports.listRuns',
    run: () => navigate('/importeren'),
  },
  { name: 'backup', label: actionText.backup, needs: 'backups.make', run: () => void makeBackup() },
  {
    name: 'print',
    label: actionText.print,
    keys: 'Ctrl+P',
    run: () => window.dispatchEvent(new CustomEvent('peil:print')),
  },
  { name: 'office.new', label: actionText.newOffice, run: () => void closeOffice() },
  { name: 'office.open', label: actionText.openOffice, keys: 'Ctrl+O', run: () => void openOffice() },
  { name: 'office.close', label: actionText.closeOffice, run: () => void closeOffice() },
  { name: 'lock', label: actionText.lock, keys: 'Ctrl+L', run: () => void lockOffice() },
  { name: 'switch-person', label: actionText.switchPerson, run: () => void switchPerson() },
  { name: 'guide', label: actionText.guide, keys: 'F1', run: () => toggleGuide() },
  {
    name: 'keys',
    label: helpText.keys,
    run: () => navigate(guidePath('toetsenbord')),
  },
  // In the palette these stand among the screens.
  { name: 'self-test', label: helpText.selfTest, isHidden: true, run: () => navigate('/hulp/zelftest') },
  { name: 'update', label: helpText.updates, isHidden: true, run: () => navigate('/hulp/bijwerken') },
  { name: 'support', label: helpText.support, isHidden: true, run: () => navigate('/hulp/hulpbestand') },
  { name: 'about', label: actionText.about, run: () => guideStore.showAbout(true) },
  { name: 'theme-light', label: actionText.light, run: ({ setColorScheme }) => setColorScheme('light') },
  { name: 'theme-dark', label: actionText.dark, run: ({ setColorScheme }) => setColorScheme('dark') },
  { name: 'theme-system', label: actionText.system, run: ({ setColorScheme }) => setColorScheme('auto') },
];

/** Runs an action by name; an unknown name does nothing (a menu of a newer host). */
export function runAction(name: string, context: ActionContext): void {
  const action = actions.find((each) => each.name === name);
  if (!action) return;
  if (mayRun(action)) action.run(context);
  else showRefusal(new Error(portfolioText.notYours));
}

/** Whether the one at work may do it. */
export function mayRun({ needs }: Action): boolean {
  return needs === undefined || may(needs);
}

/** On the screens of the guide itself there is nothing to open beside them. */
export function toggleGuide(): void {
  if (!isGuideScreen(parseRoute(window.location.hash.slice(1)).path)) guideStore.toggle();
}

async function makeBackup(): Promise<void> {
  try {
    showDone(backupText.screen.made((await invoke('backups.make', {})).clientCount));
    await invalidate(['office', 'backups']);
  } catch (error) {
    showRefusal(error);
  }
}

async function closeOffice(): Promise<void> {
  await invoke('office.close', {}).catch(showRefusal);
  await invalidate(['office']);
  navigate('/');
}

async function openOffice(): Promise<void> {
  await invoke('office.openFile', {}).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'CANCELLED')) showRefusal(error);
  });
  await invalidate(['office']);
}

import { useEffect } from 'react';
import { navigate } from '#renderer/app/route.ts';
import { guidePath } from '#renderer/guide/guide-path.ts';

/** The topic for who has no office yet. */
export const startTopic = 'eerste-keer';

/** The commands of the Help menu that need no office. */
const helpScreens = new Map([
  ['keys', guidePath('toetsenbord')],
  ['self-test', '/hulp/zelftest'],
  ['update', '/hulp/bijwerken'],
  ['support', '/hulp/hulpbestand'],
]);

function runHelp(command: string): void {
  const path = helpScreens.get(command);
  if (path !== undefined) navigate(path);
}

/** F1 and the menu open the guide, at this topic, while there are no screens yet. */
export function useStartGuide(topic: string = startTopic): void {
  useEffect(() => {
    const open = () => navigate(guidePath(topic));
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      open();
    };
    const stopMenu = window.peil.on('menu', (payload) => {
      if (typeof payload !== 'object' || payload === null || !('command' in payload)) return;
      if (payload.command === 'guide') open();
      else runHelp(String(payload.command));
    });
    window.addEventListener('keydown', onKey);
    return () => {
      stopMenu();
      window.removeEventListener('keydown', onKey);
    };
  }, [topic]);
}

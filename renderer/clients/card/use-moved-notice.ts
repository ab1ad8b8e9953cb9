import { useEffect, useRef, useState } from 'react';
import { groupText } from '#shared/groups/nl.ts';

/** What a card needs to tell of its client for that. */
interface WatchedCard {
  id: number;
  group: { number: string } | null;
}

/**
 * Says when a client was moved to another group while its card is open (by an import, an undo, another screen). A move that the
 * person makes on the card itself is no news: `expectMove` announces it.
 */
export function useMovedNotice(card: WatchedCard | undefined) {
  const known = useRef<{ id: number; group: string | null } | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const id = card?.id;
  const group = card?.group?.number ?? null;
  useEffect(() => {
    if (id === undefined) return;
    const before = known.current;
    known.current = { id, group };
    if (before?.id === id && before.group !== group) setNotice(groupText.moved(before.group, group));
  }, [id, group]);
  return {
    notice,
    dismiss: () => setNotice(null),
    expectMove: (to: string | null) => {
      if (id !== undefined) known.current = { id, group: to };
      setNotice(null);
    },
  };
}

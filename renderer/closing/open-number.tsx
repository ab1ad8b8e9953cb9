import type { ReactNode } from 'react';
import type { Behind } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import classes from '#renderer/closing/compare.module.css';

/** Opens the clients behind a number, under a name for the panel. */
export type OpenBehind = (behind: Behind, title: string) => void;

interface OpenNumberProps {
  behind: Behind;
  /** What the number is of, in words. */
  title: string;
  /** Left out on paper. */
  onOpen: OpenBehind | undefined;
  children: ReactNode;
}

/** A number that opens the clients behind it. */
export function OpenNumber({ behind, title, onOpen, children }: OpenNumberProps) {
  if (onOpen === undefined) return children;
  return (
    <button
      type="button"
      className={classes['open']}
      title={compareText.screen.openClients(title)}
      onClick={() => onOpen(behind, title)}
    >
      {children}
    </button>
  );
}

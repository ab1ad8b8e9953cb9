import { useSyncExternalStore } from 'react';

/** The guide beside the screen: `target` null follows the screen that one is on. */
interface GuideState {
  isOpen: boolean;
  target: string | null;
  isAboutOpen: boolean;
}

let state: GuideState = { isOpen: false, target: null, isAboutOpen: false };
const listeners = new Set<() => void>();

function set(change: Partial<GuideState>): void {
  state = { ...state, ...change };
  for (const listener of listeners) listener();
}

/** Opens, closes and turns the pages of the guide from anywhere; also the window about the program. */
export const guideStore = {
  /** F1: opens at the screen one is on; closes when it shows that already. */
  toggle: () => set({ isOpen: !(state.isOpen && state.target === null), target: null }),
  show: (target: string) => set({ isOpen: true, target }),
  /** The screen changed: back to its own topic. */
  follow: () => {
    if (state.target !== null) set({ target: null });
  },
  close: () => set({ isOpen: false, target: null }),
  showAbout: (isAboutOpen: boolean) => set({ isAboutOpen }),
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useGuide(): GuideState {
  return useSyncExternalStore(subscribe, () => state);
}

import { useSyncExternalStore } from 'react';

interface Question {
  /** Another number for another question. */
  id: number;
  answered: Promise<boolean>;
  answer: (isConfirmed: boolean) => void;
}

let question: Question | null = null;
let asked = 0;
const listeners = new Set<() => void>();

/**
 * Asks whoever is signed in for the password once more. Resolves true once it was right, false when the question was closed. Calls that
 * ask at the same time share one question.
 */
export function askPassword(): Promise<boolean> {
  if (question) return question.answered;
  let answer: (isConfirmed: boolean) => void = () => {};
  const answered = new Promise<boolean>((resolve) => (answer = resolve));
  asked += 1;
  question = { id: asked, answered, answer };
  tell();
  return answered;
}

/** Ends the question: the password was right, or it was closed. */
export function answerPassword(isConfirmed: boolean): void {
  const { answer } = question ?? {};
  question = null;
  tell();
  answer?.(isConfirmed);
}

/** The number of the question that is open, or null. */
export function usePasswordQuestion(): number | null {
  return useSyncExternalStore(subscribe, () => question?.id ?? null);
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function tell(): void {
  for (const listener of listeners) listener();
}

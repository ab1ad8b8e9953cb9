import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import type { Parsed } from '#shared/text/parse.ts';

interface SavedText<T> {
  /** The stored value as text. */
  text: string;
  /** Understands what was typed; a refusal is shown at the field. */
  parse: (typed: string) => Parsed<T>;
  /** Stores the value; what it throws is shown at the field and the typed text stays. */
  save: (value: T | null) => Promise<unknown>;
  /** Enter saves; in text of several lines it makes a line. */
  isMultiline?: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field that is saved when one leaves it: Escape takes the typing back, a refusal keeps it and says why. */
export function useSavedText<T>({ text, parse, save, isMultiline = false }: SavedText<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  const onLeave = async () => {
    if (draft === null || draft === text) return reset();
    const parsed = parse(draft);
    if (!parsed.ok) return setError(parsed.message);
    try {
      await save(parsed.value);
      reset();
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : String(refusal));
    }
  };
  return {
    value: draft ?? text,
    error,
    onChange: (event: ChangeEvent<Field>) => {
      setDraft(event.currentTarget.value);
      setError(null);
    },
    onBlur: () => void onLeave(),
    onKeyDown: (event: KeyboardEvent<Field>) => {
      if (event.key === 'Enter' && !isMultiline) event.currentTarget.blur();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        reset();
      }
    },
  };
}

/** Text as it was typed, without blanks around it; empty is nothing. */
export function parsePlainText(typed: string): Parsed<string> {
  return { ok: true, value: typed.trim() || null };
}

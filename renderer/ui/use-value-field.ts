import { useState, type KeyboardEvent } from 'react';
import { CallRefused } from '#renderer/calls/invoke.ts';
import type { Parsed } from '#shared/text/parse.ts';

export interface ValueFieldState<V> {
  /** The stored value, and as people read it. */
  value: V | null;
  shown: string;
  /** Understands what was typed; a refusal is shown at the field. */
  parse: (typed: string) => Parsed<V>;
  /** Stores the value unless another than `expected` stands there; what it throws is shown at the field. */
  save: (value: V | null, expected: V | null) => Promise<unknown>;
  isMultiline?: boolean;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Draft<V> {
  text: string;
  /** The value that the person saw when the typing began, or was shown in a conflict. */
  seen: V | null;
  /** Somebody else changed the value meanwhile: only Enter saves over it. */
  isConflict: boolean;
}

/**
 * A field that is saved when one leaves it. What is refused stays as it was typed, with the reason; Escape takes the typing back.
 * A value that changed under the typing is never overwritten silently.
 */
export function useValueField<V>({ value, shown, parse, save, isMultiline = false }: ValueFieldState<V>) {
  const [draft, setDraft] = useState<Draft<V> | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  const reset = () => {
    setDraft(null);
    setError(null);
  };
  const store = async (text: string, seen: V | null) => {
    const parsed = parse(text);
    if (!parsed.ok) return setError(parsed.message);
    if (parsed.value === seen && seen === value) return reset();
    setIsSaving(true);
    try {
      await save(parsed.value, seen);
      reset();
    } catch (refusal) {
      setError(refusal instanceof Error ? refusal.message : String(refusal));
      const current = currentOf(refusal);
      // The conflict names a value of this very field.
      if (current !== undefined) setDraft({ text, seen: current as V | null, isConflict: true });
    } finally {
      setIsSaving(false);
    }
  };
  const change = (text: string) => {
    setDraft({ text, seen: draft ? draft.seen : value, isConflict: draft?.isConflict ?? false });
    if (!draft?.isConflict) setError(null);
  };

  return {
    text: draft?.text ?? shown,
    error,
    isSaving,
    /** Nothing was typed since the last save: Ctrl+Z belongs to the program. */
    isPristine: draft === null,
    change,
    /** Stores a chosen text at once. */
    choose: (text: string) => {
      change(text);
      void store(text, draft ? draft.seen : value);
    },
    onBlur: () => {
      if (draft !== null && !draft.isConflict) void store(draft.text, draft.seen);
    },
    onKeyDown: (event: KeyboardEvent<Field>) => {
      const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null;
      if (event.key === 'Enter' && !isChoosing && (!isMultiline || event.ctrlKey)) {
        if (draft !== null) void store(draft.text, draft.seen);
      }
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        event.preventDefault();
        reset();
      }
    },
  };
}

function currentOf(refusal: unknown): unknown {
  if (!(refusal instanceof CallRefused) || refusal.code !== 'CONFLICT') return undefined;
  const { data } = refusal;
  return typeof data === 'object' && data !== null && 'current' in data ? data.current : undefined;
}

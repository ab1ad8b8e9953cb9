import { Textarea } from '@mantine/core';
import type { Ref } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';

interface RecoveryKeyFieldProps {
  value: string;
  onChange: (value: string) => void;
  error: string | null;
  ref?: Ref<HTMLTextAreaElement>;
}

/** The recovery key of the printed sheet, with or without its spaces. */
export function RecoveryKeyField({ ref, value, onChange, error }: RecoveryKeyFieldProps) {
  return (
    <Textarea
      {...(ref ? { ref } : {})}
      size="sm"
      label={accessText.recover.key}
      description={accessText.recover.keyHint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value}
      maxLength={300}
      spellCheck={false}
      autoComplete="off"
      error={error}
      styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        // The key has no lines: Enter goes on, as in every other field of the form.
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget.form?.requestSubmit();
      }}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { auditText } from '#shared/audit/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';

interface DayInputProps {
  label: string;
  day: string | null;
  today: string;
  onChange: (day: string | null) => void;
}

/** A date as people type it: 3112, 31-12, vandaag. */
export function DayInput({ label, day, today, onChange }: DayInputProps) {
  const [error, setError] = useState<string | null>(null);
  return (
    <TextInput
      key={day}
      label={label}
      w={150}
      placeholder="dd-mm-jjjj"
      defaultValue={formatDay(day)}
      maxLength={20}
      error={error}
      onBlur={(event) => {
        const parsed = parseDay(event.currentTarget.value, today);
        setError(parsed.ok ? null : auditText.screen.noDay);
        if (parsed.ok && parsed.value !== day) onChange(parsed.value);
      }}
    />
  );
}

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { auditText } from '#shared/audit/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';

interface DayInputProps {
  /** Above the field; with `isBare` only for who does not see it. */
  label: string;
  day: string | null;
  today: string;
  onChange: (day: string | null) => void;
  width?: number;
  isBare?: boolean;
}

/** A date as people type it: 3112, 31-12, gisteren. It counts when one leaves the field or presses Enter. */
export function DayInput({ label, day, today, onChange, width = 150, isBare = false }: DayInputProps) {
  const [error, setError] = useState<string | null>(null);
  return (
    <TextInput
      key={day}
      {...(isBare ? { 'aria-label': label } : { label })}
      w={width}
      placeholder={isBare ? label : 'dd-mm-jjjj'}
      defaultValue={formatDay(day)}
      maxLength={20}
      error={error}
      onBlur={(event) => {
        const parsed = parseDay(event.currentTarget.value, today);
        setError(parsed.ok ? null : auditText.screen.noDay);
        if (parsed.ok && parsed.value !== day) onChange(parsed.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

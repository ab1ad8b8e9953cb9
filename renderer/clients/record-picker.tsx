import { Autocomplete } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { withLabel } from '#shared/clients/show-value.ts';

interface RecordPickerProps {
  kind: 'clients' | 'groups';
  label: string;
  /** The number of the record that is chosen, or null while what was typed is no record. */
  onPick: (number: string | null) => void;
  /** Numbers that are not offered. */
  except?: readonly string[];
  /** Takes the focus when it appears: the person asked for it. */
  isFocusedFirst?: boolean;
}

/** Finds a client or group by number or name while one types; a chosen one stands there with its number. */
export function RecordPicker({
  kind,
  label,
  onPick,
  except = [],
  isFocusedFirst = false,
}: RecordPickerProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFocusedFirst) input.current?.focus();
  }, [isFocusedFirst]);
  const { data } = useQueryCall(
    'search.find',
    { text, limit: 12 },
    { keepPrevious: true, enabled: text.trim() !== '' },
  );
  const found = (data?.[kind] ?? []).filter(({ number }) => !except.includes(number));
  const options = found.map(({ number, name }) => withLabel(number, name));
  const onChange = (typed: string) => {
    setText(typed);
    const [number] = typed.split(' ');
    const isRecord = options.includes(typed) || found.some((record) => record.number === typed.trim());
    onPick(isRecord ? (number ?? null) : null);
  };
  return (
    <Autocomplete
      label={label}
      value={text}
      data={options}
      filter={({ options: all }) => all}
      onChange={onChange}
      selectFirstOptionOnChange
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      w={340}
      ref={input}
    />
  );
}

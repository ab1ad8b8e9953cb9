import { Autocomplete } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { withLabel } from '#shared/clients/show-value.ts';

interface RecordPickerProps {
  kind: 'clients' | 'groups';
  label: string;
  description?: string;
  /** The number of the record that is chosen, or null while what was typed is no record. Keep the function the same. */
  onPick: (number: string | null) => void;
  /** Numbers that are not offered. */
  except?: readonly string[];
  /** Takes the focus when it appears: the person asked for it. */
  isFocusedFirst?: boolean;
}

/** Finds a client or group by number or name while one types; a chosen one stands there with its number. */
export function RecordPicker(props: RecordPickerProps) {
  const { kind, label, description, onPick, except = [], isFocusedFirst = false } = props;
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const { data } = useQueryCall(
    'search.find',
    { text: text.slice(0, 200), limit: 12 },
    { keepPrevious: true, enabled: text.trim() !== '' },
  );
  const found = (data?.[kind] ?? []).filter(({ number }) => !except.includes(number));
  const chosen = found.find(({ number, name }) => withLabel(number, name) === text || number === text.trim());
  const number = chosen?.number ?? null;
  useEffect(() => onPick(number), [onPick, number]);
  useEffect(() => {
    if (isFocusedFirst) input.current?.focus();
  }, [isFocusedFirst]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant') !== null;
    const [first] = found;
    if (event.key !== 'Enter' || isChoosing || chosen || !first) return;
    event.preventDefault();
    setText(withLabel(first.number, first.name));
  };
  return (
    <Autocomplete
      label={label}
      {...(description === undefined ? {} : { description })}
      value={text}
      data={chosen ? [] : found.map((record) => withLabel(record.number, record.name))}
      filter={({ options: all }) => all}
      onChange={setText}
      onKeyDown={onKeyDown}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      w={340}
      ref={input}
    />
  );
}

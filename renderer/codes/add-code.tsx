import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import type { CodeListName } from '#shared/codes/model.ts';
import { codesText } from '#shared/codes/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/codes/codes.module.css';

/** Adds a code under the list; the cursor returns to the code, so that one can go on typing. */
export function AddCode({ list }: { list: CodeListName }) {
  const [code, setCode] = useState('');
  const [label, setLabel] = useState('');
  const [error, setError] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const add = useCommand('codes.add', {
    onSuccess: () => {
      setCode('');
      setLabel('');
      first.current?.focus();
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() && label.trim()) add.mutate({ list, code: code.trim(), label: label.trim() });
    else setError(codesText.required);
  };
  return (
    <form className={classes['add']} onSubmit={onSubmit}>
      <TextInput
        ref={first}
        label={codesText.newCode}
        maxLength={20}
        w={140}
        value={code}
        error={error}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          setError(null);
        }}
      />
      <TextInput
        label={codesText.newLabel}
        maxLength={200}
        w={320}
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="default"
        mt={21}
        leftSection={<IconPlus size={16} aria-hidden />}
        loading={add.isPending}
      >
        {codesText.actions.add}
      </Button>
    </form>
  );
}

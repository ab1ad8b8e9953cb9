import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ColumnFilter } from '#shared/grid/model.ts';
import { gridText } from '#shared/grid/nl.ts';

type TextTest = Extract<ColumnFilter, { kind: 'text' }>['test'];

const tests: readonly TextTest[] = ['contains', 'starts', 'equals', 'lacks'];

interface TextFilterProps {
  filter: ColumnFilter | undefined;
  onFilter: (filter: ColumnFilter | null) => void;
}

/** Filter on text: how it compares and with what. */
export function TextFilter({ filter, onFilter }: TextFilterProps) {
  const current = filter?.kind === 'text' ? filter : undefined;
  const [test, setTest] = useState<TextTest>(current?.test ?? 'contains');
  const [text, setText] = useState(current?.text ?? '');

  const onChange = (nextTest: TextTest, nextText: string) => {
    setTest(nextTest);
    setText(nextText);
    onFilter(nextText.trim() === '' ? null : { kind: 'text', test: nextTest, text: nextText.trim() });
  };

  return (
    <Group gap={6} wrap="nowrap" align="end">
      <NativeSelect
        size="xs"
        w={110}
        aria-label={gridText.apply}
        value={test}
        data={tests.map((value) => ({ value, label: gridText.tests[value] }))}
        onChange={(event) => {
          const chosen = tests.find((each) => each === event.currentTarget.value);
          if (chosen) onChange(chosen, text);
        }}
      />
      <TextInput
        size="xs"
        flex={1}
        data-autofocus
        aria-label={gridText.tests[test]}
        value={text}
        maxLength={200}
        onChange={(event) => onChange(test, event.currentTarget.value)}
      />
    </Group>
  );
}

import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { listText } from '#shared/clients/list-nl.ts';
import { AnchoredPanel } from '#renderer/grid/anchored-panel.tsx';
import { parseCell } from '#renderer/grid/cell-text.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import type { CellRefusal } from '#renderer/grid/edit-log.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';
import type { ClientRow } from './client-row.ts';
import type { TypedCell } from './use-save-cells.ts';

interface EditSelectionProps {
  columns: readonly GridColumn<ClientRow>[];
  today: string;
  count: number;
  readIds: () => string[];
  save: (edits: TypedCell[]) => Promise<readonly CellRefusal[]>;
}

/** "Wijzig veld voor 12 klanten": one field, one value, all ticked clients, one step to undo. */
export function EditSelection(props: EditSelectionProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconPencil size={14} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {listText.actions.edit(props.count)}
      </Button>
      {anchor && (
        <AnchoredPanel
          anchor={anchor}
          label={listText.actions.edit(props.count)}
          onClose={() => setAnchor(null)}
        >
          <EditForm {...props} onDone={() => setAnchor(null)} />
        </AnchoredPanel>
      )}
    </>
  );
}

function EditForm({
  columns,
  today,
  count,
  readIds,
  save,
  onDone,
}: EditSelectionProps & { onDone: () => void }) {
  const editable = columns.filter((column) => column.editable === true && column.key !== 'number');
  const [key, setKey] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [isSaving, setSaving] = useState(false);
  const column = editable.find((each) => each.key === key);
  const parsed = column && parseCell(column, text, today);

  const onApply = async () => {
    if (!column || !parsed?.ok) return;
    setSaving(true);
    try {
      const { value } = parsed;
      const refused = await save(readIds().map((rowId) => ({ rowId, column: column.key, text, value })));
      const [first] = refused;
      if (first) showRefusal(new Error(`${first.message} (${refused.length})`));
      if (refused.length < count) showDone(listText.actions.applied(column.header, count - refused.length));
      onDone();
    } catch (error) {
      showRefusal(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onApply();
      }}
    >
      <Stack gap="sm" w={300}>
        <Select
          label={listText.actions.field}
          data-autofocus
          searchable
          data={editable.map((each) => ({ value: each.key, label: each.header }))}
          value={key}
          comboboxProps={{ withinPortal: false }}
          onChange={(chosen) => {
            setKey(chosen);
            setText('');
          }}
        />
        {column && (
          <ValueField
            column={column}
            text={text}
            onText={setText}
            error={parsed?.ok ? undefined : parsed?.message}
          />
        )}
        <Group justify="end">
          <Button type="submit" loading={isSaving} disabled={!parsed?.ok}>
            {listText.actions.apply(count)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ValueFieldProps {
  column: GridColumn<ClientRow>;
  text: string;
  onText: (text: string) => void;
  error: string | undefined;
}

function ValueField({ column, text, onText, error }: ValueFieldProps) {
  const options = column.kind === 'code' || column.kind === 'employee' ? column.options : null;
  if (options) {
    return (
      <Select
        label={listText.actions.value}
        description={listText.actions.valueHint}
        searchable
        clearable
        data={options
          .filter((option) => option.isRetired !== true)
          .map(({ code, label }) => ({ value: code, label: label === code ? code : `${code} ${label}` }))}
        value={text === '' ? null : text}
        comboboxProps={{ withinPortal: false }}
        onChange={(chosen) => onText(chosen ?? '')}
      />
    );
  }
  return (
    <>
      <TextInput
        label={listText.actions.value}
        description={listText.actions.valueHint}
        value={text}
        error={error}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {column.kind === 'flag' && <Text size="xs">J / N</Text>}
    </>
  );
}

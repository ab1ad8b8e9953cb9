import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { completenessText } from '#shared/completeness/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/completeness/completeness.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { settings: text } = completenessText;

/** Which fields must be known. */
export function FieldsPanel({ onClose }: { onClose: () => void }) {
  const fields = useQueryCall('completeness.getFields', {}, { isFresh: true }).data?.fields;
  return fields ? <FieldsForm fields={fields} onClose={onClose} /> : null;
}

interface FieldsFormProps {
  fields: CallOutput<'completeness.getFields'>['fields'];
  onClose: () => void;
}

function FieldsForm({ fields, onClose }: FieldsFormProps) {
  const counted = fields.filter(({ isCounted }) => isCounted).map(({ key }) => key);
  const [keys, setKeys] = useState<string[]>(counted);
  const isSame = keys.length === counted.length && keys.every((key) => counted.includes(key));
  const save = useCommand('completeness.setFields', {
    onSuccess: ({ counted: count }) => {
      showDone(text.saved(count));
      onClose();
    },
  });
  return (
    <SidePanel
      title={text.title}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <Button disabled={isSame} loading={save.isPending} onClick={() => save.mutate({ keys })}>
          {text.save}
        </Button>
      }
    >
      <Checkbox.Group value={keys} onChange={setKeys} aria-label={text.title}>
        <Text size="sm" mb="sm">
          {text.intro}
        </Text>
        <div className={classes['fields']}>
          {fields.map(({ key, label, askedOf }) => (
            <Checkbox
              key={key}
              value={key}
              label={label}
              description={askedOf === 'head' ? text.heads : undefined}
            />
          ))}
        </div>
      </Checkbox.Group>
    </SidePanel>
  );
}

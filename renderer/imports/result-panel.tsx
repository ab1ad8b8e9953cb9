import { Alert, Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { hrefOf } from '#renderer/app/route.ts';
import { outcomeText } from '#renderer/imports/outcome-text.ts';
import { UndoImport } from '#renderer/imports/undo-import.tsx';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import type { CallOutput } from '#shared/calls/contract.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.result;

interface ResultPanelProps {
  result: CallOutput<'imports.commit'>;
  onClose: () => void;
}

/** What the import did, and the way back. */
export function ResultPanel({ result, onClose }: ResultPanelProps) {
  return (
    <Alert
      ref={useLostFocus<HTMLDivElement>()}
      tabIndex={-1}
      title={text.title}
      icon={<IconCheck size={18} />}
      mb="lg"
      withCloseButton
      onClose={onClose}
      closeButtonLabel={text.close}
    >
      {result.runs.map((run) => (
        <div key={run.id}>
          <strong>{run.file}</strong> {outcomeText(run)}
        </div>
      ))}
      <Group mt="sm">
        <Button component="a" href={hrefOf('/klanten')}>
          {text.clients}
        </Button>
        {result.changeSetId !== null && <UndoImport onUndone={onClose} />}
      </Group>
    </Alert>
  );
}

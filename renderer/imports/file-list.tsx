import { ActionIcon, Button, Group, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from '#renderer/imports/imports.module.css';
import { StatusMark } from '#renderer/imports/status-mark.tsx';
import { RowStatus } from '#shared/imports/calls.ts';
import type { ImportRunDetail } from '#shared/imports/calls.ts';
import { ImportKind } from '#shared/imports/model.ts';
import { importTexts } from '#shared/imports/nl.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.files;

/** How many rows of a file have an outcome. */
export function countOf(run: ImportRunDetail, status: RowStatus): number {
  return status === 'conflict' ? run.conflicts : run[status];
}

export function kindLabel(kind: string | null): string {
  const known = ImportKind.safeParse(kind);
  return known.success ? importTexts.kinds[known.data] : text.unknownKind;
}

interface FileListProps {
  runs: readonly ImportRunDetail[];
  currentId: number | undefined;
  onSelect: (id: number) => void;
  onRelease: (id: number) => void;
  onChoose: () => void;
}

/** The files of this preview, with what was recognised and counted in each. */
export function FileList({ runs, currentId, onSelect, onRelease, onChoose }: FileListProps) {
  return (
    <nav className={classes.files} aria-label={text.title}>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="md">
          {text.title}
        </Title>
        <Button variant="subtle" size="compact-xs" onClick={onChoose}>
          {text.other}
        </Button>
      </Group>
      {runs.map((run) => (
        <Group key={run.id} gap={2} wrap="nowrap" align="flex-start">
          <button
            type="button"
            className={classes.file}
            aria-current={run.id === currentId}
            onClick={() => onSelect(run.id)}
          >
            <div className={classes.fileName} title={run.file}>
              {run.file}
            </div>
            <Text size="xs" c="dimmed">
              {kindLabel(run.kind)}
              {run.status === 'previewed' && ` · ${text.rows(run.rows)}`}
            </Text>
            {run.status === 'refused' ? (
              <Text size="xs" className={classes.problem}>
                {run.errors[0]?.message}
              </Text>
            ) : (
              <div className={classes.counts}>
                {RowStatus.options
                  .filter((status) => countOf(run, status) > 0)
                  .map((status) => (
                    <StatusMark key={status} status={status} count={countOf(run, status)} />
                  ))}
              </div>
            )}
          </button>
          <ActionIcon
            aria-label={text.releaseFile(run.file)}
            title={text.release}
            color="gray"
            size="sm"
            mt={6}
            onClick={() => onRelease(run.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
    </nav>
  );
}

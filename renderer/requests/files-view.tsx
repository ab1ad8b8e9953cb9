import { Button, Stack, Text, Title } from '@mantine/core';
import { IconFileImport, IconFileSpreadsheet, IconMail } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Worklist } from '#shared/completeness/model.ts';
import type { CallOutput } from '#shared/calls/contract.ts';
import type { DataRequest } from '#shared/requests/model.ts';
import { requestScreenText as text } from '#shared/requests/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { takeDrops } from '#renderer/imports/drop-target.ts';
import { MakePanel } from '#renderer/requests/make-panel.tsx';
import { requestColumns } from '#renderer/requests/request-columns.ts';
import { RequestPanel } from '#renderer/requests/request-panel.tsx';
import classes from '#renderer/requests/requests.module.css';
import { ReturnPreviewView } from '#renderer/requests/return-preview.tsx';

interface FilesViewProps {
  roles: Worklist['roles'];
  today: string;
}

const noRequests: DataRequest[] = [];

/** The files with which colleagues were asked, and the way back. */
export function FilesView({ roles, today }: FilesViewProps) {
  const { data } = useQueryCall('requests.list', {}, { isFresh: true });
  const requests = data?.requests ?? noRequests;
  const grid = useRef<GridHandle>(null);
  const [panel, setPanel] = useState<'make' | number | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const [returned, setReturned] = useState<CallOutput<'requests.readFiles'> | null>(null);
  const read = useCommand('requests.readFiles', { onSuccess: setReturned });
  useDropped(() => read.mutate({ dropped: true }));
  const chosen = requests.find(({ id }) => id === panel);
  if (returned)
    return <ReturnPreviewView returned={returned} today={today} onClose={() => setReturned(null)} />;
  const buttons = (
    <>
      <Button leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => setPanel('make')}>
        {text.actions.make}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        loading={read.isPending}
        onClick={() => read.mutate({})}
      >
        {text.actions.read}
      </Button>
    </>
  );
  return (
    <>
      <div className={classes['list']}>
        {data && requests.length === 0 ? (
          <Stack align="flex-start" p="xl" maw={600}>
            <Title order={2} size="xl">
              {text.empty.title}
            </Title>
            <Text>{text.empty.body}</Text>
            <div className={classes['row']}>{buttons}</div>
          </Stack>
        ) : (
          <>
            <div className={classes['bar']}>
              {buttons}
              <Text size="sm" c="dimmed">
                {text.actions.drop}
              </Text>
            </div>
            <PeilGrid
              ref={grid}
              label={text.label}
              noun={text.noun}
              columns={requestColumns}
              rows={requests}
              rowId={({ id }) => String(id)}
              today={today}
              onOpenRow={(id) => setPanel(Number(id))}
              onActiveRow={(id) => {
                setActive(id === null ? null : Number(id));
                if (typeof panel === 'number' && id !== null) setPanel(Number(id));
              }}
              toolbarStart={
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconMail size={14} aria-hidden />}
                  onClick={() => setPanel(active ?? requests[0]?.id ?? null)}
                >
                  {text.actions.remind}
                </Button>
              }
              toolbarEnd={<GridExportMenu grid={grid} title={text.label} />}
            />
          </>
        )}
      </div>
      {panel === 'make' && <MakePanel roles={roles} onClose={() => setPanel(null)} />}
      {chosen && <RequestPanel key={chosen.id} request={chosen} onClose={() => setPanel(null)} />}
    </>
  );
}

/** Files dropped on the window while this screen is open are returned files. */
function useDropped(onDrop: () => void): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => takeDrops(() => latest.current()), []);
}

import { Alert, Button, Menu } from '@mantine/core';
import { IconDotsVertical, IconFolderOpen, IconShieldCheck, IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupList } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { BackupTable } from '#renderer/backup/backup-table.tsx';
import classes from '#renderer/backup/backup.module.css';
import { RestorePanel } from '#renderer/backup/restore-panel.tsx';
import { ScheduleCard } from '#renderer/backup/schedule-card.tsx';
import { SecondPlaceCard } from '#renderer/backup/second-place-card.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const text = backupText.screen;

/** The backups of the office: make one, put one back, and the second place. */
export function BackupsScreen() {
  const { data } = useQueryCall('backups.list', {});
  const [selected, setSelected] = useState<number | null>(null);
  const chosen = data?.backups.find((backup) => backup.sequence === selected);
  return (
    <SettingsPage actions={<Actions />}>
      <div className={classes['split']}>
        <div className={classes['main']}>
          <p className={classes['intro']}>{text.intro}</p>
          {data && (
            <>
              <Failure failure={data.failure} />
              <SecondPlaceCard second={data.second} schedule={data.schedule} />
              <BackupTable backups={data.backups} selected={selected} onSelect={setSelected} />
              <ScheduleCard schedule={data.schedule} />
              <p className={classes['intro']}>
                {text.kept} <span className={classes['path']}>{data.folder}</span>
              </p>
            </>
          )}
        </div>
        {chosen && <RestorePanel key={chosen.sequence} backup={chosen} onClose={() => setSelected(null)} />}
      </div>
    </SettingsPage>
  );
}

function Failure({ failure }: Pick<BackupList, 'failure'>) {
  if (!failure) return null;
  return (
    <Alert color="red" title={text.failure} role="alert">
      {failure.message}
    </Alert>
  );
}

function Actions() {
  const make = useCommand('backups.make', {
    onSuccess: ({ clientCount }) => showDone(text.made(clientCount)),
  });
  const saveCopy = useCommand('backups.saveCopy', {
    onSuccess: ({ path, isOpen }) => showDone(isOpen ? text.copyOpened(path) : text.copySaved(path)),
  });
  const fromFile = useCommand('backups.restoreFile');
  const showFolder = useCommand('backups.showFolder');
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDotsVertical size={16} aria-hidden />}>
            {text.moreActions}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveCopy.mutate({})}>{text.saveCopy}</Menu.Item>
          <Menu.Item leftSection={<IconUsb size={16} aria-hidden />} onClick={() => fromFile.mutate({})}>
            {text.fromFile}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => showFolder.mutate({ place: 'backups' })}
          >
            {text.openFolder}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate({})}
      >
        {text.make}
      </Button>
    </>
  );
}

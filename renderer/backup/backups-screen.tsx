import { Alert, Button, Menu } from '@mantine/core';
import { IconDotsVertical, IconFolderOpen, IconShieldCheck, IconUsb } from '@tabler/icons-react';
import type { BackupList } from '#shared/backup/calls.ts';
import { backupText } from '#shared/backup/nl.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { BackupTable } from '#renderer/backup/backup-table.tsx';
import classes from '#renderer/backup/backup.module.css';
import { ExerciseCard } from '#renderer/backup/exercise-card.tsx';
import { LastRestoreCard } from '#renderer/backup/last-restore-card.tsx';
import { PlainBackupsCard } from '#renderer/backup/plain-backups-card.tsx';
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
  return (
    <SettingsPage>
      <div className={classes['split']}>
        <div className={classes['main']}>
          <div className={classes['top']}>
            <p className={classes['intro']}>{text.intro}</p>
            <div className={classes['cardTools']}>
              <Actions />
            </div>
          </div>
          {data && (
            <>
              <Failure failure={data.failure} />
              {data.lastRestore && <LastRestoreCard restore={data.lastRestore} />}
              <WhenMay call="backups.removeUnprotected">
                <PlainBackupsCard />
              </WhenMay>
              <SecondPlaceCard second={data.second} schedule={data.schedule} />
              <BackupTable backups={data.backups} />
              <ExerciseCard />
              <ScheduleCard schedule={data.schedule} />
              <p className={classes['intro']}>
                {text.kept} <span className={classes['path']}>{data.folder}</span>
              </p>
            </>
          )}
        </div>
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
          <WhenMay call="backups.saveCopy">
            <Menu.Item onClick={() => saveCopy.mutate({})}>{text.saveCopy}</Menu.Item>
          </WhenMay>
          <WhenMay call="backups.restoreFile">
            <Menu.Item leftSection={<IconUsb size={16} aria-hidden />} onClick={() => fromFile.mutate({})}>
              {text.fromFile}
            </Menu.Item>
          </WhenMay>
          <Menu.Item
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => showFolder.mutate({ place: 'backups' })}
          >
            {text.openFolder}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <WhenMay call="backups.restore">
        <Button component="a" variant="default" href={hrefOf('/beheer/reservekopieen/terugzetten')}>
          {wizardText.open}
        </Button>
      </WhenMay>
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

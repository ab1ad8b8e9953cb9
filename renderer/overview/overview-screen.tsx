import { Button, Stack, Text, Title } from '@mantine/core';
import { portfolioText } from '#shared/accounts/portfolio-nl.ts';
import { overviewText } from '#shared/overview/nl.ts';
import { useMay, useMaySee } from '#renderer/accounts/use-may.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { NowCard } from '#renderer/maintenance/now-card.tsx';
import { AttentionCard } from '#renderer/overview/attention-card.tsx';
import { BackupCard } from '#renderer/overview/backup-card.tsx';
import { CapacityCard } from '#renderer/overview/capacity-card.tsx';
import { ClientsCard } from '#renderer/overview/clients-card.tsx';
import classes from '#renderer/overview/overview.module.css';
import { StandingsCard } from '#renderer/overview/standings-card.tsx';
import { WeekCard } from '#renderer/overview/week-card.tsx';

/** The start page: how the office stands, in one screen. Every number opens what is behind it. */
export function OverviewScreen() {
  const status = useQueryCall('office.getStatus', {}, { isFresh: true }).data;
  const mayNow = useMay('maintenance.getNow');
  const mayBackup = useMay('backups.list');
  const mayImport = useMay('imports.listRuns');
  const office = status?.office;
  if (!office) return null;
  if (office.clientCount === 0) return mayImport ? <NoClients /> : <NoOwnClients />;
  return (
    <div className={classes['page']}>
      <div className={classes['main']}>
        <StandingsCard />
        <AttentionCard />
      </div>
      <div className={classes['side']}>
        {mayNow && <NowCard />}
        <ClientsCard />
        <CapacityCard workingYear={office.workingYear} today={status.today} />
        <WeekCard />
        {mayBackup && <BackupCard lastBackupAt={office.lastBackupAt} />}
      </div>
    </div>
  );
}

/** A medewerker on whom nothing is planned yet. */
function NoOwnClients() {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {portfolioText.noClients.title}
      </Title>
      <Text>{portfolioText.noClients.body}</Text>
    </Stack>
  );
}

function NoClients() {
  const mayImport = useMaySee('/importeren');
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {overviewText.empty.title}
      </Title>
      <Text>{overviewText.empty.body}</Text>
      {mayImport && (
        <Button component="a" href={hrefOf('/importeren')}>
          {overviewText.empty.action}
        </Button>
      )}
    </Stack>
  );
}

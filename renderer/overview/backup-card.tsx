import { Anchor, Text } from '@mantine/core';
import { backupText } from '#shared/backup/nl.ts';
import type { OpenOffice } from '#shared/office/calls.ts';
import { overviewText } from '#shared/overview/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Card } from '#renderer/overview/card.tsx';
import classes from '#renderer/overview/overview.module.css';

const { backup: text } = overviewText;
const dayMilliseconds = 86_400_000;
/** The daily backup is made at the first start of a day: older than this, days went by without one. */
const oldAfterDays = 7;

/** Whether the last backup is good. */
export function BackupCard({ lastBackupAt }: { lastBackupAt: string | null }) {
  const status = useQueryCall('office.getStatus', {}).data;
  const today = status?.today;
  const days =
    lastBackupAt === null || today === undefined
      ? 0
      : Math.floor((Date.parse(today) - Date.parse(lastBackupAt.slice(0, 10))) / dayMilliseconds);
  const isWorrying = lastBackupAt === null || days > oldAfterDays;
  return (
    <Card title={text.title} aside={<Anchor href={hrefOf('/beheer/reservekopieen')}>{text.open}</Anchor>}>
      <Text size="sm" {...(isWorrying ? { className: classes['warning'] ?? '' } : {})}>
        {lastBackupAt === null ? text.none : text.last(formatInstant(lastBackupAt))}
        {days > oldAfterDays && ` ${text.old(days)}`}
      </Text>
      {status?.office && <SecondPlace second={status.office.second} />}
    </Card>
  );
}

/** The copy that survives this computer. */
function SecondPlace({ second }: Pick<OpenOffice, 'second'>) {
  const { second: secondText } = backupText;
  if (second.folder === null) {
    return (
      <Text size="sm" mt={4}>
        {secondText.noneShort}
      </Text>
    );
  }
  const line =
    second.lastGoodAt === null ? secondText.never : secondText.lastGood(formatInstant(second.lastGoodAt));
  return (
    <Text size="sm" mt={4} {...(second.isLate ? { className: classes['warning'] ?? '' } : {})}>
      {secondText.inSecond(line)}
    </Text>
  );
}

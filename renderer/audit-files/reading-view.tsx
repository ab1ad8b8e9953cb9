import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { AuditReadingAnswer, TakenField } from '#shared/audit-files/answers.ts';
import type { AccountRange } from '#shared/audit-files/ranges.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { AccountsView } from '#renderer/audit-files/accounts-view.tsx';
import { ClientAndYear } from '#renderer/audit-files/client-and-year.tsx';
import { FileFacts, MethodFacts } from '#renderer/audit-files/file-facts.tsx';
import { ValuesTable } from '#renderer/audit-files/values-table.tsx';
import { WarningList } from '#renderer/audit-files/warning-list.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText;
export const auditFilePath = '/importeren/auditfile';

interface ReadingViewProps {
  reading: AuditReadingAnswer;
  /** Ranges of the client as they are being edited. */
  draft: readonly AccountRange[] | undefined;
  onDraft: (ranges: AccountRange[] | undefined) => void;
  onOther: () => void;
}

/** A file that was read: its figures beside those that stand there, what is doubtful, and the way to take them over. */
export function ReadingView({ reading, draft, onDraft, onOther }: ReadingViewProps) {
  const { parameters } = useRoute();
  const showsAccounts = parameters.get('blad') === 'rekeningen';
  const discard = useCommand('figures.discardAuditReading', { onSuccess: () => navigate(auditFilePath) });
  const tab = (blad: string | null) => hrefOf(auditFilePath, { ...Object.fromEntries(parameters), blad });
  const tabs = [
    { label: text.tabs.figures, href: tab(null), isCurrent: !showsAccounts },
    { label: text.tabs.accounts(reading.accountCount), href: tab('rekeningen'), isCurrent: showsAccounts },
  ];
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <TabLinks label={text.tabsLabel} tabs={tabs} />
        <span className={classes['fileName']} title={reading.file.name}>
          {reading.file.name}
        </span>
        <div className={classes['tools']}>
          <Button variant="default" onClick={onOther}>
            {text.actions.other}
          </Button>
          <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate({})}>
            {text.actions.release}
          </Button>
        </div>
      </div>
      {showsAccounts ? (
        <AccountsView reading={reading} draft={draft} onDraft={onDraft} />
      ) : (
        <FiguresView reading={reading} hasDraft={draft !== undefined} />
      )}
    </div>
  );
}

function FiguresView({ reading, hasDraft }: { reading: AuditReadingAnswer; hasDraft: boolean }) {
  const { client, year, values, warnings } = reading;
  const [picked, setPicked] = useState<readonly TakenField[]>(() =>
    values.filter(({ isProposed }) => isProposed).map(({ field }) => field),
  );
  const [accepts, setAccepts] = useState(false);
  const take = useCommand('figures.takeAuditFile', {
    onSuccess: ({ taken }) => {
      showDone(text.done(taken, client?.number ?? '', year ?? 0));
      navigate(clientPath(client?.number ?? ''), { deel: 'strategie', blad: 'jaarcijfers' });
    },
  });
  const hasSerious = warnings.some(({ level }) => level === 'serious');
  const obstacle = obstacleOf({ reading, picked, hasDraft, isAccepted: !hasSerious || accepts });
  const onTake = () => {
    if (!client || year === null) return;
    take.mutate({
      readingId: reading.id,
      number: client.number,
      year,
      values: values
        .filter(({ field }) => picked.includes(field))
        .map(({ field, current }) => ({ field, expected: current })),
      acceptsSerious: accepts,
    });
  };
  return (
    <>
      <div className={classes['body']}>
        <div className={classes['main']}>
          <ClientAndYear reading={reading} />
          <ValuesTable reading={reading} picked={picked} onPick={setPicked} />
          <MethodFacts reading={reading} />
        </div>
        <div className={classes['side']}>
          <WarningList warnings={warnings} />
          <FileFacts file={reading.file} />
        </div>
      </div>
      <div className={classes['footer']}>
        {hasSerious && (
          <Checkbox
            label={text.accept}
            checked={accepts}
            onChange={(event) => setAccepts(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed" ml="auto">
          {obstacle}
        </Text>
        <Button disabled={obstacle !== null} loading={take.isPending} onClick={onTake}>
          {client && year !== null && picked.length > 0
            ? text.actions.take(picked.length, client.number, year)
            : text.actions.takeNothing}
        </Button>
      </div>
    </>
  );
}

interface Readiness {
  reading: AuditReadingAnswer;
  picked: readonly TakenField[];
  hasDraft: boolean;
  isAccepted: boolean;
}

/** What still stands in the way of taking over, or null. */
function obstacleOf({ reading, picked, hasDraft, isAccepted }: Readiness): string | null {
  if (!reading.client) return text.noClient;
  if (reading.year === null) return text.noYear;
  if (hasDraft) return text.unsavedRanges;
  if (picked.length === 0) return text.nothingChosen;
  return isAccepted ? null : text.acceptFirst;
}

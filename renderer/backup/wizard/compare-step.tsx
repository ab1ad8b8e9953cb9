import { Alert, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackupPreview, NamedClients } from '#shared/backup/calls.ts';
import type { Backup } from '#shared/backup/model.ts';
import { backupText } from '#shared/backup/nl.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/backup/wizard/wizard.module.css';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';

const { compare: text } = wizardText;

interface CompareStepProps {
  backup: Backup;
  preview: BackupPreview | null;
  onPreview: (preview: BackupPreview) => void;
}

/** The backup is checked, and held against what is open now. */
export function CompareStep({ backup, preview, onPreview }: CompareStepProps) {
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const { mutate } = useCommand('backups.preview', { onSuccess: onPreview, onRefused: setRefusal });
  const isWanted = backup.isVerified && preview === null;
  useEffect(() => {
    if (isWanted) mutate({ sequence: backup.sequence });
  }, [mutate, isWanted, backup.sequence]);
  return (
    <>
      <h2 className={classes['heading']}>{text.of(formatInstant(backup.madeAt))}</h2>
      <Text size="sm" c="dimmed">
        {backupText.reasonHints[backup.reason]}
      </Text>
      {refusal && (
        <Alert color="red" title={backupText.restore.unsound} role="alert">
          {refusal.message}
        </Alert>
      )}
      {isWanted && !refusal && (
        <Text size="sm" component="output">
          <Loader size={12} mr={8} aria-hidden />
          {backupText.restore.checking}
        </Text>
      )}
      {preview && (
        <>
          <Text size="sm" className={classes['good'] ?? ''}>
            {backupText.restore.sound}
          </Text>
          <div className={classes['compared']}>
            <Counts counts={preview.counts ?? []} />
            <div>
              <Clients clients={preview.clients} />
              <Changes since={preview.since} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function Counts({ counts }: { counts: NonNullable<BackupPreview['counts']> }) {
  return (
    <table className={classes['counts']} aria-label={text.counts}>
      <thead>
        <tr>
          <th scope="col">{text.kind}</th>
          <th scope="col">{text.held}</th>
          <th scope="col">{text.now}</th>
          <th scope="col">{text.difference}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ table, label, held, now }) => (
          <tr key={table} data-differs={held !== now}>
            <th scope="row">{label}</th>
            <td>{formatCount(held)}</td>
            <td>{formatCount(now)}</td>
            <td>{held === now ? '' : `${now > held ? '+' : '−'}${formatCount(Math.abs(now - held))}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Clients({ clients }: Pick<BackupPreview, 'clients'>) {
  if (!clients) return null;
  const kinds = ['added', 'changed', 'removed'] as const;
  const differing = kinds.filter((kind) => clients[kind].count > 0);
  return (
    <section aria-label={text.clients}>
      <h3 className={classes['sub']}>{text.clients}</h3>
      {differing.length === 0 && <Text size="sm">{text.same}</Text>}
      {differing.map((kind) => (
        <ClientList key={kind} title={text[kind](clients[kind].count)} named={clients[kind]} />
      ))}
    </section>
  );
}

/** Open when it is short. */
function ClientList({ title, named }: { title: string; named: NamedClients }) {
  const more = named.count - named.clients.length;
  return (
    <details className={classes['clients']} open={named.count <= 8}>
      <summary>{title}</summary>
      <ul>
        {named.clients.map(({ number, name }) => (
          <li key={number}>{text.client(number, name)}</li>
        ))}
        {more > 0 && <li>{text.moreClients(more)}</li>}
      </ul>
    </details>
  );
}

function Changes({ since }: Pick<BackupPreview, 'since'>) {
  const { restore } = backupText;
  if (!since) return <Text size="sm">{restore.otherLine}</Text>;
  const more = since.count - since.newest.length;
  return (
    <section aria-label={text.changes}>
      <h3 className={classes['sub']}>{text.changes}</h3>
      <Text size="sm">{restore.lose(since.count)}</Text>
      <ul className={classes['lost']}>
        {since.newest.map((change, index) => (
          <li key={index}>
            {change.label} <span>{formatInstant(change.at)}</span>
          </li>
        ))}
        {more > 0 && <li>{restore.more(more)}</li>}
      </ul>
    </section>
  );
}

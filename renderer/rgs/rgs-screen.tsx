import { Button, Text, Title } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallOutput } from '#shared/calls/contract.ts';
import type { RgsVersion } from '#shared/rgs/model.ts';
import { rgsScreenText as text } from '#shared/rgs/screen-nl.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import classes from '#renderer/rgs/rgs.module.css';

/** The office's own tables of the reference ledger scheme: load one, go back to an earlier one. */
export function RgsScreen() {
  const { data } = useQueryCall('settings.listRgs', {}, { isFresh: true });
  const [loaded, setLoaded] = useState<CallOutput<'settings.loadRgs'>>();
  const load = useCommand('settings.loadRgs', { onSuccess: setLoaded });
  const versions = data?.versions ?? [];
  const current = versions.find(({ isCurrent }) => isCurrent);
  return (
    <SettingsPage
      actions={
        <WhenMay call="settings.loadRgs">
          <Button
            leftSection={<IconUpload size={16} aria-hidden />}
            loading={load.isPending}
            onClick={() => load.mutate({})}
          >
            {text.load}
          </Button>
        </WhenMay>
      }
    >
      <div className={classes['body']}>
        <Title order={2} size="lg">
          {text.title}
        </Title>
        <Text maw={720}>{text.what}</Text>
        {data && !current && <Text maw={720}>{versions.length === 0 ? text.empty : text.noneInUse}</Text>}
        {loaded && <Outcome loaded={loaded} />}
        {versions.length > 0 && <VersionTable versions={versions} />}
      </div>
    </SettingsPage>
  );
}

function Outcome({ loaded }: { loaded: CallOutput<'settings.loadRgs'> }) {
  const { codes, problemCount, problems } = loaded;
  return (
    <output className={classes['outcome']}>
      <p>
        <strong>{text.loaded(codes)}</strong> {problemCount > 0 && text.problems(problemCount)}
      </p>
      {problems.length > 0 && (
        <ul>
          {problems.map(({ row, message }) => (
            <li key={`${row} ${message}`}>{text.problem(row, message)}</li>
          ))}
        </ul>
      )}
    </output>
  );
}

function VersionTable({ versions }: { versions: readonly RgsVersion[] }) {
  const choose = useCommand('settings.chooseRgs');
  return (
    <table className={classes['table']}>
      <caption>{text.versions}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.file}</th>
          <th scope="col">{text.columns.codes}</th>
          <th scope="col">{text.columns.counters}</th>
          <th scope="col">{text.columns.loaded}</th>
          <th scope="col">{text.columns.use}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">{version.name}</th>
            <td>{version.fileName}</td>
            <td className={classes['number']}>{formatCount(version.codes)}</td>
            <td className={classes['number']}>{formatCount(version.counterCodes)}</td>
            <td>{text.loadedBy(formatInstant(version.loadedAt), version.loadedBy)}</td>
            <td>
              {version.isCurrent ? (
                <>
                  <strong>{text.inUse}</strong>{' '}
                  <WhenMay call="settings.chooseRgs">
                    <Button size="compact-sm" variant="default" onClick={() => choose.mutate({ id: null })}>
                      {text.stop}
                    </Button>
                  </WhenMay>
                </>
              ) : (
                <WhenMay call="settings.chooseRgs">
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={text.useOf(version.name, version.fileName)}
                    onClick={() => choose.mutate({ id: version.id })}
                  >
                    {text.use}
                  </Button>
                </WhenMay>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

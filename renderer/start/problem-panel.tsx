import { Button, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { startText } from '#shared/office/start-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { showRefusal } from '#renderer/ui/notices.ts';
import { showWhy } from '#renderer/start/show-why.ts';
import { ProblemBackups } from '#renderer/start/problem-backups.tsx';
import classes from '#renderer/start/start-screen.module.css';

const text = startText.problem;
type Problem = NonNullable<OfficeStatus['problem']>;
type Known = Exclude<keyof typeof text.titles, 'other'>;

const isKnown = (code: string): code is Known => code !== 'other' && Object.hasOwn(text.titles, code);

/** Why an office could not be opened, what is safe, and what helps. */
export function ProblemPanel({ problem }: { problem: Problem }) {
  const code = isKnown(problem.code) ? problem.code : 'other';
  const options = { onRefused: (refused: CallRefused) => showWhy(refused, showRefusal) };
  const retry = useCommand('office.retry', options);
  const open = useCommand('office.openFile', options);
  const show = useCommand('backups.showFolder');
  const helpsRestoring = code !== 'FILE_LOCKED' && code !== 'DISK_FULL' && code !== 'FILE_READ_ONLY';
  return (
    <section className={classes['problem']} role="alert" aria-labelledby="problem">
      <div className={classes['problemHead']}>
        <IconAlertTriangle size={20} aria-hidden />
        <Title order={2} size="lg" id="problem">
          {text.titles[code]}
        </Title>
      </div>
      {problem.officeName !== null && <strong>{problem.officeName}</strong>}
      <div className={classes['problemPath']}>{problem.path}</div>
      <Text size="sm" mt="sm" maw={640}>
        {code === 'other' ? `${problem.message} ${text.advice.other}` : text.advice[code]}
      </Text>
      <div className={classes['problemActions']}>
        <Button
          variant={helpsRestoring && problem.backups.length > 0 ? 'default' : 'filled'}
          loading={retry.isPending}
          onClick={() => retry.mutate({})}
        >
          {text.retry}
        </Button>
        <Button variant="default" onClick={() => open.mutate({})}>
          {text.chooseOther}
        </Button>
        {problem.isPresent && (
          <Button variant="default" onClick={() => show.mutate({ place: 'office' })}>
            {text.showFolder}
          </Button>
        )}
      </div>
      {helpsRestoring && (
        <ProblemBackups
          backups={problem.backups}
          unlockBy={problem.unlockBy}
          canReplace={code !== 'FILE_NEWER'}
          canView={problem.canView}
        />
      )}
    </section>
  );
}

import { Button, Progress } from '@mantine/core';
import { IconFileTypePdf, IconStethoscope } from '@tabler/icons-react';
import { selfTestText } from '#shared/self-test/nl.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { HelpPage } from '#renderer/help/help-page.tsx';
import classes from '#renderer/help/help.module.css';
import { SelfTestResult } from '#renderer/help/self-test-result.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const text = selfTestText;

/** One click tries everything that Peil needs of this computer. */
export function SelfTestScreen() {
  const { data: report } = useQueryCall('selfTest.getLast', {}, { isFresh: true });
  const run = useCommand('selfTest.run');
  const save = useCommand('selfTest.savePdf', { onSuccess: ({ path }) => showDone(text.saved(path)) });
  const progress = useProgress();
  usePrintAction();
  const hasReport = report !== undefined && report !== null;
  return (
    <HelpPage
      actions={
        <>
          {hasReport && (
            <Button
              variant="default"
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => save.mutate({})}
            >
              {text.savePdf}
            </Button>
          )}
          <Button
            leftSection={<IconStethoscope size={16} aria-hidden />}
            loading={run.isPending}
            onClick={() => run.mutate({})}
          >
            {hasReport ? text.runAgain : text.run}
          </Button>
        </>
      }
    >
      <p className={classes['intro']}>{text.intro}</p>
      {run.isPending && progress?.call === 'selfTest.run' && (
        <output className={classes['running']}>
          <Progress
            w={200}
            value={(progress.done / Math.max(progress.total, 1)) * 100}
            aria-label={text.title}
          />
          {progress.label}
        </output>
      )}
      {report === null && !run.isPending && <p className={classes['intro']}>{text.none}</p>}
      {hasReport && !run.isPending && <SelfTestResult report={report} />}
    </HelpPage>
  );
}

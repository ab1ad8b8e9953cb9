import { Button, Text } from '@mantine/core';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { ClassificationPage } from './classification-page.tsx';
import { ReportSheet } from './report-sheet.tsx';
import classes from './classification.module.css';

const text = nlScreen.reportPage;

/** The report for the partners' meeting, as it comes out of the printer. */
export function ReportScreen() {
  const { data } = useQueryCall('classification.getReport', {});
  const save = useCommand('classification.saveReport', {
    onSuccess: ({ path }) => showDone(text.saved(path)),
  });
  usePrintAction();
  return (
    <ClassificationPage
      actions={
        <>
          <Button variant="default" onClick={() => window.print()}>
            {text.print}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate({})}>
            {text.save}
          </Button>
        </>
      }
    >
      <div className={classes['pad']}>
        <Text c="dimmed" mb="md" className={classes['notOnPaper'] ?? ''}>
          {text.intro}
        </Text>
        {data && (
          <div className={classes['paper']}>
            <ReportSheet report={data} />
          </div>
        )}
      </div>
    </ClassificationPage>
  );
}

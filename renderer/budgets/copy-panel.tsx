import { Button, Stack, Text } from '@mantine/core';
import { describeCopy, type CopiedBudget } from '#shared/budgets/budget-values.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import classes from '#renderer/budgets/budgets.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { copy } = budgetsText;

/** Copies last year after showing who gets what, and who is left alone and why. */
export function CopyPanel({ year, onClose }: { year: number; onClose: () => void }) {
  const years = { fromYear: year - 1, year };
  const { data } = useQueryCall('budgets.previewCopy', years, { isFresh: true });
  const copyYear = useCommand('budgets.copyYear', {
    onSuccess: ({ copied }) => {
      showDone(copy.done(copied, years.fromYear));
      onClose();
    },
  });
  return (
    <SidePanel
      title={copy.title(years.fromYear, year)}
      closeLabel={budgetsText.close}
      onClose={onClose}
      footer={
        <Button
          disabled={!data || data.copied.length === 0}
          loading={copyYear.isPending}
          onClick={() => copyYear.mutate(years)}
        >
          {copy.confirm}
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm">{copy.body}</Text>
        {data && (
          <section aria-label={copy.gets(data.copied.length)} className={classes['section']}>
            <Text fw={600} size="sm">
              {data.copied.length === 0 ? copy.nothing(years.fromYear) : copy.gets(data.copied.length)}
            </Text>
            <ul className={classes['people']}>
              {data.copied.map((copied) => (
                <CopiedLine key={copied.employeeId} copied={copied} />
              ))}
            </ul>
          </section>
        )}
        {data && data.keeps.length > 0 && <p className={classes['soft']}>{copy.keeps(data.keeps)}</p>}
        {data && data.left.length > 0 && <p className={classes['soft']}>{copy.leaves(data.left, year)}</p>}
        {data && data.without.length > 0 && (
          <p className={classes['soft']}>{copy.without(data.without, years.fromYear)}</p>
        )}
      </Stack>
    </SidePanel>
  );
}

function CopiedLine({ copied }: { copied: CopiedBudget }) {
  return (
    <li>
      <strong>{copied.employee}</strong> {copied.name}
      <br />
      <span className={classes['soft']}>{describeCopy(copied)}</span>
    </li>
  );
}

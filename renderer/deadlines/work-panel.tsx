import { Button, Stack } from '@mantine/core';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import type { WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import classes from '#renderer/deadlines/deadlines.module.css';
import { keyOf } from '#renderer/deadlines/use-work.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { panel: text, selection, states, list } = deadlinesScreenText;

interface WorkPanelProps {
  row: WorkRow;
  today: string;
  onClose: () => void;
}

/** One deadline: what it is counted from, which rule says so, where that was read and when it was checked. */
export function WorkPanel({ row, today, onClose }: WorkPanelProps) {
  const mark = useCommand('deadlines.markMany', {
    onSuccess: ({ changed }) =>
      showDone(row.doneOn === null ? selection.marked(changed, today) : selection.unmarked(changed)),
  });
  return (
    <SidePanel
      title={row.clientName}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        row.step === 'wwft' ? (
          <Button component="a" size="xs" href={hrefOf(`/risico/${row.clientNumber}`)}>
            {text.toRisk}
          </Button>
        ) : (
          <Button
            size="xs"
            variant={row.doneOn === null ? 'filled' : 'default'}
            loading={mark.isPending}
            onClick={() => mark.mutate({ keys: [keyOf(row)], doneOn: row.doneOn === null ? today : null })}
          >
            {row.doneOn === null ? selection.confirm : selection.undo}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        <strong>{row.ruleName}</strong>
        <div className={classes[row.state]}>
          {text.due(row.dueOn)}, {text.left(row.daysLeft)} · {states[row.state].toLowerCase()}
        </div>
        <dl className={classes['facts']}>
          <dt>{text.internal}</dt>
          <dd>{formatDay(row.internalOn)}</dd>
          <dt>{text.basis}</dt>
          <dd>{row.basis}</dd>
          <dt>{text.rule}</dt>
          <dd>
            {deadlinesText.families[row.family]} · {row.ruleCode}
          </dd>
          <dt>{text.source}</dt>
          <dd>
            {row.source}
            <div className={classes['soft']}>{text.checked(row.checkedOn)}</div>
          </dd>
          <dt>{text.manager}</dt>
          <dd>{row.manager ?? text.none}</dd>
          <dt>{list.columns.state}</dt>
          <dd>{row.doneOn === null ? text.open : text.done(row.doneOn, row.doneBy ?? '')}</dd>
          {row.remark !== null && (
            <>
              <dt>{list.columns.remark}</dt>
              <dd>{row.remark}</dd>
            </>
          )}
        </dl>
        <a href={hrefOf(clientPath(row.clientNumber), { deel: 'termijnen' })}>{text.toClient}</a>
        <a href={hrefOf('/beheer/regels', { soort: 'deadline', code: row.ruleCode })}>{text.toRule}</a>
      </Stack>
    </SidePanel>
  );
}

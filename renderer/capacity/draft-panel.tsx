import { ActionIcon, Loader, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { DraftLine } from '#shared/capacity/draft-calls.ts';
import { compareFree, type MonthDifference } from '#shared/capacity/group-rows.ts';
import { capacityScreenText as screenText } from '#shared/capacity/screen-nl.ts';
import { formatHours, monthName } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = screenText.draft;

interface DraftPanelProps {
  year: number;
  draftId: number;
  onClose: () => void;
}

/** What a draft makes different: free room by person and month, and the lines that do it. */
export function DraftPanel({ year, draftId, onClose }: DraftPanelProps) {
  const { data } = useQueryCall('capacity.getDraft', { draftId }, { isFresh: true });
  const now = useQueryCall('capacity.getYear', { year }).data;
  const drafted = useQueryCall('capacity.getYear', { year, draftId }, { isFresh: true }).data;
  const remove = useCommand('capacity.removeDraftLine');
  const differences = now && drafted ? compareFree(now.rows, drafted.rows) : [];
  return (
    <SidePanel
      title={text.panel(data?.draft.name ?? '')}
      closeLabel={screenText.cell.close}
      onClose={onClose}
    >
      {!data && <Loader size="sm" />}
      {data?.lines.length === 0 && <Text size="sm">{text.none}</Text>}
      {differences.length > 0 && <Differences differences={differences} />}
      {data && data.lines.length > 0 && (
        <>
          <h3 className={classes['sub']}>{text.lines}</h3>
          <ul className={classes['lines']}>
            {data.lines.map((line) => (
              <Line key={line.id} line={line} onRemove={() => remove.mutate({ draftId, id: line.id })} />
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  );
}

function Differences({ differences }: { differences: readonly MonthDifference[] }) {
  return (
    <table className={classes['figures']} aria-label={text.free}>
      <caption className={classes['caption']}>{text.free}</caption>
      <thead>
        <tr>
          <th scope="col">{text.employeeMonth}</th>
          <th scope="col">{text.now}</th>
          <th scope="col">{text.drafted}</th>
          <th scope="col">{text.change}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ employee, month, freeNow, freeDraft }) => (
          <tr key={`${employee} ${month}`}>
            <th scope="row">
              {employee} {monthName(month)}
            </th>
            <td className={freeNow < 0 ? classes['minus'] : undefined}>{formatHours(freeNow)}</td>
            <td className={freeDraft < 0 ? classes['minus'] : undefined}>{formatHours(freeDraft)}</td>
            <td>{signed(freeDraft - freeNow)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function signed(centihours: number): string {
  return centihours > 0 ? `+${formatHours(centihours)}` : formatHours(centihours);
}

function Line({ line, onRemove }: { line: DraftLine; onRemove: () => void }) {
  const what = `${line.client} ${line.clientName}, ${line.serviceName}`;
  return (
    <li className={`${classes['line'] ?? ''} ${classes['draftLine'] ?? ''}`}>
      <div>
        {what}
        <span className={classes['small']}>{text.step(line.from, line.to)}</span>
        {line.state !== 'same' && line.state !== 'new' && (
          <span className={classes['problem']}>{text.states[line.state]}</span>
        )}
      </div>
      <ActionIcon aria-label={text.takeOut(what)} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

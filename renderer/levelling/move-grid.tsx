import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef, type MouseEvent, type ReactNode } from 'react';
import { levellingText } from '#shared/levelling/nl.ts';
import { computeRemaining } from '#shared/levelling/show-result.ts';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import type { CellEdit } from '#renderer/grid/edit-log.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import classes from '#renderer/levelling/levelling.module.css';
import { chosenKey, moveColumns } from '#renderer/levelling/move-columns.ts';
import { withTicks, type MoveRow, type Proposal } from '#renderer/levelling/proposal-store.ts';
import { showDone } from '#renderer/ui/notices.ts';

const { moves: text } = levellingText.screen;

interface MoveGridProps {
  proposal: Proposal;
  today: string;
  onChange: (proposal: Proposal | null) => void;
  toolbarStart: ReactNode;
}

/** The moves of a proposal: tick what is to be applied. */
export function MoveGrid({ proposal, today, onChange, toolbarStart }: MoveGridProps) {
  const grid = useRef<GridHandle>(null);
  const { result, rows } = proposal;
  const onEdit = (changes: CellEdit[]) => {
    const ticks = new Map(changes.map(({ rowId, value }) => [Number(rowId), value === true]));
    onChange(withTicks(proposal, (lineId) => ticks.get(lineId)));
    return Promise.resolve([]);
  };
  const onClick = (event: MouseEvent) => {
    const id = clickedLine(event.target);
    const isChosen = rows.find(({ lineId }) => lineId === id)?.isChosen;
    if (isChosen !== undefined)
      onChange(withTicks(proposal, (lineId) => (lineId === id ? !isChosen : undefined)));
  };
  const isAll = rows.every(({ isChosen }) => isChosen);
  const openClient = (rowId: string) => {
    const move = result.moves.find(({ lineId }) => String(lineId) === rowId);
    if (move) navigate(clientPath(move.client));
  };
  const read = () => {
    if (!grid.current) throw new Error('The grid is not on the screen.');
    return grid.current.exportTable(text.exportTitle(result.year));
  };
  return (
    // The boxes are cells of the grid, which takes J and N from the keyboard; the click is the mouse's short way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes['grid']} onClick={onClick}>
      <PeilGrid
        ref={grid}
        label={text.title}
        noun={text.noun}
        columns={moveColumns}
        rows={rows}
        rowId={({ lineId }) => String(lineId)}
        today={today}
        onEdit={onEdit}
        onOpenRow={openClient}
        toolbarStart={toolbarStart}
        toolbarEnd={
          <>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => onChange(withTicks(proposal, () => !isAll))}
            >
              {isAll ? text.none : text.all}
            </Button>
            <ExportMenu read={read} />
            <ApplyButton proposal={proposal} onApplied={() => onChange(null)} />
          </>
        }
      />
    </div>
  );
}

/** What stays with this choice, and the button that makes it so. */
function ApplyButton({ proposal, onApplied }: { proposal: Proposal; onApplied: () => void }) {
  const { result, rows, allowConfirmed } = proposal;
  const chosen = rows.filter(({ isChosen }) => isChosen);
  const apply = useCommand('capacity.applyMoves', {
    onSuccess: ({ moved, clients }) => {
      showDone(text.applied(moved, clients));
      onApplied();
    },
  });
  return (
    <>
      <Text size="sm">{text.remaining(computeRemaining(result, chosen))}</Text>
      <Button
        size="compact-sm"
        leftSection={<IconCheck size={16} aria-hidden />}
        disabled={chosen.length === 0}
        loading={apply.isPending}
        onClick={() => apply.mutate({ year: result.year, allowConfirmed, moves: chosen.map(asMove) })}
      >
        {text.apply(chosen.length)}
      </Button>
    </>
  );
}

function asMove(move: MoveRow) {
  const { lineId, client, service, fromMonth, toMonth, fromEmployee, toEmployee, centihours } = move;
  return { lineId, client, service, fromMonth, toMonth, fromEmployee, toEmployee, centihours };
}

/** The line whose box was clicked, by the attributes that the grid writes on its rows and cells. */
function clickedLine(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  if (target.closest('[col-id]')?.getAttribute('col-id') !== chosenKey) return null;
  const id = target.closest('.ag-row')?.getAttribute('row-id');
  return id ? Number(id) : null;
}

import { Button, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Proposal, ProposalBasis } from '#shared/planning/propose-model.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { formatCount, formatHours } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { ProposalPanel } from '#renderer/planning/propose-panel.tsx';
import {
  listProposal,
  proposalColumns,
  proposalLists,
  type ProposalList,
} from '#renderer/planning/propose-columns.ts';
import classes from '#renderer/planning/propose.module.css';

const { screen } = proposeText;

interface ProposalPreviewProps {
  year: number;
  today: string;
  basis: ProposalBasis;
  proposal: Proposal;
  /** The numbers of the ticked clients. */
  onTick: (numbers: readonly string[]) => void;
  /** A proposal was just taken over: that nothing is left is no surprise. */
  hasApplied: boolean;
}

/** The counts of a proposal, and the clients behind them in lists. */
export function ProposalPreview({ year, today, basis, proposal, onTick, hasApplied }: ProposalPreviewProps) {
  const grid = useRef<GridHandle>(null);
  const [list, setList] = useState<ProposalList>('all');
  const [opened, setOpened] = useState<string | null>(null);
  const lists = useMemo(() => listProposal(proposal), [proposal]);
  const client = proposal.clients.find((each) => each.client === opened);
  const columns = useMemo(() => proposalColumns(year), [year]);
  if (proposal.clients.length === 0) return <NoClients />;
  const isNothing = proposal.plans.created + proposal.plans.changed === 0 && !hasApplied;
  return (
    <>
      {isNothing ? (
        <div className={classes['facts']}>
          <Text size="sm" fw={600}>
            {screen.nothing.title}.
          </Text>
          <Text size="sm">{screen.nothing.body(year)}</Text>
        </div>
      ) : (
        <Facts year={year} proposal={proposal} />
      )}
      <div className={classes['split']}>
        <div className={classes['rest']}>
          <PeilGrid
            key={list}
            ref={grid}
            label={proposeText.title(year)}
            noun={screen.noun}
            columns={columns}
            rows={lists[list]}
            rowId={({ client }) => client}
            today={today}
            onOpenRow={setOpened}
            onActiveRow={(number) => client && number !== null && setOpened(number)}
            onSelectionChange={() => onTick(grid.current?.selectedRowIds() ?? [])}
            toolbarStart={
              <SegmentedControl
                size="xs"
                aria-label={screen.listsLabel}
                value={list}
                data={proposalLists.map((value) => ({
                  value,
                  label: `${screen.lists[value]} (${formatCount(lists[value].length)})`,
                }))}
                onChange={(value) => {
                  onTick([]);
                  setList(proposalLists.find((each) => each === value) ?? 'all');
                }}
              />
            }
            toolbarEnd={
              <ExportMenu
                read={() =>
                  grid.current?.exportTable(proposeText.title(year)) ?? { title: '', columns: [], rows: [] }
                }
              />
            }
          />
        </div>
        {client && (
          <ProposalPanel
            key={client.client}
            year={year}
            basis={basis}
            client={client}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
    </>
  );
}

/** What the proposal comes down to, in one line. */
function Facts({ year, proposal }: { year: number; proposal: Proposal }) {
  const { plans, clients, newClients, retiredServices } = proposal;
  const touched = clients.filter(({ action }) => action === 'create' || action === 'change');
  const hours = touched.reduce((sum, { centihours }) => sum + (centihours ?? 0), 0);
  const unassigned = touched.reduce((sum, { unassignedCentihours }) => sum + unassignedCentihours, 0);
  const { facts } = screen;
  return (
    <div className={classes['facts']}>
      {touched.length > 0 && (
        <>
          <strong>{facts.plans(plans.created, plans.changed)}</strong>
          <strong>{facts.hours(formatHours(hours))}</strong>
        </>
      )}
      {unassigned > 0 && (
        <span className={classes['warning']}>{facts.unassigned(formatHours(unassigned))}</span>
      )}
      {newClients.length > 0 && <span>{facts.withoutLast(newClients.length, year - 1)}</span>}
      {plans.kept > 0 && <span>{facts.kept(plans.kept)}</span>}
      {retiredServices.length > 0 && <span>{facts.retired(retiredServices)}</span>}
    </div>
  );
}

function NoClients() {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {screen.noClients.title}
      </Title>
      <Text>{screen.noClients.body}</Text>
      <Button component="a" variant="default" href={hrefOf('/importeren')}>
        {screen.noClients.action}
      </Button>
    </Stack>
  );
}

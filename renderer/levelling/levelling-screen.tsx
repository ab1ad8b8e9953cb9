import { Button, Checkbox, Select } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useIsMutating } from '@tanstack/react-query';
import { useState } from 'react';
import { levellingText } from '#shared/levelling/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ClosedYearBanner } from '#renderer/closing/closed-year-banner.tsx';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { BottleneckSummary } from '#renderer/levelling/bottleneck-summary.tsx';
import classes from '#renderer/levelling/levelling.module.css';
import { keepProposal, newProposal, useProposal } from '#renderer/levelling/proposal-store.ts';
import { ProposalView } from '#renderer/levelling/proposal-view.tsx';
import { RunningLevelling } from '#renderer/levelling/running-levelling.tsx';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

const { screen } = levellingText;
const timeLimits = [5, 20, 60, 180, 600];

/** Moves lines of the planning year so that nobody has more than fits, as far as that can be. */
export function LevellingScreen() {
  const planningYear = usePlanningYear();
  const officeId = useQueryCall('office.getStatus', {}).data?.office?.officeId;
  if (!planningYear || officeId === undefined) return null;
  return <LevellingOfYear key={planningYear.year} planningYear={planningYear} officeId={officeId} />;
}

function LevellingOfYear({ planningYear, officeId }: { planningYear: PlanningYear; officeId: string }) {
  const { year } = planningYear;
  const [seconds, setSeconds] = useState(20);
  const [allowConfirmed, setAllowConfirmed] = useState(false);
  const { data } = useQueryCall('capacity.listBottlenecks', { year }, { isFresh: true });
  const proposal = useProposal(officeId, year);
  const isRunning = useIsMutating({ mutationKey: ['capacity.level'] }) > 0;
  const level = useCommand('capacity.level', {
    onSuccess: (result) => keepProposal(officeId, result.year, newProposal(result, allowConfirmed)),
  });
  const isClosed = useClosedYear(year);
  const canLevel = !isClosed && data !== undefined && data.overbookedCentihours > 0;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <YearPicker {...planningYear} />
        <Select
          size="xs"
          w={180}
          aria-label={screen.timeLimit}
          allowDeselect={false}
          value={String(seconds)}
          data={timeLimits.map((value) => ({
            value: String(value),
            label: `${screen.timeLimit}: ${screen.seconds(value)}`,
          }))}
          onChange={(value) => setSeconds(Number(value))}
        />
        <Checkbox
          size="xs"
          label={screen.allowConfirmed}
          title={screen.allowConfirmedHint}
          checked={allowConfirmed}
          onChange={(event) => setAllowConfirmed(event.currentTarget.checked)}
        />
        <div className={classes['tools']}>
          <Button
            size="xs"
            variant={proposal ? 'default' : 'filled'}
            leftSection={<IconWand size={16} aria-hidden />}
            disabled={!canLevel || isRunning}
            onClick={() => level.mutate({ year, timeLimitSeconds: seconds, allowConfirmed })}
          >
            {proposal ? screen.again : screen.propose}
          </Button>
        </div>
      </div>
      <ClosedYearBanner year={year} />
      <div className={classes['main']}>
        {isRunning && <RunningLevelling />}
        {!isRunning && data && !proposal && <BottleneckSummary year={year} now={data} />}
        {!isRunning && proposal && (
          <ProposalView
            key={proposal.result.moves.map(({ lineId }) => lineId).join(' ')}
            proposal={proposal}
            today={planningYear.today}
            onChange={(next) => keepProposal(officeId, year, next)}
          />
        )}
      </div>
    </div>
  );
}

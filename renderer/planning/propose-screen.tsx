import { Button, Center, Group, Loader, Progress, Select, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ProposalBasis, type Proposal } from '#shared/planning/propose-model.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ProposalPreview } from '#renderer/planning/propose-preview.tsx';
import { ProposalResult } from '#renderer/planning/propose-result.tsx';
import { useApplyProposal } from '#renderer/planning/use-apply-proposal.ts';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';
import classes from '#renderer/planning/propose.module.css';

const { screen } = proposeText;

/** What a proposal for the planning year would do, before it does it. */
export function ProposeScreen() {
  const planningYear = usePlanningYear();
  return planningYear ? <ProposeYear key={planningYear.year} planningYear={planningYear} /> : null;
}

function ProposeYear({ planningYear }: { planningYear: PlanningYear }) {
  const { year } = planningYear;
  const { parameters } = useRoute();
  const [basis, setBasis] = useState<ProposalBasis>('any');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const selection = parameters.get('nummers')?.split(',').filter(Boolean);
  const clientNumbers = selection && selection.length > 0 ? selection : undefined;
  const asked = { year, basis, ...(clientNumbers ? { clientNumbers } : {}) };
  const preview = useQueryCall(
    'planning.propose',
    { ...asked, dryRun: true, withLines: false },
    { isFresh: true, keepPrevious: true },
  );
  const { apply, applied, undo } = useApplyProposal(year);
  const proposal = preview.data;
  const toStore = proposal ? countToStore(proposal, ticked) : 0;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <Button
          component="a"
          href={hrefOf('/planning', { jaar: String(year) })}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={14} aria-hidden />}
        >
          {screen.back}
        </Button>
        <YearPicker {...planningYear} />
        <Select
          aria-label={proposeText.basis}
          w={370}
          size="xs"
          allowDeselect={false}
          value={basis}
          data={ProposalBasis.options.map((value) => ({ value, label: proposeText.bases[value] }))}
          onChange={(value) => setBasis(ProposalBasis.catch('any').parse(value))}
        />
        <div className={classes['tools']}>
          <Button
            leftSection={<IconCheck size={16} aria-hidden />}
            disabled={toStore === 0 || preview.isFetching}
            loading={apply.isPending}
            onClick={() =>
              apply.mutate({
                ...asked,
                ...(ticked.length > 0 ? { clientNumbers: [...ticked] } : {}),
                dryRun: false,
                withLines: false,
              })
            }
          >
            {ticked.length > 0 ? screen.applyTo(toStore) : screen.apply}
          </Button>
        </div>
      </div>
      <Text size="sm" className={classes['intro'] ?? ''}>
        {screen.intro}
      </Text>
      {clientNumbers && (
        <Group gap="xs" className={classes['intro'] ?? ''}>
          <Text size="sm" fw={600}>
            {screen.selection(clientNumbers.length)}
          </Text>
          <Button
            component="a"
            href={hrefOf('/planning/voorstel', { jaar: String(year) })}
            variant="default"
            size="compact-xs"
          >
            {screen.everyone}
          </Button>
        </Group>
      )}
      {applied && <ProposalResult year={year} applied={applied} undo={undo} />}
      {preview.error ? (
        <Failed message={preview.error.message} onRetry={() => void preview.refetch()} />
      ) : proposal ? (
        <ProposalPreview
          year={year}
          today={planningYear.today}
          basis={basis}
          proposal={proposal}
          onTick={setTicked}
          hasApplied={applied !== null}
        />
      ) : (
        <Busy />
      )}
    </div>
  );
}

/** Plans that would be made or changed, among the ticked ones when there are any. */
function countToStore({ clients }: Proposal, ticked: readonly string[]): number {
  const chosen = new Set(ticked);
  return clients.filter(
    ({ client, action }) =>
      (action === 'create' || action === 'change') && (chosen.size === 0 || chosen.has(client)),
  ).length;
}

function Busy() {
  const progress = useProgress();
  return (
    <Center className={classes['rest'] ?? ''}>
      <Stack align="center" gap="xs">
        <Loader size="sm" />
        <Text size="sm">{screen.busy}</Text>
        {progress && progress.total > 0 && (
          <Progress w={220} value={(100 * progress.done) / progress.total} aria-label={progress.label} />
        )}
      </Stack>
    </Center>
  );
}

function Failed({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Stack align="flex-start" p="xl" maw={640} role="alert">
      <Title order={2} size="lg">
        {screen.failed}
      </Title>
      <Text>{message}</Text>
      <Button variant="default" onClick={onRetry}>
        {screen.retry}
      </Button>
    </Stack>
  );
}

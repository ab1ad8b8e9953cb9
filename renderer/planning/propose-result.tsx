import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import type { AppliedProposal } from '#renderer/planning/use-apply-proposal.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import classes from '#renderer/planning/propose.module.css';

interface ProposalResultProps {
  year: number;
  applied: AppliedProposal;
  undo: { isPending: boolean; run: () => void };
}

/** Says what was taken over, with the way back. */
export function ProposalResult({ year, applied: { plans, changeSetId }, undo }: ProposalResultProps) {
  const { screen } = proposeText;
  const ref = useLostFocus<HTMLDivElement>();
  return (
    <Alert
      ref={ref}
      tabIndex={-1}
      className={classes['result'] ?? ''}
      color="accent"
      icon={<IconCheck size={16} aria-hidden />}
    >
      <Group gap="md">
        <Text size="sm">{screen.applied(plans.created, plans.changed)}</Text>
        <Button
          component="a"
          href={hrefOf('/planning', { jaar: String(year) })}
          size="compact-xs"
          variant="default"
        >
          {screen.toPlanning}
        </Button>
        {changeSetId !== null && (
          <Button size="compact-xs" variant="default" loading={undo.isPending} onClick={undo.run}>
            {screen.undo}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

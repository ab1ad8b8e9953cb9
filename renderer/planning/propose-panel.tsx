import { Anchor, Stack, Table, Text } from '@mantine/core';
import type { ClientProposal, ProposalBasis } from '#shared/planning/propose-model.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { formatHours, shortMonthNames } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { planPath } from '#renderer/planning/plan-path.ts';
import { showAction } from '#renderer/planning/propose-columns.ts';
import classes from '#renderer/planning/propose.module.css';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface ProposalPanelProps {
  year: number;
  basis: ProposalBasis;
  client: ClientProposal;
  onClose: () => void;
}

const { panel: text } = proposeText.screen;

/** The hours that a proposal would make or change for one client. */
export function ProposalPanel({ year, basis, client, onClose }: ProposalPanelProps) {
  const isProposed = client.action === 'create' || client.action === 'change';
  const { data } = useQueryCall(
    'planning.propose',
    { year, basis, clientNumbers: [client.client], dryRun: true },
    { isFresh: true, enabled: isProposed },
  );
  const lines = (data?.lines ?? []).toSorted(
    (a, b) => a.service.localeCompare(b.service) || a.role.localeCompare(b.role) || a.month - b.month,
  );
  return (
    <SidePanel title={`${client.client} ${client.name}`} closeLabel={text.close} onClose={onClose}>
      <Stack gap="sm">
        <Text size="sm" fw={600}>
          {showAction(client)}
          {client.source !== null && ` · ${proposeText.sources[client.source]}`}
        </Text>
        {client.remark !== '' && (
          <Text size="sm" className={classes['warning'] ?? ''}>
            {client.remark}
          </Text>
        )}
        {isProposed && data && lines.length === 0 && <Text size="sm">{text.noHours}</Text>}
        {lines.length > 0 && (
          <Table verticalSpacing={2} className={classes['lines'] ?? ''}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.service}</Table.Th>
                <Table.Th>{text.role}</Table.Th>
                <Table.Th>{text.employee}</Table.Th>
                <Table.Th>{text.month}</Table.Th>
                <Table.Th ta="right">{text.hours}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={`${line.service} ${line.role} ${line.employee ?? ''} ${line.month}`}>
                  <Table.Td>{line.service}</Table.Td>
                  <Table.Td>{line.role}</Table.Td>
                  <Table.Td className={line.employee === null ? (classes['warning'] ?? '') : ''}>
                    {line.employee ?? line.remark}
                  </Table.Td>
                  <Table.Td>{shortMonthNames[line.month - 1]}</Table.Td>
                  <Table.Td ta="right">{formatHours(line.centihours)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Anchor size="sm" href={hrefOf(planPath(client.client), { jaar: String(year) })}>
          {text.toCard}
        </Anchor>
      </Stack>
    </SidePanel>
  );
}

import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import { servicesScreenText } from '#shared/services/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { NewRulePanel } from '#renderer/services/new-rule-panel.tsx';
import classes from '#renderer/services/services.module.css';

const { rules: text, actions } = servicesScreenText;
const none: DeadlineRule[] = [];

/** The days set by law: each rule with its source and the day on which it was looked up. */
export function DeadlinesTab() {
  const rules = useQueryCall('services.listDeadlines', {}, { isFresh: true }).data?.rules ?? none;
  const [changing, setChanging] = useState<DeadlineRule | null>(null);
  return (
    <>
      <section className={classes['rules']} aria-label={servicesScreenText.tabs.deadlines}>
        <Text size="sm" maw={820}>
          {text.intro}
        </Text>
        <Table className={classes['table'] ?? ''} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text.name}</Table.Th>
              <Table.Th>{text.rule}</Table.Th>
              <Table.Th>{text.validFrom}</Table.Th>
              <Table.Th>{text.source}</Table.Th>
              <Table.Th>{text.checkedOn}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{text.actions}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rules.map((rule, index) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                isNewest={rules[index - 1]?.code !== rule.code}
                onChange={() => setChanging(rule)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {changing && <NewRulePanel key={changing.id} rule={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

interface RuleRowProps {
  rule: DeadlineRule;
  /** Newest of its code; earlier ones stay for the years in which they held. */
  isNewest: boolean;
  onChange: () => void;
}

function RuleRow({ rule, isNewest, onChange }: RuleRowProps) {
  const check = useCommand('services.checkDeadline');
  return (
    <Table.Tr {...(isNewest ? {} : { className: classes['old'] ?? '' })}>
      <Table.Td>
        {rule.name}
        {!isNewest && ` (${text.earlier})`}
      </Table.Td>
      <Table.Td>{text.text(rule.basis, rule.months, rule.isMonthEnd, rule.days)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(rule.validFrom)}</Table.Td>
      <Table.Td>{rule.source}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDay(rule.checkedOn)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }} ta="right">
        {isNewest && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              mr={6}
              aria-label={actions.checkedOf(rule.name)}
              onClick={() => check.mutate({ id: rule.id })}
            >
              {actions.checked}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={actions.changeOf(rule.name)}
              onClick={onChange}
            >
              {actions.addRule}
            </Button>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

import { Button, Checkbox, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import { servicesScreenText } from '#shared/services/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import classes from '#renderer/services/services.module.css';

const { rules: text, actions } = servicesScreenText;

const bases = ['period_end', 'book_year_end', 'calendar_year_end'] as const;

interface NewRulePanelProps {
  /** The rule that the new one replaces from its day on. */
  rule: DeadlineRule;
  onClose: () => void;
}

/** Writes a new rule of a code, from a day on. */
export function NewRulePanel({ rule, onClose }: NewRulePanelProps) {
  const today = useQueryCall('office.getStatus', {}).data?.today ?? rule.checkedOn;
  const [values, setValues] = useState(rule);
  const [validFrom, setValidFrom] = useState(formatDay(today));
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('services.addDeadline', {
    onSuccess: () => {
      showDone(text.saved(rule.code));
      onClose();
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const set = (changed: Partial<DeadlineRule>) => {
    setError(null);
    setValues({ ...values, ...changed });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const day = parseDay(validFrom, today);
    if (!day.ok || day.value === null || !values.name.trim() || !values.source.trim()) {
      setError(text.missing);
      return;
    }
    const { id: _id, checkedOn: _checkedOn, afterCode: _afterCode, basis: _basis, ...rest } = values;
    // The tab lists only rules that count from one of these.
    const basis = bases.find((known) => known === values.basis) ?? 'period_end';
    add.mutate({ ...rest, basis, validFrom: day.value });
  };
  return (
    <SidePanel title={rule.name} closeLabel={actions.cancel} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={text.name}
            maxLength={200}
            value={values.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={text.validFrom}
            w={140}
            value={validFrom}
            onChange={(event) => setValidFrom(event.currentTarget.value)}
          />
          <Select
            label={text.basisLabel}
            allowDeselect={false}
            value={values.basis}
            data={bases.map((value) => ({ value, label: text.basis[value] }))}
            onChange={(chosen) => set({ basis: bases.find((basis) => basis === chosen) ?? values.basis })}
          />
          <div className={classes['row']}>
            <NumberInput
              label={text.months}
              w={120}
              min={0}
              max={24}
              allowDecimal={false}
              value={values.months}
              onChange={(value) => set({ months: Number(value) })}
            />
            <NumberInput
              label={text.days}
              w={120}
              min={0}
              max={100}
              allowDecimal={false}
              value={values.days}
              onChange={(value) => set({ days: Number(value) })}
            />
          </div>
          <Checkbox
            label={text.isMonthEnd}
            checked={values.isMonthEnd}
            onChange={(event) => set({ isMonthEnd: event.currentTarget.checked })}
          />
          <Textarea
            label={text.source}
            maxLength={300}
            autosize
            value={values.source}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
          {error !== null && (
            <Text size="sm" c="red" role="alert">
              {error}
            </Text>
          )}
          <Button type="submit" loading={add.isPending}>
            {actions.saveRule}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  );
}

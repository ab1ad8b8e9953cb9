import { Button, Checkbox, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { RetentionRule } from '#shared/privacy/model.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/rules/rules.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { rules: text, codes } = retentionText;

interface RetentionVersionPanelProps {
  /** The version whose values one begins with. */
  rule: RetentionRule;
  today: string;
  onClose: () => void;
  onSaved: (id: number) => void;
}

/** Writes a new version of a term, from a day on. */
export function RetentionVersionPanel({ rule, today, onClose, onSaved }: RetentionVersionPanelProps) {
  const { code } = rule;
  const [validFrom, setValidFrom] = useState(formatDay(today));
  const [months, setMonths] = useState<number | string>(rule.months);
  const [source, setSource] = useState(rule.source);
  const [checkedOn, setCheckedOn] = useState(formatDay(today));
  const [isProposal, setIsProposal] = useState(rule.isProposal);
  const [error, setError] = useState<string | null>(null);
  const save = useCommand('privacy.saveRule', {
    onSuccess: ({ id }) => {
      showDone(text.added(codes[code], validFrom));
      onSaved(id);
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const from = parseDay(validFrom, today);
    const checked = parseDay(checkedOn, today);
    if (!from.ok || from.value === null || !checked.ok || checked.value === null) setError(text.missingDay);
    else if (typeof months !== 'number' || !Number.isInteger(months)) setError(text.missingMonths);
    else if (source.trim() === '') setError(text.missingSource);
    else
      save.mutate({
        code,
        validFrom: from.value,
        months,
        source: source.trim(),
        checkedOn: checked.value,
        isProposal,
      });
  };
  return (
    <SidePanel title={text.formTitle(codes[code])} closeLabel={text.cancel} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm" className={classes['soft']}>
            {text.formIntro}
          </Text>
          <TextInput
            label={text.validFrom}
            w={140}
            value={validFrom}
            onChange={(event) => setValidFrom(event.currentTarget.value)}
          />
          <NumberInput
            label={text.monthsLabel}
            description={typeof months === 'number' ? retentionText.months(months) : null}
            w={180}
            min={0}
            max={600}
            allowDecimal={false}
            value={months}
            onChange={setMonths}
          />
          <Textarea
            label={text.source}
            description={text.sourceHint}
            maxLength={300}
            autosize
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <TextInput
            label={text.checkedOn}
            w={140}
            value={checkedOn}
            onChange={(event) => setCheckedOn(event.currentTarget.value)}
          />
          <Checkbox
            label={text.isProposal}
            checked={isProposal}
            onChange={(event) => setIsProposal(event.currentTarget.checked)}
          />
          {error !== null && (
            <Text size="sm" c="red" role="alert">
              {error}
            </Text>
          )}
          <div className={classes['row']}>
            <Button type="submit" loading={save.isPending}>
              {text.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}

import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RetentionRule } from '#shared/privacy/model.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { VersionForm } from '#renderer/rules/version-form.tsx';
import { showDone } from '#renderer/ui/notices.ts';

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
  const onSave = () => {
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
    <VersionForm
      title={text.formTitle(codes[code])}
      text={{ ...text, intro: text.formIntro }}
      validFrom={validFrom}
      onValidFrom={setValidFrom}
      source={source}
      onSource={setSource}
      error={error}
      isSaving={save.isPending}
      onSave={onSave}
      onClose={onClose}
      below={
        <>
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
        </>
      }
    >
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
    </VersionForm>
  );
}

import { Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClientRisk } from '#shared/risk/call-models.ts';
import { Decision, riskClasses, type Verdict } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { Draft } from '#renderer/risk/draft-form.tsx';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.draft;

interface FieldProps {
  draft: Draft;
}

/** What the assessor finds: class, other risk, decision, and the day of the next review. */
export function VerdictFields({ draft, risk, today }: FieldProps & { risk: ClientRisk; today: string }) {
  const { verdict } = draft;
  const isPublicInterest = risk.signals.some(
    ({ code, outcome }) => code === 'publicInterest' && outcome === 'signal',
  );
  return (
    <>
      <Choice
        draft={draft}
        field="riskClass"
        label={text.riskClass}
        hint={text.indicated(riskText.classes[draft.indicated].toLowerCase())}
        value={verdict.riskClass}
        options={riskClasses.map((value) => ({
          value,
          label: `${riskText.classes[value]} – ${riskText.classDuty[value]}`,
        }))}
      />
      <LongText draft={draft} field="classReason" label={text.classReason} />
      <Choice
        draft={draft}
        field="hasOtherRisk"
        label={text.hasOtherRisk}
        value={verdict.hasOtherRisk === null ? null : verdict.hasOtherRisk ? 'yes' : 'no'}
        options={[
          { value: 'no', label: text.no },
          { value: 'yes', label: text.yes },
        ]}
      />
      {verdict.hasOtherRisk === true && (
        <LongText draft={draft} field="otherRiskReason" label={text.otherRiskReason} />
      )}
      <Choice
        draft={draft}
        field="decision"
        label={text.decision}
        value={verdict.decision}
        options={Decision.options.map((value) => ({ value, label: riskText.decisions[value] }))}
      />
      <LongText draft={draft} field="decisionReason" label={text.decisionReason} />
      {(isPublicInterest || verdict.escalationReason !== null) && (
        <LongText draft={draft} field="escalationReason" label={text.escalationReason} />
      )}
      <ReviewDay draft={draft} risk={risk} today={today} />
      <LongText draft={draft} field="remark" label={text.remark} />
    </>
  );
}

interface ChoiceProps extends FieldProps {
  field: 'riskClass' | 'hasOtherRisk' | 'decision';
  label: string;
  hint?: string;
  value: string | null;
  options: readonly { value: string; label: string }[];
}

function Choice({ draft, field, label, hint, value, options }: ChoiceProps) {
  const save = useCommand('risk.saveDraft');
  // Shown at once, until the answer of the office stands there: a radio button that waits would jump back for a moment.
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? value;
  const choose = (next: string) => {
    setPicked(next);
    const input = { id: draft.id, definitionId: draft.definitionId, changes: changeOf(field, next) };
    save.mutate(input, { onSettled: () => setPicked(null) });
  };
  return (
    <fieldset className={classes['question']} id={`risk-${field}`}>
      <legend>{label}</legend>
      {hint && <div className={classes['soft']}>{hint}</div>}
      <div className={classes['choices']}>
        {options.map((option) => (
          <Radio
            key={option.value}
            name={`risk-${field}`}
            label={option.label}
            value={option.value}
            checked={chosen === option.value}
            onChange={() => choose(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function changeOf(field: ChoiceProps['field'], value: string): Partial<Verdict> {
  if (field === 'hasOtherRisk') return { hasOtherRisk: value === 'yes' };
  if (field === 'decision') return { decision: Decision.parse(value) };
  return { riskClass: riskClasses.find((each) => each === value) ?? null };
}

interface LongTextProps extends FieldProps {
  field: 'classReason' | 'otherRiskReason' | 'decisionReason' | 'escalationReason' | 'remark';
  label: string;
}

function LongText({ draft, field, label }: LongTextProps) {
  const { error, ...input } = useSavedText({
    text: draft.verdict[field] ?? '',
    parse: parsePlainText,
    save: (value) => saveField(draft, { [field]: value }),
    isMultiline: true,
  });
  return (
    <Textarea
      className={classes['field']}
      id={`risk-${field}`}
      label={label}
      autosize
      minRows={1}
      maxLength={field === 'remark' ? 4000 : 2000}
      error={error}
      {...input}
    />
  );
}

function ReviewDay({ draft, risk, today }: FieldProps & { risk: ClientRisk; today: string }) {
  const { verdict } = draft;
  const bound = verdict.riskClass === null ? null : risk.bounds[verdict.riskClass];
  const { error, ...input } = useSavedText({
    text: formatDay(verdict.nextReviewOn),
    parse: (typed) => parseDay(typed, today),
    save: (value) => saveField(draft, { nextReviewOn: value }),
  });
  const hint =
    bound === null
      ? undefined
      : bound.latestOn === null
        ? text.noTerm
        : text.latest(formatDay(bound.latestOn), bound.source, bound.checkedOn);
  return (
    <TextInput
      className={classes['field']}
      id="risk-nextReviewOn"
      label={text.nextReviewOn}
      description={hint}
      w={340}
      error={error}
      {...input}
    />
  );
}

async function saveField(draft: Draft, changes: Partial<Verdict>): Promise<void> {
  await invoke('risk.saveDraft', { id: draft.id, definitionId: draft.definitionId, changes });
  await invalidate(['risk']);
}

import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { FormWithoutRule, RuleKey, RuleRow, RuleValues } from '#shared/rules/model.ts';
import { rulesScreenText } from '#shared/rules/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/rules/rules.module.css';
import { SaysFields } from '#renderer/rules/says-fields.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { form: text, done } = rulesScreenText;

interface VersionPanelProps {
  /** The version whose values one begins with. */
  rule: RuleRow;
  rules: readonly RuleRow[];
  today: string;
  onClose: () => void;
  onSaved: (key: RuleKey) => void;
}

/** Writes a new version of a rule, from a day on. */
export function VersionPanel({ rule, rules, today, onClose, onSaved }: VersionPanelProps) {
  return (
    <VersionForm
      name={rule.name}
      code={rule.code}
      start={rule.says}
      source={rule.source}
      validFrom={formatDay(today)}
      rules={rules}
      today={today}
      onClose={onClose}
      onSaved={onSaved}
    />
  );
}

interface NewFormPanelProps {
  form: FormWithoutRule;
  today: string;
  onClose: () => void;
}

/** Says for the first time what holds for a legal form. */
export function NewFormPanel({ form, today, onClose }: NewFormPanelProps) {
  const start: RuleValues = {
    kind: 'legal_form',
    values: { incomeTax: 'corporate', accounts: 'none', filesAccounts: false, signingAdopts: false },
  };
  return (
    <VersionForm
      name={form.label}
      code={form.code}
      start={start}
      source=""
      validFrom={`01-01-${Number(today.slice(0, 4)) - 10}`}
      rules={[]}
      today={today}
      onClose={onClose}
      onSaved={onClose}
    />
  );
}

interface VersionFormProps {
  name: string;
  code: string;
  start: RuleValues;
  source: string;
  validFrom: string;
  rules: readonly RuleRow[];
  today: string;
  onClose: () => void;
  onSaved: (key: RuleKey) => void;
}

function VersionForm(props: VersionFormProps) {
  const { name, code, start, rules, today, onClose, onSaved } = props;
  const [says, setSays] = useState<RuleValues | null>(start);
  const [validFrom, setValidFrom] = useState(props.validFrom);
  const [source, setSource] = useState(props.source);
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('settings.addRuleVersion', {
    onSuccess: (key) => {
      showDone(done.added(name, formatDay(key.validFrom)));
      onSaved(key);
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const day = parseDay(validFrom, today);
    if (!day.ok || day.value === null) setError(text.missingDay);
    else if (says === null) setError(text.missingValue);
    else if (says.kind === 'deadline' && says.values.name.trim() === '') setError(text.missingName);
    else if (source.trim() === '') setError(text.missingSource);
    else add.mutate({ code, validFrom: day.value, source: source.trim(), says });
  };
  const typed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setError(null);
      set(value);
    };
  return (
    <SidePanel title={text.title(name)} closeLabel={text.cancel} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm" className={classes['soft']}>
            {text.intro}
          </Text>
          <TextInput
            label={text.validFrom}
            w={140}
            value={validFrom}
            onChange={(event) => typed(setValidFrom)(event.currentTarget.value)}
          />
          <SaysFields start={start} code={code} rules={rules} onChange={typed(setSays)} />
          <Textarea
            label={text.source}
            description={text.sourceHint}
            maxLength={300}
            autosize
            value={source}
            onChange={(event) => typed(setSource)(event.currentTarget.value)}
          />
          {error !== null && (
            <Text size="sm" c="red" role="alert">
              {error}
            </Text>
          )}
          <div className={classes['row']}>
            <Button type="submit" loading={add.isPending}>
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

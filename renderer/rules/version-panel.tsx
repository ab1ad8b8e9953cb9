import { useState } from 'react';
import type { FormWithoutRule, RuleKey, RuleRow, RuleValues } from '#shared/rules/model.ts';
import { rulesScreenText } from '#shared/rules/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { SaysFields } from '#renderer/rules/says-fields.tsx';
import { VersionForm } from '#renderer/rules/version-form.tsx';
import { showDone } from '#renderer/ui/notices.ts';

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
    <RuleVersionForm
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
    <RuleVersionForm
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

interface RuleVersionFormProps {
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

function RuleVersionForm(props: RuleVersionFormProps) {
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
  const onSave = () => {
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
    <VersionForm
      title={text.title(name)}
      text={text}
      validFrom={validFrom}
      onValidFrom={typed(setValidFrom)}
      source={source}
      onSource={typed(setSource)}
      error={error}
      isSaving={add.isPending}
      onSave={onSave}
      onClose={onClose}
    >
      <SaysFields start={start} code={code} rules={rules} onChange={typed(setSays)} />
    </VersionForm>
  );
}

import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RuleRow } from '#shared/rules/model.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { rulesScreenText } from '#shared/rules/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ruleId } from '#renderer/rules/rule-columns.ts';
import classes from '#renderer/rules/rules.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface RulePanelProps {
  rule: RuleRow;
  /** Every version of the code, newest first. */
  versions: readonly RuleRow[];
  onClose: () => void;
  onAdd: () => void;
  onRemoved: () => void;
}

const { panel: text, done, checkForm } = rulesScreenText;

/** One version of a rule: what it says, where that was read, what rests on it, and the versions before and after it. */
export function RulePanel({ rule, versions, onClose, onAdd, onRemoved }: RulePanelProps) {
  const { kind, code, validFrom } = rule;
  const [source, setSource] = useState(rule.source);
  const check = useCommand('settings.checkRules', {
    onSuccess: ({ checked }) => showDone(done.checked(checked)),
  });
  const remove = useCommand('settings.removeRuleVersion', {
    onSuccess: () => {
      showDone(done.removed(rule.name, formatDay(validFrom)));
      onRemoved();
    },
  });
  const isFirst = versions.every((version) => version.validFrom >= validFrom);
  const key = { kind, code, validFrom };
  const onCheck = () =>
    check.mutate({
      keys: [key],
      ...(source.trim() && source.trim() !== rule.source ? { source: source.trim() } : {}),
    });
  return (
    <SidePanel
      title={rule.name}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <WhenMay call="settings.addRuleVersion">
          <div className={classes['row']}>
            <Button size="xs" onClick={onAdd}>
              {text.addVersion}
            </Button>
            <Button size="xs" variant="default" loading={check.isPending} onClick={onCheck}>
              {text.check}
            </Button>
            {!isFirst && (
              <Button
                size="xs"
                variant="subtle"
                color="red"
                loading={remove.isPending}
                onClick={() => remove.mutate(key)}
              >
                {text.remove}
              </Button>
            )}
          </div>
        </WhenMay>
      }
    >
      <Stack gap="xs">
        <div className={classes['says']}>{rule.text}</div>
        <div className={classes['soft']}>
          {periodOf(rule)} · {rulesText.standings[rule.standing].toLowerCase()}
        </div>
        {rule.warnings.map((warning) => (
          <p key={warning} className={classes['warningBox']}>
            {warning === 'stale' && text.warnings.stale(formatDay(rule.checkedOn))}
            {warning === 'future' && text.warnings.future(formatDay(rule.validFrom))}
            {warning === 'unsure' && text.warnings.unsure}
          </p>
        ))}
        <dl className={classes['facts']}>
          <dt>{text.source}</dt>
          <dd>
            {rule.source}
            <div className={classes['soft']}>{text.checked(formatDay(rule.checkedOn))}</div>
          </dd>
          <dt>{text.usedBy}</dt>
          <dd>
            <UsedBy rule={rule} />
          </dd>
        </dl>
        <WhenMay call="settings.checkRules">
          <TextInput
            label={checkForm.source}
            maxLength={300}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
        </WhenMay>
        <Versions rule={rule} versions={versions} />
      </Stack>
    </SidePanel>
  );
}

function UsedBy({ rule }: { rule: RuleRow }) {
  if (rule.usedBy.length === 0) return rulesText.used.nothing;
  return (
    <ul className={classes['plain']}>
      {rule.usedBy.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Versions({ rule, versions }: Pick<RulePanelProps, 'rule' | 'versions'>) {
  const { path, parameters } = useRoute();
  return (
    <section aria-label={text.versions}>
      <strong>{text.versions}</strong>
      <ul className={classes['versions']}>
        {versions.map((version) => {
          const isShown = version.validFrom === rule.validFrom;
          return (
            <li key={version.validFrom} {...(isShown ? { 'aria-current': 'true' as const } : {})}>
              {isShown ? (
                <span>{periodOf(version)}</span>
              ) : (
                <a href={hrefOf(path, { ...Object.fromEntries(parameters), regel: ruleId(version) })}>
                  {periodOf(version)}
                </a>
              )}
              <span>{version.text}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function periodOf({ validFrom, validUntil }: RuleRow): string {
  return validUntil === null
    ? text.from(formatDay(validFrom))
    : text.between(formatDay(validFrom), formatDay(validUntil));
}

import { Button, Stack } from '@mantine/core';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { RuleRow } from '#renderer/privacy/retention-columns.ts';
import classes from '#renderer/rules/rules.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { rules: text, codes, months, close } = retentionText;

interface RetentionRulePanelProps {
  rule: RuleRow;
  /** Every version of the rule, the newest first. */
  versions: readonly RuleRow[];
  today: string;
  /** Opens another version; null closes. */
  onOpen: (id: number | null) => void;
  onAdd: () => void;
}

/** One version of a rule: the term, where that was read and when, and the versions before and after it. */
export function RetentionRulePanel({ rule, versions, today, onOpen, onAdd }: RetentionRulePanelProps) {
  const { id, standing, ...values } = rule;
  const { code, validFrom, isProposal } = values;
  const maySave = useMay('privacy.saveRule');
  const mayRemove = useMay('privacy.removeRule');
  const check = useCommand('privacy.saveRule', { onSuccess: () => showDone(text.checkedToday(codes[code])) });
  const remove = useCommand('privacy.removeRule', {
    onSuccess: () => {
      showDone(text.removed(codes[code], formatDay(validFrom)));
      onOpen(null);
    },
  });
  const isFirst = versions.every((version) => version.validFrom >= validFrom);
  return (
    <SidePanel
      title={codes[code]}
      closeLabel={close}
      onClose={() => onOpen(null)}
      footer={
        <div className={classes['row']}>
          {maySave && (
            <>
              <Button size="xs" onClick={onAdd}>
                {text.add}
              </Button>
              <Button
                size="xs"
                variant="default"
                loading={check.isPending}
                onClick={() => check.mutate({ ...values, checkedOn: today })}
              >
                {text.check}
              </Button>
            </>
          )}
          {mayRemove && !isFirst && (
            <Button
              size="xs"
              variant="subtle"
              color="red"
              loading={remove.isPending}
              onClick={() => remove.mutate({ id })}
            >
              {text.remove}
            </Button>
          )}
        </div>
      }
    >
      <Stack gap="xs">
        <div className={classes['says']}>{text.says(months(values.months), text.runsFrom[code])}</div>
        <div className={classes['soft']}>
          {text.from(formatDay(validFrom), text.standings[standing].toLowerCase())}
        </div>
        {code === 'property' && <p className={classes['warningBox']}>{text.notMeasured}</p>}
        <dl className={classes['facts']}>
          <dt>{text.source}</dt>
          <dd>
            {values.source}
            {isProposal && <div className={classes['soft']}>{text.proposal}</div>}
            <div className={classes['soft']}>{text.checked(formatDay(values.checkedOn))}</div>
          </dd>
        </dl>
        <Versions rule={rule} versions={versions} onOpen={onOpen} />
      </Stack>
    </SidePanel>
  );
}

function Versions({ rule, versions, onOpen }: Pick<RetentionRulePanelProps, 'rule' | 'versions' | 'onOpen'>) {
  return (
    <section aria-label={text.versions}>
      <strong>{text.versions}</strong>
      <ul className={classes['versions']}>
        {versions.map((version) => {
          const isShown = version.id === rule.id;
          const label = text.from(
            formatDay(version.validFrom),
            text.standings[version.standing].toLowerCase(),
          );
          return (
            <li key={version.id} {...(isShown ? { 'aria-current': 'true' as const } : {})}>
              {isShown ? (
                <span>{label}</span>
              ) : (
                <Button size="compact-sm" variant="subtle" onClick={() => onOpen(version.id)}>
                  {label}
                </Button>
              )}
              <span>{months(version.months)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

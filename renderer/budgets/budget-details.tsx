import { Select, Stack, Textarea } from '@mantine/core';
import type { BudgetRow } from '#shared/budgets/budget-row.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import classes from '#renderer/budgets/budgets.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

interface BudgetDetailsProps {
  year: number;
  row: BudgetRow;
  seasonProfileId: number | null;
}

const { panel } = budgetsText;

/** The season profile and the remark of a budget. */
export function BudgetDetails({ year, row, seasonProfileId }: BudgetDetailsProps) {
  const profiles = useQueryCall('budgets.listProfiles', {}).data?.profiles ?? [];
  const save = useCommand('budgets.setDetails');
  const key = { year, employee: row.employee };
  const standard = profiles.find(({ isDefault }) => isDefault);
  if (row.normCentihours === null)
    return <p className={`${classes['soft'] ?? ''} ${classes['section'] ?? ''}`}>{panel.needsNorm}</p>;
  return (
    <Stack gap="sm" className={classes['section'] ?? ''}>
      <Select
        label={panel.profile}
        description={panel.profileHint}
        allowDeselect={false}
        value={seasonProfileId === null ? 'default' : String(seasonProfileId)}
        data={[
          { value: 'default', label: panel.profileStandard(standard?.name ?? '') },
          ...profiles
            .filter(({ id, isDefault }) => !isDefault || id === seasonProfileId)
            .map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(value) =>
          save.mutate({
            ...key,
            seasonProfileId: value === 'default' || value === null ? null : Number(value),
          })
        }
      />
      <RemarkField
        text={row.remark ?? ''}
        save={(remark) => save.mutateAsync({ ...key, remark: remark ?? null })}
      />
    </Stack>
  );
}

function RemarkField({ text, save }: { text: string; save: (value: string | null) => Promise<unknown> }) {
  const field = useSavedText({ text, parse: parsePlainText, save, isMultiline: true });
  return <Textarea label={panel.remark} maxLength={1000} autosize maxRows={6} {...field} />;
}

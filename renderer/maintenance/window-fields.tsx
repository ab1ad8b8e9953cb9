import { Group } from '@mantine/core';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';

const { panel: text } = maintenanceScreenText;

/** The first and last day of a step in its year, typed as people type dates. */
export function WindowFields({ step }: { step: MaintenanceStep }) {
  const move = useCommand('maintenance.moveStep', { onRefused: () => undefined });
  const save = async (days: { fromOn?: string | null; untilOn?: string | null }) => {
    const fromOn = days.fromOn === undefined ? step.fromOn : days.fromOn;
    const untilOn = days.untilOn === undefined ? step.untilOn : days.untilOn;
    if (fromOn === null || untilOn === null) throw new Error(text.needsDay);
    await move.mutateAsync({ year: step.year, key: step.key, fromOn, untilOn });
  };
  const parse = (typed: string) => parseDay(typed, `${step.year}-06-30`);
  return (
    <Group gap="sm" align="flex-start" mb="sm">
      <ValueField
        label={text.from}
        width={130}
        value={step.fromOn}
        shown={formatDay(step.fromOn)}
        parse={parse}
        save={(fromOn) => save({ fromOn })}
      />
      <ValueField
        label={text.until}
        width={130}
        value={step.untilOn}
        shown={formatDay(step.untilOn)}
        parse={parse}
        save={(untilOn) => save({ untilOn })}
      />
    </Group>
  );
}

import { Textarea, Text } from '@mantine/core';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { formatExcessHours } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

const { explanation: text } = maintenanceScreenText;

interface OverbookingNoteProps {
  year: number;
  employee: string;
  month: number;
  /** Free room of the month; the note is asked where it is negative. */
  freeCentihours: number;
}

/** Why an employee stays overbooked in a month; also shown where an older explanation stands and there is room now. */
export function OverbookingNote({ year, employee, month, freeCentihours }: OverbookingNoteProps) {
  const { data } = useQueryCall('maintenance.listExplanations', { year }, { isFresh: true });
  const explain = useCommand('maintenance.explainOverbooking', { onRefused: () => undefined });
  const known = data?.explanations.find((each) => each.employee === employee && each.month === month);
  const field = useSavedText({
    text: known?.explanation ?? '',
    parse: parsePlainText,
    save: (explanation) => explain.mutateAsync({ employee, year, month, explanation }),
    isMultiline: true,
  });
  if (!data || (freeCentihours >= 0 && !known)) return null;
  const hasGrown = known !== undefined && -freeCentihours > known.excessCentihours;
  return (
    <>
      <Textarea
        mt="sm"
        label={text.title}
        description={text.hint}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        {...field}
      />
      {hasGrown && (
        <Text size="sm" mt={4}>
          {text.grown(formatExcessHours(known.excessCentihours), formatExcessHours(-freeCentihours))}
        </Text>
      )}
    </>
  );
}

import { CloseButton, Select, Text, TextInput } from '@mantine/core';
import { MeasureKey, type StepMeasure } from '#shared/maintenance/model.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { parsePercentage, type Parsed } from '#shared/text/parse.ts';
import { formatNumber } from '#shared/text/format.ts';
import classes from '#renderer/maintenance/maintenance.module.css';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';

const { template: text } = maintenanceScreenText;

interface MeasureFieldsProps {
  measures: readonly StepMeasure[];
  onChange: (measures: StepMeasure[]) => void;
}

/** What of a step is measured, each with the part that is enough. */
export function MeasureFields({ measures, onChange }: MeasureFieldsProps) {
  const rest = MeasureKey.options.filter((key) => !measures.some((measure) => measure.key === key));
  return (
    <div>
      <Text size="sm" fw={500}>
        {text.fields.measures}
      </Text>
      {measures.length === 0 && (
        <Text size="sm" c="dimmed">
          {text.byHand}
        </Text>
      )}
      {measures.map((measure) => (
        <div key={measure.key} className={classes['measureRow']}>
          <span>{maintenanceText.measures[measure.key]}</span>
          <ThresholdField
            measure={measure}
            save={(threshold) =>
              onChange(measures.map((each) => (each.key === measure.key ? { ...each, threshold } : each)))
            }
          />
          <CloseButton
            size="sm"
            aria-label={text.removeMeasure(maintenanceText.measures[measure.key])}
            onClick={() => onChange(measures.filter(({ key }) => key !== measure.key))}
          />
        </div>
      ))}
      {rest.length > 0 && (
        <Select
          mt={6}
          w={360}
          size="xs"
          aria-label={text.addMeasure}
          placeholder={text.addMeasure}
          value={null}
          data={rest.map((key) => ({ value: key, label: maintenanceText.measures[key] }))}
          onChange={(value) => {
            const key = MeasureKey.safeParse(value);
            if (key.success) onChange([...measures, { key: key.data, threshold: 10_000 }]);
          }}
        />
      )}
    </div>
  );
}

interface ThresholdFieldProps {
  measure: StepMeasure;
  save: (threshold: number) => void;
}

function ThresholdField({ measure, save }: ThresholdFieldProps) {
  const field = useSavedText({
    text: formatNumber(measure.threshold / 100, measure.threshold % 100 === 0 ? 0 : 2),
    parse: parseThreshold,
    save: async (threshold) => save(threshold ?? measure.threshold),
  });
  return (
    <TextInput
      size="xs"
      w={80}
      aria-label={text.fields.threshold(maintenanceText.measures[measure.key])}
      rightSection="%"
      {...field}
    />
  );
}

function parseThreshold(typed: string): Parsed<number> {
  const parsed = parsePercentage(typed);
  if (!parsed.ok) return parsed;
  const isRight = parsed.value !== null && parsed.value >= 100 && parsed.value <= 10_000;
  return isRight ? parsed : { ok: false, message: text.percentageRange };
}

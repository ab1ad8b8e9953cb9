import { Button, Group, Select, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { CodeItem } from '#shared/codes/model.ts';
import type { TypedStep } from '#shared/maintenance/calls.ts';
import type { TemplateStep } from '#shared/maintenance/model.ts';
import { formatYearDay, parseYearDay } from '#shared/maintenance/parse-year-day.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { StepScreen, stepScreens } from '#shared/maintenance/step-screens.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/maintenance/maintenance.module.css';
import { MeasureFields } from '#renderer/maintenance/measure-fields.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

const { template: text } = maintenanceScreenText;
const { fields } = text;
const noFunctions: CodeItem[] = [];

export type SaveStep = (changes: Partial<TypedStep>) => Promise<unknown>;

/** One step of the template, saved field by field. */
export function TemplateEditor({ step }: { step: TemplateStep }) {
  // Shown at the field that was left.
  const change = useCommand('maintenance.saveTemplateStep', { onRefused: () => undefined });
  const choose = useCommand('maintenance.saveTemplateStep');
  const save: SaveStep = (changes) => change.mutateAsync({ key: step.key, changes });
  const store = (changes: Partial<TypedStep>) => choose.mutate({ key: step.key, changes });
  const functions = useQueryCall('codes.list', { list: 'function' }).data?.items ?? noFunctions;
  return (
    <div className={classes['form']}>
      <Group justify="space-between">
        <Title order={2} size="lg">
          {step.title}
        </Title>
        <WhenMay call="maintenance.adoptProposal">
          <StepActions step={step} />
        </WhenMay>
      </Group>
      <SavedField
        label={fields.title}
        text={step.title}
        maxLength={100}
        width={420}
        save={(title) => save({ title })}
      />
      <div className={classes['row']}>
        <DayField label={fields.from} day={step.fromDay} save={(fromDay) => save({ fromDay })} />
        <DayField label={fields.until} day={step.untilDay} save={(untilDay) => save({ untilDay })} />
        <Select
          label={fields.planning}
          w={200}
          allowDeselect={false}
          value={String(step.planningOffset)}
          data={text.planning.map((label, offset) => ({ value: String(offset), label }))}
          onChange={(value) => store({ planningOffset: value === '1' ? 1 : 0 })}
        />
      </div>
      <WindowHint step={step} />
      <div className={classes['row']}>
        <Select
          label={fields.owner}
          w={240}
          allowDeselect={false}
          value={step.ownerFunction ?? ''}
          data={[
            { value: '', label: text.noOwner },
            ...functions
              .filter(({ code, retiredOn }) => retiredOn === null || code === step.ownerFunction)
              .map(({ code, label }) => ({ value: code, label })),
          ]}
          onChange={(value) => store({ ownerFunction: value || null })}
        />
        <Select
          label={fields.screen}
          w={320}
          searchable
          allowDeselect={false}
          value={step.screen ?? ''}
          data={[
            { value: '', label: text.noScreen },
            ...Object.entries(stepScreens).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => store({ screen: value ? StepScreen.parse(value) : null })}
        />
      </div>
      <SavedText
        label={fields.doneWhen}
        text={step.doneWhen}
        maxLength={500}
        save={(doneWhen) => save({ doneWhen })}
      />
      <SavedText
        label={fields.instruction}
        text={step.instruction}
        maxLength={4000}
        save={(instruction) => save({ instruction })}
      />
      <MeasureFields measures={step.measures} onChange={(measures) => store({ measures })} />
      <Text size="sm" c="dimmed">
        {fields.key}: {step.key}
      </Text>
    </div>
  );
}

function StepActions({ step }: { step: TemplateStep }) {
  const adopt = useCommand('maintenance.adoptProposal', {
    onSuccess: () => showDone(text.adopted(step.title)),
  });
  const retire = useCommand('maintenance.retireTemplateStep');
  const isRetired = step.retiredOn !== null;
  return (
    <Group gap="xs">
      {step.isProposal && !isRetired && (
        <>
          <Text size="sm" c="dimmed">
            {text.proposal}
          </Text>
          <Button size="compact-md" loading={adopt.isPending} onClick={() => adopt.mutate({ key: step.key })}>
            {text.adopt}
          </Button>
        </>
      )}
      <Button
        size="compact-md"
        variant="default"
        loading={retire.isPending}
        onClick={() => retire.mutate({ key: step.key, isRetired: !isRetired })}
      >
        {isRetired ? text.restore : text.retire}
      </Button>
    </Group>
  );
}

function WindowHint({ step: { fromDay, untilDay } }: { step: TemplateStep }) {
  const hints = [
    untilDay < fromDay ? text.crosses : null,
    fromDay === '02-29' || untilDay === '02-29' ? text.leapDay : null,
  ].filter(Boolean);
  if (hints.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {hints.join(' ')}
    </Text>
  );
}

interface DayFieldProps {
  label: string;
  day: string;
  save: (day: string) => Promise<unknown>;
}

function DayField({ label, day, save }: DayFieldProps) {
  const field = useSavedText({
    text: formatYearDay(day),
    parse: parseYearDay,
    save: (value) => save(value ?? day),
  });
  return <TextInput label={label} w={150} maxLength={20} {...field} />;
}

interface SavedTextProps {
  label: string;
  text: string;
  maxLength: number;
  save: (value: string) => Promise<unknown>;
}

function SavedField({ label, maxLength, width, ...of }: SavedTextProps & { width: number }) {
  const field = useSavedText({
    text: of.text,
    parse: (typed) => (typed.trim() === '' ? { ok: false, message: text.required } : parsePlainText(typed)),
    save: (value) => of.save(value ?? ''),
  });
  return <TextInput label={label} maw={width} maxLength={maxLength} {...field} />;
}

function SavedText({ label, maxLength, ...of }: SavedTextProps) {
  const field = useSavedText({
    text: of.text,
    parse: parsePlainText,
    save: (value) => of.save(value ?? ''),
    isMultiline: true,
  });
  return <Textarea label={label} maxLength={maxLength} autosize minRows={2} maxRows={10} {...field} />;
}

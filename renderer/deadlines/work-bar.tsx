import { ActionIcon, Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { WorkState, type WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { nameOfPeriod, PeriodKind, stepPeriod } from '#shared/deadlines/screen-period.ts';
import { FamilyChoice, valuesOf, without, type WorkChoice } from '#renderer/deadlines/work-choice.ts';
import classes from '#renderer/deadlines/deadlines.module.css';

const { period: text, filters, states } = deadlinesScreenText;

interface WorkBarProps {
  choice: WorkChoice;
  today: string;
  rows: readonly WorkRow[];
  onChoose: (changes: Partial<WorkChoice>) => void;
}

/** The stretch of days that is shown, to step through. */
export function PeriodBar({ choice, today, onChoose }: Omit<WorkBarProps, 'rows'>) {
  const { kind, day } = choice;
  const isLate = kind === 'late';
  return (
    <>
      <SegmentedControl
        aria-label={text.label}
        value={kind}
        data={PeriodKind.options.map((value) => ({ value, label: text.kinds[value] }))}
        onChange={(value) => onChoose({ kind: PeriodKind.safeParse(value).data ?? 'month' })}
      />
      <Group gap={2} wrap="nowrap">
        {!isLate && (
          <ActionIcon
            variant="subtle"
            aria-label={text.before}
            onClick={() => onChoose({ day: stepPeriod(kind, day, -1) })}
          >
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
        )}
        <strong className={classes['period']}>{nameOfPeriod(kind, isLate ? today : day)}</strong>
        {!isLate && (
          <ActionIcon
            variant="subtle"
            aria-label={text.after}
            onClick={() => onChoose({ day: stepPeriod(kind, day, 1) })}
          >
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      {!isLate && nameOfPeriod(kind, day) !== nameOfPeriod(kind, today) && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChoose({ day: today })}>
          {text.today}
        </Button>
      )}
    </>
  );
}

const stateChoices = ['not_done', ...WorkState.options] as const;

/** Whose, which and how they stand. */
export function FilterBar({ choice, rows, onChoose }: Omit<WorkBarProps, 'today'>) {
  return (
    <>
      <ValueSelect
        label={filters.manager}
        placeholder={filters.anyManager}
        noneLabel={filters.noManager}
        width={130}
        value={choice.manager}
        found={valuesOf(rows, 'manager')}
        onChange={(manager) => onChoose({ manager })}
      />
      <Select
        aria-label={filters.family}
        placeholder={filters.anyFamily}
        w={172}
        clearable
        clearButtonProps={{ 'aria-label': filters.clear(filters.family) }}
        value={choice.family}
        data={FamilyChoice.options.map((value) => ({
          value,
          label: value === 'vat_all' ? deadlinesScreenText.load.vat : deadlinesText.families[value],
        }))}
        onChange={(value) => onChoose({ family: FamilyChoice.safeParse(value).data ?? null })}
      />
      <Select
        aria-label={filters.state}
        w={160}
        allowDeselect={false}
        value={choice.state ?? 'all'}
        data={[
          { value: 'all', label: filters.anyState },
          ...stateChoices.map((value) => ({
            value,
            label: value === 'not_done' ? filters.notDone : states[value],
          })),
        ]}
        onChange={(value) => onChoose({ state: stateChoices.find((each) => each === value) ?? null })}
      />
      <ValueSelect
        label={filters.legalForm}
        placeholder={filters.anyLegalForm}
        noneLabel={filters.noLegalForm}
        width={160}
        value={choice.legalForm}
        found={valuesOf(rows, 'legalForm')}
        onChange={(legalForm) => onChoose({ legalForm })}
      />
      <ValueSelect
        label={filters.group}
        placeholder={filters.anyGroup}
        noneLabel={filters.noGroup}
        width={190}
        value={choice.group}
        found={valuesOf(rows, 'group')}
        onChange={(group) => onChoose({ group })}
      />
    </>
  );
}

interface ValueSelectProps {
  label: string;
  placeholder: string;
  noneLabel: string;
  width: number;
  value: string | null;
  found: { values: readonly string[]; hasNone: boolean };
  onChange: (value: string | null) => void;
}

function ValueSelect({ label, placeholder, noneLabel, width, value, found, onChange }: ValueSelectProps) {
  // What was chosen stays in the list in a period in which nobody has it.
  const values = value === null || value === without ? found.values : [...new Set([value, ...found.values])];
  const hasNone = found.hasNone || value === without;
  return (
    <Select
      aria-label={label}
      placeholder={placeholder}
      w={width}
      searchable
      clearable
      limit={200}
      clearButtonProps={{ 'aria-label': deadlinesScreenText.filters.clear(label) }}
      value={value}
      data={[
        ...(hasNone ? [{ value: without, label: noneLabel }] : []),
        ...values.map((each) => ({ value: each, label: each })),
      ]}
      onChange={onChange}
    />
  );
}

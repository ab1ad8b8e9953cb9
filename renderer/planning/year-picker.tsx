import { ActionIcon, Group, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { planningText } from '#shared/planning/nl.ts';
import { isPlanningYear } from '#shared/planning/planning-year.ts';
import type { PlanningYear } from '#renderer/planning/use-planning-year.ts';

/** The year of a planning or capacity screen, to step through and to choose. */
export function YearPicker({ year, years, setYear }: PlanningYear) {
  const step = (by: number) => isPlanningYear(year + by) && setYear(year + by);
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={planningText.previousYear(year - 1)}
        disabled={!isPlanningYear(year - 1)}
        onClick={() => step(-1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Select
        aria-label={planningText.year}
        w={84}
        size="xs"
        allowDeselect={false}
        value={String(year)}
        data={years.map(String)}
        onChange={(chosen) => chosen !== null && setYear(Number(chosen))}
      />
      <ActionIcon
        variant="subtle"
        aria-label={planningText.nextYear(year + 1)}
        disabled={!isPlanningYear(year + 1)}
        onClick={() => step(1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { calendarText as text } from '#shared/calendar/nl.ts';

/** Opens the panel that makes a calendar file. */
export function CalendarButton({ onClick }: { onClick: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconCalendarDown size={14} aria-hidden />}
      onClick={onClick}
    >
      {text.open}
    </Button>
  );
}

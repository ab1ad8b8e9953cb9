import { Select, Text, TextInput } from '@mantine/core';
import { deadlinesOf, findDeadlineRule } from '#shared/services/deadlines.ts';
import type { DeadlineRule } from '#shared/deadlines/model.ts';
import { defaultMonths, type Service } from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';
import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseNumber } from '#shared/text/parse.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { usePlanningYear } from '#renderer/planning/use-planning-year.ts';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';
import { store, type FieldsProps } from '#renderer/services/service-fields.tsx';
import classes from '#renderer/services/services.module.css';

const noRules: DeadlineRule[] = [];
const { fields } = servicesText;

/** The statutory day of the service and how much earlier the office wants to be ready, with an example. */
export function DeadlineFields({ service, save }: FieldsProps) {
  const rules = useQueryCall('services.listDeadlines', {}).data?.rules ?? noRules;
  const names = new Map(rules.toReversed().map(({ code, name }) => [code, name]));
  const workdays = useSavedText({
    text: String(service.internalWorkdays),
    parse: (typed) => parseNumber(typed, { min: 0, max: 60 }),
    save: (value) => save({ internalWorkdays: value ?? 0 }),
  });
  return (
    <>
      <div className={classes['row']}>
        <Select
          label={fields.deadlineCode}
          w={300}
          allowDeselect={false}
          value={service.deadlineCode ?? ''}
          data={[
            { value: '', label: text.noDeadline },
            ...[...names].map(([code, name]) => ({ value: code, label: name })),
          ]}
          onChange={(value) => store(save, { deadlineCode: value || null })}
        />
        <TextInput label={fields.internalWorkdays} w={170} {...workdays} />
      </div>
      <Example service={service} rules={rules} />
    </>
  );
}

function Example({ service, rules }: { service: Service; rules: readonly DeadlineRule[] }) {
  const year = usePlanningYear()?.year;
  const days = useQueryCall('budgets.listHolidays', { year: year ?? 2000 }, { enabled: year !== undefined });
  if (year === undefined || service.deadlineCode === null || service.recurrence === 'on_demand') return null;
  const { recurrence } = service;
  const month = (service.months[recurrence] ?? defaultMonths[recurrence])[0] ?? 1;
  const rule = findDeadlineRule(rules, service.deadlineCode, { year, month, recurrence });
  if (!rule || !days.data) return null;
  const daysOff = new Set(days.data.days.filter(({ isDayOff }) => isDayOff).map(({ onDay }) => onDay));
  const { statutoryOn, internalOn } = deadlinesOf(rule, year, month, {
    internalWorkdays: service.internalWorkdays,
    isDayOff: (day) => daysOff.has(day),
    recurrence,
  });
  const monthName = `${servicesText.monthNames[month - 1]} ${year}`;
  return (
    <Text className={classes['hint'] ?? ''}>
      {text.deadlineOf(
        text.example(monthName, formatDay(statutoryOn), formatDay(internalOn)),
        rule.source,
        formatDay(rule.checkedOn),
      )}
    </Text>
  );
}

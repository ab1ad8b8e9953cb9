import type { ReactNode } from 'react';
import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import type { LogFilter } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import { recordNames } from '#shared/history/record-names.ts';
import classes from '#renderer/audit/audit.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { DayInput } from '#renderer/ui/day-input.tsx';

const text = auditText.screen;

interface ChangeFiltersProps {
  /** Before the filters. */
  start?: ReactNode;
  filter: LogFilter;
  onChange: (filter: LogFilter) => void;
}

const none: LogFilter = {
  from: null,
  until: null,
  account: null,
  records: [],
  topic: null,
  client: null,
  text: '',
};

/** What to look for in the log. Text fields take effect when one leaves them or presses Enter. */
export function ChangeFilters({ start, filter, onChange }: ChangeFiltersProps) {
  const choices = useQueryCall('history.getFilterChoices', {}).data;
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const set = (changes: Partial<LogFilter>) => onChange({ ...filter, ...changes });
  const isEmpty = JSON.stringify(filter) === JSON.stringify(none);
  return (
    <search className={classes['filters']} aria-label={text.filters}>
      {start}
      <DayInput
        width={112}
        label={text.from}
        day={filter.from}
        today={today}
        onChange={(from) => set({ from })}
      />
      <DayInput
        width={112}
        label={text.until}
        day={filter.until}
        today={today}
        onChange={(until) => set({ until })}
      />
      <Select
        label={text.account}
        w={150}
        placeholder={text.everyone}
        clearable
        data={choices?.accounts ?? []}
        value={filter.account}
        onChange={(account) => set({ account })}
      />
      <MultiSelect
        label={text.records}
        w={230}
        placeholder={filter.records.length === 0 ? text.allRecords : ''}
        clearable
        data={(choices?.records ?? []).map((record) => ({
          value: record,
          label: recordNames[record] ?? record,
        }))}
        value={filter.records}
        onChange={(records) => set({ records })}
      />
      <Select
        label={text.topic}
        w={170}
        placeholder={text.allTopics}
        clearable
        searchable
        data={(choices?.topics ?? [])
          .map((topic) => ({ value: topic, label: auditText.topics[topic] ?? topic }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))}
        value={filter.topic}
        onChange={(topic) => set({ topic })}
      />
      <TypedField
        label={text.client}
        width={110}
        value={filter.client ?? ''}
        onChange={(client) => set({ client: client || null })}
      />
      <TypedField
        label={text.text}
        width={230}
        value={filter.text}
        onChange={(typed) => set({ text: typed })}
      />
      {!isEmpty && (
        <Button variant="subtle" onClick={() => onChange(none)}>
          {text.clear}
        </Button>
      )}
    </search>
  );
}

interface TypedFieldProps {
  label: string;
  width: number;
  value: string;
  onChange: (value: string) => void;
}

function TypedField({ label, width, value, onChange }: TypedFieldProps) {
  return (
    <TextInput
      key={value}
      label={label}
      w={width}
      defaultValue={value}
      maxLength={100}
      onBlur={(event) => {
        const typed = event.currentTarget.value.trim();
        if (typed !== value) onChange(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}

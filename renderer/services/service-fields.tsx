import { MultiSelect, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CodeItem } from '#shared/codes/model.ts';
import {
  Anchor,
  defaultMonths,
  FollowedField,
  PeriodicRecurrence,
  Recurrence,
  type Service,
} from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';
import { servicesScreenText as text } from '#shared/services/screen-nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showRefusal } from '#renderer/ui/notices.ts';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';
import { parseMonths } from '#renderer/services/parse-months.ts';
import type { SaveService } from '#renderer/services/service-editor.tsx';
import classes from '#renderer/services/services.module.css';

export interface FieldsProps {
  service: Service;
  save: SaveService;
}

const { fields } = servicesText;
const noCodes: CodeItem[] = [];

/** A choice is stored at once; a refusal cannot stay at the field, so it becomes a notice. */
export function store(save: SaveService, values: Parameters<SaveService>[0]): void {
  save(values).catch(showRefusal);
}

export function NameFields({ service, save }: FieldsProps) {
  const code = useSavedText({
    text: service.code,
    parse: parsePlainText,
    save: (value) => save({ code: value ?? '' }),
  });
  const name = useSavedText({
    text: service.name,
    parse: parsePlainText,
    save: (value) => save({ name: value ?? '' }),
  });
  return (
    <div className={classes['row']}>
      <TextInput label={fields.code} maxLength={20} w={110} {...code} />
      <TextInput label={fields.name} maxLength={100} w={220} {...name} />
    </div>
  );
}

/** How often and in which months; a service that follows a code needs the months of every way of coming back. */
export function WhenFields({ service, save }: FieldsProps) {
  const shown = PeriodicRecurrence.options.filter(
    (recurrence) => recurrence === service.recurrence || service.months[recurrence] !== undefined,
  );
  const onRecurrence = (value: string | null) => {
    const recurrence = Recurrence.catch(service.recurrence).parse(value);
    const isKnown = recurrence === 'on_demand' || service.months[recurrence] !== undefined;
    const wasCalendar = service.recurrence === 'year' || service.recurrence === 'on_demand';
    const isCalendar = recurrence === 'year' || recurrence === 'on_demand';
    store(save, {
      recurrence,
      ...(isKnown ? {} : { months: { ...service.months, [recurrence]: [...defaultMonths[recurrence]] } }),
      ...(wasCalendar === isCalendar
        ? {}
        : isCalendar
          ? { windowEarliest: 1, windowLatest: 12 }
          : { windowEarliest: 0, windowLatest: 0 }),
    });
  };
  return (
    <div className={classes['row']}>
      <Select
        label={fields.recurrence}
        w={160}
        allowDeselect={false}
        value={service.recurrence}
        data={Recurrence.options.map((value) => ({ value, label: servicesText.recurrences[value] }))}
        onChange={onRecurrence}
      />
      <Select
        label={fields.anchor}
        w={240}
        value={service.anchor ?? ''}
        allowDeselect={false}
        data={[
          { value: '', label: text.noAnchor },
          ...Anchor.options.map((value) => ({ value, label: servicesText.anchors[value] })),
        ]}
        onChange={(value) =>
          store(save, {
            anchor: Anchor.nullable()
              .catch(null)
              .parse(value || null),
          })
        }
      />
      {shown.map((recurrence) => (
        <MonthsField key={recurrence} service={service} save={save} recurrence={recurrence} />
      ))}
    </div>
  );
}

function MonthsField({ service, save, recurrence }: FieldsProps & { recurrence: PeriodicRecurrence }) {
  const field = useSavedText({
    text: (service.months[recurrence] ?? []).join(', '),
    parse: parseMonths,
    save: (months) => save({ months: { ...service.months, [recurrence]: months ?? [] } }),
  });
  return (
    <TextInput
      label={text.months[recurrence]}
      title={text.monthsHint}
      w={recurrence === 'year' ? 140 : recurrence === 'quarter' ? 200 : 290}
      {...field}
    />
  );
}

/** Which clients have the service: by a code of their plan, or by their legal form. */
export function WhoFields({ service, save }: FieldsProps) {
  const onFollows = (value: string | null) =>
    store(save, {
      follows: FollowedField.nullable()
        .catch(null)
        .parse(value || null),
      followsCodes: null,
      legalFormCodes: value ? null : [],
    });
  return (
    <div className={classes['row']}>
      <Select
        label={fields.follows}
        title={text.followsHint}
        w={270}
        allowDeselect={false}
        value={service.follows ?? ''}
        data={[
          { value: '', label: text.noFollow },
          ...FollowedField.options.map((value) => ({ value, label: servicesText.follows[value] })),
        ]}
        onChange={onFollows}
      />
      {service.follows === null ? (
        <LegalForms service={service} save={save} />
      ) : (
        <FollowedCodes service={service} list={service.follows} save={save} />
      )}
    </div>
  );
}

function FollowedCodes({ service, list, save }: FieldsProps & { list: FollowedField }) {
  const codes = useQueryCall('codes.list', { list }).data?.items ?? noCodes;
  return (
    <MultiSelect
      label={fields.followsCodes}
      w={320}
      clearable
      placeholder={service.followsCodes === null ? text.allCodes : ''}
      value={service.followsCodes ?? []}
      data={codes.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }))}
      onChange={(values) => store(save, { followsCodes: values.length === 0 ? null : values })}
    />
  );
}

function LegalForms({ service, save }: FieldsProps) {
  const forms = useQueryCall('codes.list', { list: 'legal_form' }).data?.items ?? noCodes;
  const stored = service.legalFormCodes;
  const [isChoosing, setIsChoosing] = useState(false);
  const scope = stored === null ? 'all' : stored.length > 0 || isChoosing ? 'some' : 'never';
  const onScope = (value: string) => {
    setIsChoosing(value === 'some');
    if (value === 'all') store(save, { legalFormCodes: null });
    else if (stored === null || value === 'never') store(save, { legalFormCodes: [] });
  };
  return (
    <div>
      <Text size="sm" fw={500} id={`forms-${service.id}`}>
        {text.legalFormsLabel}
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby={`forms-${service.id}`}
        value={scope}
        data={(['all', 'some', 'never'] as const).map((value) => ({ value, label: text.legalForms[value] }))}
        onChange={onScope}
      />
      {scope === 'some' && (
        <MultiSelect
          mt={8}
          maw={340}
          aria-label={fields.legalFormCodes}
          value={stored ?? []}
          data={forms.map(({ code, label }) => ({ value: code, label }))}
          onChange={(values) => store(save, { legalFormCodes: values })}
        />
      )}
    </div>
  );
}

/** When the work may be done: calendar months, or months around the month of the work. */
export function WindowFields({ service, save }: FieldsProps) {
  const isCalendar = service.recurrence === 'year' || service.recurrence === 'on_demand';
  const options = isCalendar
    ? servicesText.monthNames.map((label, index) => ({ value: String(index + 1), label }))
    : Array.from({ length: 23 }, (_, index) => ({
        value: String(index - 11),
        label: text.relative(index - 11),
      }));
  return (
    <>
      <div className={classes['row']} style={{ marginTop: 12 }}>
        {(['windowEarliest', 'windowLatest'] as const).map((key) => (
          <Select
            key={key}
            label={fields[key]}
            w={160}
            allowDeselect={false}
            value={String(service[key])}
            data={options}
            onChange={(value) => store(save, { [key]: Number(value) })}
          />
        ))}
      </div>
      <Text className={classes['hint'] ?? ''}>{isCalendar ? text.windowCalendar : text.windowRelative}</Text>
    </>
  );
}

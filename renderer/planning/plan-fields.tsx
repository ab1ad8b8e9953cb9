import type { PlanCard } from '#shared/planning/card-model.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';
import { planField, planFieldKeys, type PlanFieldKey, type PlanFieldKind } from '#shared/planning/fields.ts';
import { parseMonths, formatMonths } from '#shared/planning/months.ts';
import { planningText } from '#shared/planning/nl.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseCode, parseDay, type CodeOption, type Parsed } from '#shared/text/parse.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { dayForTyping } from '#renderer/planning/day-for-typing.ts';
import { statusOptions } from '#renderer/planning/plan-columns.ts';
import classes from '#renderer/planning/planning.module.css';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import { ValueField } from '#renderer/ui/value-field.tsx';

interface PlanFieldsProps {
  card: PlanCard;
  choices: PlanChoices;
  today: string;
}

/** The values of the plan in the order of the card, each saved on leaving it. */
export function PlanFields({ card, choices, today }: PlanFieldsProps) {
  return (
    <section className={classes['section']} aria-label={planningText.card.plan}>
      <dl className={classes['pairs']}>
        <div>
          <dt>{planningText.columns.updatedOn}</dt>
          <dd>{card.updatedOn === null ? '—' : formatDay(card.updatedOn)}</dd>
        </div>
        <div>
          <dt>{planningText.card.year}</dt>
          <dd>{card.year}</dd>
        </div>
      </dl>
      <div className={classes['fields']}>
        {planFieldKeys.map((field) => (
          <PlanValue key={field} field={field} card={card} choices={choices} today={today} />
        ))}
      </div>
    </section>
  );
}

function PlanValue({ field, card, choices, today }: PlanFieldsProps & { field: PlanFieldKey }) {
  const command = useCommand('planning.setValues', { onRefused: () => undefined });
  const maySave = useMay('planning.setValues');
  const { label, kind, hint } = planField(field);
  const { value, origin } = card.values[field];
  const options = optionsOf(kind, choices);
  const save = async (next: string | null, expected: string | null) => {
    const change = { client: card.client, field, value: next, expected };
    const { refused } = await command.mutateAsync({ year: card.year, values: [change] });
    const [first] = refused;
    if (!first) return;
    const { message, current } = first;
    throw current === undefined
      ? new Error(message)
      : new CallRefused({ code: 'CONFLICT', message, data: { current } });
  };
  return (
    <ValueField<string>
      label={label}
      hint={field === 'status' ? planningText.hints.status : hint}
      value={value}
      shown={shownOf(kind, value, options)}
      options={options}
      parse={(typed) => parseValue(kind, typed, options ?? noOptions, dayForTyping(today, card.year))}
      save={save}
      width={kind.type === 'text' ? 310 : kind.type === 'day' || kind.type === 'months' ? 120 : 180}
      isMultiline={kind.type === 'text'}
      isReadOnly={!maySave}
      note={<OriginNote origin={origin} today={today} />}
    />
  );
}

const noOptions: readonly CodeOption[] = [];

function optionsOf(kind: PlanFieldKind, { lists }: PlanChoices): readonly CodeOption[] | undefined {
  if (kind.type === 'status') return statusOptions;
  return kind.type === 'code' ? lists[kind.list] : undefined;
}

function shownOf(
  kind: PlanFieldKind,
  value: string | null,
  options: readonly CodeOption[] = noOptions,
): string {
  if (value === null) return '';
  if (kind.type === 'day') return formatDay(value);
  const label = options.find(({ code }) => code === value)?.label;
  return label === undefined ? value : withLabel(value, label);
}

function parseValue(
  kind: PlanFieldKind,
  typed: string,
  options: readonly CodeOption[],
  day: string,
): Parsed<string> {
  switch (kind.type) {
    case 'status':
    case 'code':
      return parseCode(typed, options);
    case 'day':
      return parseDay(typed, day);
    case 'months': {
      const parsed = parseMonths(typed);
      return parsed.ok ? { ok: true, value: formatMonths(parsed.value) } : parsed;
    }
    case 'text':
      return { ok: true, value: typed.trim() === '' ? null : typed.trim() };
  }
}

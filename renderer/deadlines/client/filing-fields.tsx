import type { ClientDeadlines } from '#shared/deadlines/client-calls.ts';
import { clientDeadlinesText as text } from '#shared/deadlines/client-nl.ts';
import { MonthDay, type ClientFiling } from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay, parseFlag, type CodeOption, type Parsed } from '#shared/text/parse.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { Section } from '#renderer/clients/card/section.tsx';
import { planPath } from '#renderer/planning/plan-path.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';
import classes from '#renderer/deadlines/client/client-deadlines.module.css';

type Value = string | boolean;

interface FieldLook {
  shown: (value: Value | null) => string;
  parse: (typed: string) => Parsed<Value>;
  options?: readonly CodeOption[];
  width: number;
}

const flags: readonly CodeOption[] = [text.yes, text.no].map((label) => ({ code: label, label }));

const flag = (whenEmpty: boolean | null): FieldLook => ({
  shown: (value) => (value === null ? '' : value === true ? text.yes : text.no),
  parse: (typed) => {
    const parsed = parseFlag(typed);
    return parsed.ok && parsed.value === null ? { ok: true, value: whenEmpty } : parsed;
  },
  options: flags,
  width: 120,
});

/** A choice that shows its label; empty is the choice without a key. */
function choice(labels: Readonly<Record<string, string>>, whenEmpty: string | null): FieldLook {
  const options = Object.entries(labels).map(([code, label]) => ({ code: label, label, key: code }));
  return {
    shown: (value) => labels[value === null ? 'none' : String(value)] ?? '',
    parse: (typed) => {
      const asked = typed.trim().toLowerCase();
      if (asked === '') return { ok: true, value: whenEmpty };
      const found = options.find(({ label, key }) => label.toLowerCase() === asked || key === asked);
      if (!found) return { ok: false, message: Object.values(labels).join(', ') };
      return { ok: true, value: found.key === 'none' ? whenEmpty : found.key };
    },
    options,
    width: 160,
  };
}

function looksFor(today: string): Record<keyof ClientFiling, FieldLook> {
  return {
    bookYearEnd: {
      shown: (value) => (typeof value === 'string' ? `${value.slice(3)}-${value.slice(0, 2)}` : ''),
      parse: parseMonthDay,
      width: 90,
    },
    allShareholdersDirect: flag(null),
    articlesDiffer: flag(false),
    partnershipFiles: flag(false),
    hasEnterprise: flag(null),
    payroll: choice(text.payroll, null),
    icp: choice(text.icp, 'none'),
    hasKor: flag(false),
    suppletieDiscoveredOn: {
      shown: (value) => (typeof value === 'string' ? formatDay(value) : ''),
      parse: (typed) => parseDay(typed, today),
      width: 120,
    },
  };
}

function parseMonthDay(typed: string): Parsed<Value> {
  if (typed.trim() === '') return { ok: true, value: '12-31' };
  // 29 February is asked of a year that has it.
  const day = parseDay(typed, '2024-01-01');
  const value = day.ok ? day.value?.slice(5) : undefined;
  return MonthDay.safeParse(value).success && value !== undefined
    ? { ok: true, value }
    : { ok: false, message: text.hints.bookYearEnd ?? '' };
}

/** The fields that mean something for the legal form; the rest would only ask for nothing. */
function fieldsFor(legalForm: string | null): readonly (keyof ClientFiling)[] {
  const isPartnership = legalForm === 'VOF' || legalForm === 'CV' || legalForm === 'Maatschap';
  const isAssociation = legalForm === 'Vereniging' || legalForm === 'Stichting';
  return [
    'bookYearEnd',
    ...(legalForm === 'BV' ? (['allShareholdersDirect', 'articlesDiffer'] as const) : []),
    ...(isPartnership ? (['partnershipFiles'] as const) : []),
    ...(isAssociation ? (['hasEnterprise'] as const) : []),
    'payroll',
    'icp',
    'hasKor',
    'suppletieDiscoveredOn',
  ];
}

/** What decides the days of a client, each value saved on leaving it. */
export function FilingFields({ client, today }: { client: ClientDeadlines; today: string }) {
  const looks = looksFor(today);
  return (
    <Section title={text.sections.filing}>
      <div>
        {text.vatLabel}: <VatPeriod client={client} />
      </div>
      {fieldsFor(client.legalForm).map((field) => (
        <FilingValue key={field} field={field} client={client} look={looks[field]} />
      ))}
    </Section>
  );
}

function VatPeriod({ client: { vat, number } }: { client: ClientDeadlines }) {
  const recurrences: Readonly<Record<string, string>> = text.recurrence;
  return (
    <>
      {vat === null
        ? text.noVat
        : text.vat(vat.recurrence === null ? null : (recurrences[vat.recurrence] ?? null), vat.year)}{' '}
      <a href={hrefOf(planPath(number))} className={classes['link']}>
        {text.toPlanning}
      </a>
    </>
  );
}

interface FilingValueProps {
  field: keyof ClientFiling;
  client: ClientDeadlines;
  look: FieldLook;
}

function FilingValue({ field, client, look }: FilingValueProps) {
  const command = useCommand('deadlines.saveFiling', { onRefused: () => undefined });
  const { number, filing } = client;
  const save = (value: Value | null, expected: Value | null) =>
    command.mutateAsync({ number, values: { [field]: value }, expected: { [field]: expected } });
  return (
    <ValueField<Value>
      label={deadlinesText.filing[field]}
      hint={text.hints[field]}
      value={filing[field]}
      shown={look.shown(filing[field])}
      parse={look.parse}
      save={save}
      options={look.options}
      width={look.width}
    />
  );
}

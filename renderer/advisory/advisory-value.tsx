import type { AdvisoryDetail, AdvisoryField, AdvisoryItem } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { hasForbiddenCharacters } from '#shared/common/values.ts';
import { gridText } from '#shared/grid/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseCode, parseDay, type CodeOption, type Parsed } from '#shared/text/parse.ts';
import type { AdvisoryChoices } from '#renderer/advisory/use-advisory-choices.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';

interface AdvisoryValueProps {
  client: string;
  item: AdvisoryItem;
  field: AdvisoryField;
  choices: AdvisoryChoices;
  today: string;
  isReadOnly?: boolean;
  /** In a table with headings: no border until one points at it, the label for screen readers only. */
  isInTable?: boolean;
  width?: number;
}

const { fields, card } = advisoryText;

/** One value of one advisory service of a client, saved on leaving it. */
export function AdvisoryValue(props: AdvisoryValueProps) {
  const { client, item, field, choices, today, isReadOnly = false, isInTable = false } = props;
  const save = useCommand('advisory.setDetail', { onRefused: () => undefined });
  const options = optionsOf(field, choices);
  return (
    <ValueField<string>
      label={isInTable ? card.fieldOf(fields[field], item.label) : fields[field]}
      value={item[field]}
      shown={show(item, field, choices)}
      {...(options ? { options: options.filter(({ isRetired }) => isRetired !== true) } : {})}
      parse={(typed) => parse(field, typed, options ?? [], today)}
      save={(value, expected) =>
        save.mutateAsync({ client, service: item.service, detail: toDetail(field, value), expected })
      }
      width={props.width ?? widths[field]}
      isMultiline={field === 'remark' && !isInTable}
      isReadOnly={isReadOnly}
      isLabelHidden={isInTable}
      isPlain={isInTable}
    />
  );
}

const widths: Record<AdvisoryField, number> = {
  status: 260,
  nextAction: 340,
  nextActionOn: 120,
  owner: 260,
  remark: 340,
};

function optionsOf(
  field: AdvisoryField,
  { statuses, owners }: AdvisoryChoices,
): readonly CodeOption[] | undefined {
  if (field === 'status') return statuses;
  return field === 'owner' ? owners : undefined;
}

function show(item: AdvisoryItem, field: AdvisoryField, { statuses }: AdvisoryChoices): string {
  if (field === 'status') return statuses.find(({ code }) => code === item.status)?.label ?? item.status;
  if (field === 'nextActionOn') return formatDay(item.nextActionOn);
  if (field === 'owner') return item.owner === null ? '' : withLabel(item.owner, item.ownerName ?? '');
  return item[field] ?? '';
}

const longest: Partial<Record<AdvisoryField, number>> = { nextAction: 500, remark: 4000 };

function parse(
  field: AdvisoryField,
  typed: string,
  options: readonly CodeOption[],
  today: string,
): Parsed<string> {
  if (field === 'nextActionOn') return parseDay(typed, today);
  if (field === 'status' || field === 'owner') return parseCode(typed, options);
  const text = typed.trim();
  const most = longest[field] ?? 500;
  if (text.length > most) return { ok: false, message: gridText.tooLong(most) };
  if (hasForbiddenCharacters(text, field === 'remark')) return { ok: false, message: gridText.forbidden };
  return { ok: true, value: text === '' ? null : text };
}

function toDetail(field: AdvisoryField, value: string | null): AdvisoryDetail {
  return { field, value };
}

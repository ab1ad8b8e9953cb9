import type { ReactNode } from 'react';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { labelsOf, type CardProps } from '#renderer/clients/card/card-props.ts';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import { ValueField } from '#renderer/ui/value-field.tsx';
import type { CardChoices } from '#shared/clients/card-model.ts';
import { clientField, type ClientFieldKey, type FieldKind } from '#shared/clients/fields.ts';
import type { FieldValue } from '#shared/clients/model.ts';
import { parseClientValue } from '#shared/clients/parse-value.ts';
import { showClientValue } from '#shared/clients/show-value.ts';
import type { CodeOption } from '#shared/text/parse.ts';

interface ClientValueProps extends CardProps {
  field: ClientFieldKey;
  /** The derived value that counts instead, or another remark. */
  below?: ReactNode;
  placeholder?: string;
}

/** One value of the list of client fields on the card. */
export function ClientValue({ field, card, choices, today, below, placeholder }: ClientValueProps) {
  const command = useCommand('clients.saveValue', { onRefused: () => undefined });
  const { label, kind, hint } = clientField(field);
  const { value, origin } = card.values[field];
  const save = async (next: FieldValue, expected: FieldValue) => {
    const saved = await command.mutateAsync({ number: card.number, field, value: next, expected });
    if (saved.number !== card.number) navigate(clientPath(saved.number));
  };
  return (
    <ValueField<NonNullable<FieldValue>>
      label={label}
      hint={hint}
      value={value}
      shown={showClientValue(field, value, labelsOf(choices))}
      options={offered(kind, choices)}
      parse={(typed) => {
        const parsed = parseClientValue(field, typed, accepted(kind, choices), today);
        return parsed.ok ? { ok: true, value: parsed.value } : parsed;
      }}
      save={save}
      width={widthOf(kind)}
      isMultiline={kind.type === 'text' && kind.multiline === true}
      note={<OriginNote origin={origin} today={today} />}
      {...(below === undefined ? {} : { below })}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}

/** What may be typed: codes of lists and bands, or the keys of a choice with their labels. */
function accepted(kind: FieldKind, { lists }: CardChoices): readonly CodeOption[] {
  switch (kind.type) {
    case 'code':
      return (lists[kind.list] ?? []).filter(({ isRetired }) => !isRetired);
    case 'band':
      return lists[kind.criterion] ?? [];
    case 'choice':
      return Object.entries(kind.choices).map(([code, label]) => ({ code, label }));
    default:
      return [];
  }
}

/** What is offered while typing; a choice and a flag show their label alone. */
function offered(kind: FieldKind, choices: CardChoices): readonly CodeOption[] | undefined {
  switch (kind.type) {
    case 'code':
    case 'band':
      return accepted(kind, choices);
    case 'choice':
      return Object.values(kind.choices).map((label) => ({ code: label, label }));
    case 'flag':
      return ['Ja', 'Nee'].map((label) => ({ code: label, label }));
    default:
      return undefined;
  }
}

function widthOf(kind: FieldKind): number {
  switch (kind.type) {
    case 'flag':
    case 'year':
      return 90;
    case 'day':
      return 120;
    case 'choice':
      return 150;
    case 'code':
    case 'band':
      return 272;
    case 'text':
      return kind.multiline ? 480 : kind.max <= 20 ? 160 : kind.max <= 40 ? 200 : 272;
  }
}

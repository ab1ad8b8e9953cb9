import { Text } from '@mantine/core';
import { useMay } from '#renderer/accounts/use-may.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { CardProps } from '#renderer/clients/card/card-props.ts';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import { Section } from '#renderer/clients/card/section.tsx';
import { ValueField } from '#renderer/ui/value-field.tsx';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { parseCode } from '#shared/text/parse.ts';

const text = cardScreenText.roles;

/** Who does what for the client at present: one employee per role of the office's list. */
export function RolesTab({ card, choices, today }: CardProps) {
  const set = useCommand('clients.setRole', { onRefused: () => undefined });
  const maySet = useMay('clients.setRole');
  const held = new Map(card.roles.map((role) => [role.role, role]));
  const known = choices.lists['role'] ?? [];
  const shown = [
    ...known.filter(({ code, isRetired }) => !isRetired || held.has(code)),
    ...card.roles
      .filter(({ role }) => !known.some(({ code }) => code === role))
      .map(({ role }) => ({ code: role, label: role })),
  ];
  const offered = choices.employees.filter(({ isRetired }) => !isRetired);
  return (
    <Section title={text.current}>
      {maySet && (
        <Text size="sm" c="dimmed">
          {text.hint}
        </Text>
      )}
      {shown.map(({ code, label }) => {
        const role = held.get(code);
        return (
          <ValueField<string>
            key={code}
            label={withLabel(code, label)}
            value={role?.employee ?? null}
            shown={role ? withLabel(role.employee, role.employeeName) : ''}
            options={offered}
            parse={(typed) => parseCode(typed, offered)}
            save={(employee, expected) =>
              set.mutateAsync({ number: card.number, role: code, employee, expected })
            }
            width={272}
            isReadOnly={!maySet}
            note={<OriginNote origin={role?.origin ?? null} today={today} />}
          />
        );
      })}
    </Section>
  );
}

import { ActionIcon, Button, Select, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { CodeItem } from '#shared/codes/model.ts';
import type { ServicePart } from '#shared/services/model.ts';
import { servicesScreenText } from '#shared/services/screen-nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';
import { store, type FieldsProps } from '#renderer/services/service-fields.tsx';
import classes from '#renderer/services/services.module.css';

const { parts: text, actions } = servicesScreenText;
const noRoles: CodeItem[] = [];

/** Which role does which part of the service, and how many months after the first. */
export function PartsTable({ service, save }: FieldsProps) {
  const roles = useQueryCall('codes.list', { list: 'role' }).data?.items ?? noRoles;
  const used = new Set(service.parts.map(({ role }) => role));
  const free = roles.filter(({ code, retiredOn }) => !used.has(code) && retiredOn === null);
  const replace = (role: string, part: ServicePart) =>
    save({
      parts: service.parts.map((old) => (old.role === role ? part : old)),
      // The hours of a part go along to its new role.
      norms: service.norms.map((norm) => (norm.role === role ? { ...norm, role: part.role } : norm)),
    });
  const onRemove = (role: string) =>
    store(save, {
      parts: service.parts.filter((part) => part.role !== role),
      norms: service.norms.filter((norm) => norm.role !== role),
    });
  const onAdd = () => {
    const role = free[0]?.code;
    if (role !== undefined)
      store(save, { parts: [...service.parts, { role, description: null, monthOffset: 0 }] });
  };
  return (
    <>
      {service.parts.length === 0 ? (
        <Text size="sm">{text.empty}</Text>
      ) : (
        <table className={classes['parts']}>
          <thead>
            <tr>
              <th style={{ width: '41%' }}>{text.role}</th>
              <th>{text.description}</th>
              <th style={{ width: '28%' }}>{text.offset}</th>
              <th style={{ width: 36 }}>
                <VisuallyHidden>{servicesScreenText.actionsHeading}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {service.parts.map((part) => (
              <PartRow
                key={part.role}
                part={part}
                roles={roles.filter(({ code }) => code === part.role || !used.has(code))}
                save={(changed) => replace(part.role, changed)}
                onRemove={() => onRemove(part.role)}
              />
            ))}
          </tbody>
        </table>
      )}
      {free.length > 0 && (
        <Button
          mt={8}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={onAdd}
        >
          {actions.addPart}
        </Button>
      )}
    </>
  );
}

interface PartRowProps {
  part: ServicePart;
  roles: readonly CodeItem[];
  save: (part: ServicePart) => Promise<unknown>;
  onRemove: () => void;
}

function PartRow({ part, roles, save, onRemove }: PartRowProps) {
  const description = useSavedText({
    text: part.description ?? '',
    parse: parsePlainText,
    save: (value) => save({ ...part, description: value }),
  });
  return (
    <tr>
      <td>
        <Select
          aria-label={`${text.role} ${part.role}`}
          allowDeselect={false}
          value={part.role}
          data={roles.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }))}
          onChange={(role) => role !== null && store(() => save({ ...part, role }), {})}
        />
      </td>
      <td>
        <TextInput aria-label={`${text.description} ${part.role}`} maxLength={200} {...description} />
      </td>
      <td>
        <Select
          aria-label={`${text.offset} ${part.role}`}
          allowDeselect={false}
          value={String(part.monthOffset)}
          data={Array.from({ length: 12 }, (_, months) => ({
            value: String(months),
            label: text.offsets(months),
          }))}
          onChange={(value) => store(() => save({ ...part, monthOffset: Number(value) }), {})}
        />
      </td>
      <td>
        <ActionIcon aria-label={actions.removePart(part.role)} mt={4} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </td>
    </tr>
  );
}

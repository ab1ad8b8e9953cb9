import { ActionIcon, Badge, Checkbox, Menu, Select, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots } from '@tabler/icons-react';
import { recurringLists, type CodeItem, type CodeListName } from '#shared/codes/model.ts';
import { codesText } from '#shared/codes/nl.ts';
import { PeriodicRecurrence } from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import classes from '#renderer/codes/codes.module.css';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

interface CodeTableProps {
  list: CodeListName;
  items: readonly CodeItem[];
  showsRetired: boolean;
}

const { columns, states, actions } = codesText;

/** The codes of one list; code and description are saved when one leaves them. */
export function CodeTable({ list, items, showsRetired }: CodeTableProps) {
  const reorder = useCommand('codes.reorder');
  const shown = items.filter((item) => showsRetired || item.retiredOn === null);
  if (shown.length === 0) return <Text p="md">{codesText.empty}</Text>;
  const move = (item: CodeItem, by: 1 | -1) => {
    const neighbour = shown[shown.indexOf(item) + by];
    if (!neighbour) return;
    const ids = items.map(({ id }) => id).filter((id) => id !== item.id);
    ids.splice(ids.indexOf(neighbour.id) + (by === 1 ? 1 : 0), 0, item.id);
    reorder.mutate({ list, ids });
  };
  return (
    <Table stickyHeader className={classes['table'] ?? ''} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={76}>{columns.order}</Table.Th>
          <Table.Th w={120}>{columns.code}</Table.Th>
          <Table.Th>{columns.label}</Table.Th>
          {list === 'branch' && <Table.Th w={96}>{columns.highRisk}</Table.Th>}
          {recurringLists.has(list) && <Table.Th w={168}>{columns.recurrence}</Table.Th>}
          <Table.Th w={80} ta="right">
            {columns.use}
          </Table.Th>
          <Table.Th w={168}>{columns.state}</Table.Th>
          <Table.Th w={44}>
            <VisuallyHidden>{columns.actions}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((item, index) => (
          <CodeRow
            key={item.id}
            item={item}
            isFirst={index === 0}
            isLast={index === shown.length - 1}
            onMove={(by) => move(item, by)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface CodeRowProps {
  item: CodeItem;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
}

function CodeRow({ item, isFirst, isLast, onMove }: CodeRowProps) {
  const setHighRisk = useCommand('codes.setHighRisk');
  return (
    <Table.Tr {...(item.retiredOn === null ? {} : { className: classes['retired'] })}>
      <Table.Td>
        <ActionIcon
          size="sm"
          aria-label={actions.up(item.code)}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={14} />
        </ActionIcon>
        <ActionIcon
          size="sm"
          aria-label={actions.down(item.code)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={14} />
        </ActionIcon>
      </Table.Td>
      <Table.Td>
        <CellField item={item} field="code" maxLength={20} label={codesText.codeOf(item.code)} />
      </Table.Td>
      <Table.Td>
        <CellField item={item} field="label" maxLength={200} label={codesText.labelOf(item.code)} />
      </Table.Td>
      {item.list === 'branch' && (
        <Table.Td>
          <EditableWhenMay call="codes.setHighRisk">
            <Checkbox
              aria-label={codesText.highRiskOf(item.code)}
              checked={item.isHighRisk}
              onChange={(event) =>
                setHighRisk.mutate({ id: item.id, isHighRisk: event.currentTarget.checked })
              }
            />
          </EditableWhenMay>
        </Table.Td>
      )}
      {recurringLists.has(item.list) && (
        <Table.Td>
          <RecurrenceField item={item} />
        </Table.Td>
      )}
      <Table.Td ta="right">{codesText.used(item.useCount)}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <State item={item} />
      </Table.Td>
      <Table.Td>
        <WhenMay call="codes.retire">
          <RowMenu item={item} />
        </WhenMay>
      </Table.Td>
    </Table.Tr>
  );
}

function RecurrenceField({ item }: { item: CodeItem }) {
  const save = useCommand('codes.setRecurrence');
  return (
    <Select
      size="xs"
      aria-label={codesText.recurrenceOf(item.code)}
      allowDeselect={false}
      value={item.recurrence ?? ''}
      data={[
        { value: '', label: codesText.noRecurrence },
        ...PeriodicRecurrence.options.map((value) => ({ value, label: servicesText.recurrences[value] })),
      ]}
      onChange={(value) =>
        save.mutate({
          id: item.id,
          recurrence: PeriodicRecurrence.nullable()
            .catch(null)
            .parse(value || null),
        })
      }
    />
  );
}

function State({ item }: { item: CodeItem }) {
  if (item.retiredOn !== null) return <>{states.retired(formatDay(item.retiredOn))}</>;
  if (!item.isProposal) return null;
  return (
    <Badge size="sm" tt="none" variant="outline" color="gray" title={codesText.proposalHint}>
      {states.proposal}
    </Badge>
  );
}

interface CellFieldProps {
  item: CodeItem;
  field: 'code' | 'label';
  maxLength: number;
  label: string;
}

function CellField({ item, field, maxLength, label }: CellFieldProps) {
  const update = useCommand('codes.update', { onRefused: () => undefined });
  const { error, ...input } = useSavedText({
    text: item[field],
    parse: (typed) => (typed.trim() ? parsePlainText(typed) : { ok: false, message: codesText.required }),
    save: (value) => update.mutateAsync({ id: item.id, [field]: value ?? '' }),
  });
  return (
    <>
      <input
        className={classes['cell']}
        aria-label={label}
        aria-invalid={error !== null}
        maxLength={maxLength}
        {...input}
      />
      {error !== null && (
        <Text size="xs" c="var(--peil-danger)" role="alert">
          {error}
        </Text>
      )}
    </>
  );
}

function RowMenu({ item }: { item: CodeItem }) {
  const confirm = useCommand('codes.confirm');
  const retire = useCommand('codes.retire');
  const restore = useCommand('codes.restore');
  const remove = useCommand('codes.remove');
  const { id } = item;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon aria-label={actions.more(item.code)}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item.isProposal && item.retiredOn === null && (
          <WhenMay call="codes.confirm">
            <Menu.Item onClick={() => confirm.mutate({ ids: [id] })}>{actions.confirm}</Menu.Item>
          </WhenMay>
        )}
        {item.retiredOn === null ? (
          <Menu.Item onClick={() => retire.mutate({ id })}>{actions.retire}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => restore.mutate({ id })}>{actions.restore}</Menu.Item>
        )}
        <Menu.Item
          disabled={item.useCount > 0}
          title={item.useCount > 0 ? codesText.inUse(item.code, item.useCount) : undefined}
          onClick={() => remove.mutate({ id })}
        >
          {actions.remove}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

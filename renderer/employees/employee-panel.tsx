import { Alert, Anchor, Button, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { CodeItem } from '#shared/codes/model.ts';
import type { Employee, EmployeeClient, EmployeeValues } from '#shared/employees/model.ts';
import { employeesText } from '#shared/employees/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay, type Parsed } from '#shared/text/parse.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { isStillResponsible, optionsOf } from '#renderer/employees/employee-columns.ts';
import classes from '#renderer/employees/employees.module.css';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

interface EmployeePanelProps {
  employee: Employee;
  functions: readonly CodeItem[];
  teams: readonly CodeItem[];
  today: string;
  onClose: () => void;
  onRenamed: (code: string) => void;
}

const { fields, hints } = employeesText;

/** One employee: every value is saved when one leaves its field. */
export function EmployeePanel({ employee, functions, teams, today, onClose, onRenamed }: EmployeePanelProps) {
  const update = useCommand('employees.update', { onRefused: () => undefined });
  const save = (values: Partial<EmployeeValues>) => update.mutateAsync({ id: employee.id, values });
  const saveCode = async (code: string | null) => onRenamed((await save({ code: code ?? '' })).code);
  return (
    <SidePanel
      title={employee.name || employee.code}
      closeLabel={employeesText.close}
      onClose={onClose}
      footer={
        <WhenMay call="employees.update">
          <PanelActions
            employee={employee}
            today={today}
            onPutOut={(day) => save({ outOfServiceOn: day })}
            onRemoved={onClose}
          />
        </WhenMay>
      }
    >
      <EditableWhenMay call="employees.update">
        <Stack gap="sm">
          {isStillResponsible(employee) && (
            <Alert color="orange" className={classes['warning'] ?? ''}>
              {employeesText.stillResponsible(employee.clientCount)}
            </Alert>
          )}
          <TextField
            label={fields.code}
            text={employee.code}
            maxLength={10}
            width={120}
            parse={parsePlainText}
            save={saveCode}
          />
          <TextField
            label={fields.name}
            text={employee.name}
            maxLength={200}
            parse={parsePlainText}
            save={(value) => save({ name: value ?? '' })}
          />
          <CodeField
            label={fields.functionCode}
            placeholder={employeesText.noFunction}
            items={functions}
            value={employee.functionCode}
            onChange={(functionCode) => void save({ functionCode })}
          />
          <CodeField
            label={fields.teamCode}
            placeholder={employeesText.noTeam}
            items={teams}
            value={employee.teamCode}
            onChange={(teamCode) => void save({ teamCode })}
          />
          <TextField
            label={fields.email}
            text={employee.email ?? ''}
            maxLength={254}
            parse={parsePlainText}
            save={(email) => save({ email })}
          />
          <div className={classes['days']}>
            <TextField
              label={fields.inServiceOn}
              text={formatDay(employee.inServiceOn)}
              maxLength={20}
              parse={(typed) => parseDay(typed, today)}
              save={(inServiceOn) => save({ inServiceOn })}
            />
            <TextField
              label={fields.outOfServiceOn}
              hint={hints.outOfServiceOn}
              text={formatDay(employee.outOfServiceOn)}
              maxLength={20}
              parse={(typed) => parseDay(typed, today)}
              save={(outOfServiceOn) => save({ outOfServiceOn })}
            />
          </div>
          <RemarkField text={employee.remark ?? ''} save={(remark) => save({ remark })} />
          <ClientsOf employee={employee} />
        </Stack>
      </EditableWhenMay>
    </SidePanel>
  );
}

interface TextFieldProps {
  label: string;
  text: string;
  maxLength: number;
  parse: (typed: string) => Parsed<string>;
  save: (value: string | null) => Promise<unknown>;
  hint?: string;
  width?: number;
}

function TextField({ label, text, maxLength, parse, save, hint, width }: TextFieldProps) {
  const field = useSavedText({ text, parse, save });
  return (
    <TextInput
      label={label}
      maxLength={maxLength}
      {...(hint === undefined ? {} : { title: hint })}
      {...(width === undefined ? {} : { styles: { input: { width } } })}
      {...field}
    />
  );
}

interface CodeFieldProps {
  label: string;
  placeholder: string;
  items: readonly CodeItem[];
  value: string | null;
  onChange: (code: string | null) => void;
}

/** A code of a list; a retired one stays readable where it stands. */
function CodeField({ label, placeholder, items, value, onChange }: CodeFieldProps) {
  const current = items.find(({ code, retiredOn }) => code === value && retiredOn !== null);
  return (
    <Select
      label={label}
      clearable
      searchable
      placeholder={placeholder}
      value={value}
      data={[...optionsOf(items), ...(current ? [current] : [])].map((item) => ({
        value: item.code,
        label: `${item.code} · ${item.label}`,
      }))}
      onChange={onChange}
    />
  );
}

function RemarkField({ text, save }: Pick<TextFieldProps, 'text' | 'save'>) {
  const field = useSavedText({ text, parse: parsePlainText, save, isMultiline: true });
  return <Textarea label={fields.remark} maxLength={4000} maxRows={8} {...field} />;
}

interface PanelActionsProps {
  employee: Employee;
  today: string;
  onPutOut: (day: string) => Promise<unknown>;
  onRemoved: () => void;
}

/** Who was never used can be removed; everybody else is put out of service. */
function PanelActions({ employee, today, onPutOut, onRemoved }: PanelActionsProps) {
  const clients = useQueryCall('employees.listClients', { id: employee.id }, { isFresh: true });
  const remove = useCommand('employees.remove', { onSuccess: onRemoved });
  const putOut = employee.state !== 'left' && (
    <Button
      variant="default"
      onClick={() => void onPutOut(today)}
      disabled={employee.inServiceOn !== null && employee.inServiceOn > today}
    >
      {employeesText.putOut}
    </Button>
  );
  if (clients.data?.isRemovable !== true) return putOut;
  return (
    <>
      {putOut}
      <Button
        variant="subtle"
        color="red"
        onClick={() => remove.mutate({ id: employee.id })}
        loading={remove.isPending}
      >
        {employeesText.remove}
      </Button>
    </>
  );
}

const clientsShown = 200;

function ClientsOf({ employee }: { employee: Employee }) {
  const { data } = useQueryCall('employees.listClients', { id: employee.id }, { isFresh: true });
  if (!data) return null;
  return (
    <section aria-label={employeesText.clientsOf(employee.code)}>
      <Text fw={600} size="sm" mt="xs">
        {employeesText.clientsOf(employee.code)} {data.total > 0 && `(${data.total})`}
      </Text>
      {data.total === 0 && (
        <Text size="sm" c="dimmed">
          {employeesText.noClients}
        </Text>
      )}
      <ul className={classes['clients']}>
        {data.clients.slice(0, clientsShown).map((client) => (
          <ClientLine key={client.number} client={client} />
        ))}
      </ul>
      {data.total > clientsShown && (
        <Text size="sm" c="dimmed">
          {employeesText.more(data.total - clientsShown)}
        </Text>
      )}
    </section>
  );
}

function ClientLine({ client }: { client: EmployeeClient }) {
  return (
    <li>
      <Anchor size="sm" href={hrefOf(clientPath(client.number))} title={client.name}>
        {client.number} {client.name}
      </Anchor>
      <span className={classes['roles']}>
        {client.status === 'former' ? employeesText.former : client.roles.join(', ')}
      </span>
    </li>
  );
}

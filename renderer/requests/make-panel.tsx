import { Button, Checkbox, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { withLabel } from '#shared/clients/show-value.ts';
import type { Worklist } from '#shared/completeness/model.ts';
import type { RequestRecipient } from '#shared/requests/model.ts';
import { requestScreenText } from '#shared/requests/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useRole } from '#renderer/completeness/use-choice.ts';
import classes from '#renderer/requests/requests.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { make: text } = requestScreenText;

/** For whom files are made; the folder is asked by the program itself. */
export function MakePanel({ roles, onClose }: { roles: Worklist['roles']; onClose: () => void }) {
  const first = useRole(roles);
  const [role, setRole] = useState(first);
  const recipients = useQueryCall('requests.listRecipients', { role }, { isFresh: true }).data?.recipients;
  return (
    <MakeForm
      key={`${role} ${recipients === undefined}`}
      role={role}
      roles={roles}
      recipients={recipients ?? []}
      isLoading={recipients === undefined}
      onRole={setRole}
      onClose={onClose}
    />
  );
}

interface MakeFormProps {
  role: string;
  roles: Worklist['roles'];
  recipients: readonly RequestRecipient[];
  isLoading: boolean;
  onRole: (role: string) => void;
  onClose: () => void;
}

const keyOf = ({ employee }: RequestRecipient) => employee ?? '';

function MakeForm({ role, roles, recipients, isLoading, onRole, onClose }: MakeFormProps) {
  const likely = recipients.filter(({ employee, isInService }) => employee !== null && isInService);
  const [chosen, setChosen] = useState<string[]>(() => likely.map(keyOf));
  const make = useCommand('requests.makeFiles', {
    onSuccess: ({ folder, files }) => {
      showDone(
        text.done(
          files.length,
          folder,
          files.reduce((sum, { cells }) => sum + cells, 0),
        ),
      );
      onClose();
    },
  });
  const isAll = chosen.length === recipients.length;
  return (
    <SidePanel
      title={text.title}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <Button
          disabled={chosen.length === 0}
          loading={make.isPending}
          onClick={() => make.mutate({ role, employees: chosen.map((code) => code || null) })}
        >
          {text.action(chosen.length)}
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm">{text.intro}</Text>
        <Select
          label={text.role}
          allowDeselect={false}
          value={role}
          data={roles.map(({ code, label }) => ({ value: code, label: withLabel(code, label) }))}
          onChange={(value) => value !== null && onRole(value)}
        />
        {!isLoading && recipients.length === 0 && <Text>{text.none}</Text>}
        {recipients.length > 1 && (
          <Checkbox
            label={text.all}
            checked={isAll}
            indeterminate={!isAll && chosen.length > 0}
            onChange={() => setChosen(isAll ? [] : recipients.map(keyOf))}
          />
        )}
        <Checkbox.Group value={chosen} onChange={setChosen} aria-label={text.intro}>
          <div className={classes['people']}>
            {recipients.map((recipient) => (
              <Checkbox
                key={keyOf(recipient)}
                value={keyOf(recipient)}
                label={
                  recipient.employee === null ? recipient.name : withLabel(recipient.employee, recipient.name)
                }
                description={[
                  text.line(recipient.clients, recipient.cells),
                  ...(recipient.isInService ? [] : [text.left]),
                ].join(' · ')}
              />
            ))}
          </div>
        </Checkbox.Group>
      </Stack>
    </SidePanel>
  );
}

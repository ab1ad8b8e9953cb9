import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PrivacyRequest } from '#shared/privacy/calls.ts';
import { RequestKind, type Subject } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { DayInput } from '#renderer/ui/day-input.tsx';

const text = privacyText.requests;

interface RequestDialogProps {
  /** Null for a new one. */
  request: PrivacyRequest | null;
  today: string;
  onClose: () => void;
  /** Whom a new request is about. */
  about?: { subject: Subject; person: string };
}

/** A request as it came in and as it was answered. */
export function RequestDialog({ request, today, onClose, about }: RequestDialogProps) {
  const [typed, setTyped] = useState({
    kind: request?.kind ?? 'access',
    person: request?.person ?? about?.person ?? '',
    subject: request?.subject ?? about?.subject ?? null,
    receivedOn: request?.receivedOn ?? today,
    extendedMonths: request?.extendedMonths ?? 0,
    extensionReason: request?.extensionReason ?? '',
    answeredOn: request?.answeredOn ?? null,
    outcome: request?.outcome ?? '',
    remark: request?.remark ?? '',
  });
  const set = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const save = useCommand('privacy.saveRequest', { onSuccess: onClose });
  const remove = useCommand('privacy.removeRequest', { onSuccess: onClose });
  return (
    <Modal opened onClose={onClose} title={request ? text.edit : text.add} size="lg">
      <Stack gap="sm">
        <Select
          label={text.kind}
          data={RequestKind.options.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          value={typed.kind}
          allowDeselect={false}
          onChange={(kind) => set({ kind: RequestKind.parse(kind) })}
        />
        <TextInput
          label={text.person}
          maxLength={200}
          required
          value={typed.person}
          onChange={(event) => set({ person: event.currentTarget.value })}
        />
        <Group align="flex-end">
          <DayInput
            label={text.received}
            day={typed.receivedOn}
            today={today}
            onChange={(day) => set({ receivedOn: day ?? today })}
          />
          <Select
            label={text.extended}
            w={150}
            data={text.months.map((label, months) => ({ value: String(months), label }))}
            value={String(typed.extendedMonths)}
            allowDeselect={false}
            onChange={(months) => set({ extendedMonths: Number(months) })}
          />
          <DayInput
            label={text.answered}
            day={typed.answeredOn}
            today={today}
            onChange={(answeredOn) => set({ answeredOn })}
          />
        </Group>
        {typed.extendedMonths > 0 && (
          <Textarea
            label={text.extensionReason}
            maxLength={1000}
            value={typed.extensionReason}
            onChange={(event) => set({ extensionReason: event.currentTarget.value })}
          />
        )}
        <Textarea
          label={text.outcome}
          maxLength={1000}
          value={typed.outcome}
          onChange={(event) => set({ outcome: event.currentTarget.value })}
        />
        <Textarea
          label={text.remark}
          maxLength={2000}
          value={typed.remark}
          onChange={(event) => set({ remark: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          {request && (
            <Button variant="default" onClick={() => remove.mutate({ id: request.id })}>
              {text.remove}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            loading={save.isPending}
            disabled={typed.person.trim() === ''}
            onClick={() =>
              save.mutate({
                ...typed,
                id: request?.id ?? null,
                extensionReason: typed.extensionReason || null,
                outcome: typed.outcome || null,
                remark: typed.remark || null,
              })
            }
          >
            {text.save}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

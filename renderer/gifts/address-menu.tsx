import { Button, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { giftKinds, type GiftKind } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

interface AddressMenuProps {
  year: number;
  counts: Record<GiftKind, number> | undefined;
  icon: ReactNode;
}

const { actions, export: exportText } = giftsText;
const formats = ['xlsx', 'csv'] as const;

/** Saves the address list of one kind as a workbook or as text. */
export function AddressMenu({ year, counts, icon }: AddressMenuProps) {
  const save = useCommand('exports.saveTable', {
    onSuccess: ({ file, rows }) => showDone(exportText.saved(rows, file)),
  });
  const onSave = async (kind: GiftKind, format: (typeof formats)[number]) => {
    try {
      save.mutate({ format, table: await invoke('gifts.getAddressList', { year, kind }) });
    } catch (error) {
      showRefusal(error);
    }
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={icon} loading={save.isPending}>
          {actions.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {giftKinds.flatMap((kind) =>
          formats.map((format) => (
            <Menu.Item
              key={`${kind}-${format}`}
              disabled={counts?.[kind] === 0}
              onClick={() => void onSave(kind, format)}
            >
              {exportText.menu(kind, exportText[format])}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

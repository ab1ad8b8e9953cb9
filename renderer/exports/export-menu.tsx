import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ExportTable } from '#shared/exports/model.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

interface ExportMenuProps {
  /** The table as it stands on the screen at the moment of choosing. */
  read: () => ExportTable;
}

/** Writes what stands on the screen to a file. */
export function ExportMenu({ read }: ExportMenuProps) {
  const save = useCommand('exports.saveTable', {
    onSuccess: ({ rows, file }) => showDone(exportsText.done(formatCount(rows), file)),
  });
  const start = (format: 'xlsx' | 'csv') => save.mutate({ format, table: read() });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={save.isPending}
          leftSection={<IconDownload size={14} />}
        >
          {exportsText.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => start('xlsx')}>{exportsText.kinds.xlsx}</Menu.Item>
        <Menu.Item onClick={() => start('csv')}>{exportsText.kinds.csv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

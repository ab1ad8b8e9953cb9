import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { exportsText } from '#shared/exports/nl.ts';
import { boardTable } from '#shared/maintenance/board-export.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import type { BoardStep } from '#shared/maintenance/board-summary.ts';
import { formatCount } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

/** Writes the board to paper, or its steps to a table. */
export function BoardTools({ year, steps }: { year: number; steps: readonly BoardStep[] }) {
  const print = useCommand('maintenance.saveBoard', {
    onSuccess: ({ path }) => showDone(text.print.saved(path)),
  });
  const save = useCommand('exports.saveTable', {
    onSuccess: ({ rows, file }) => showDone(exportsText.done(formatCount(rows), file)),
  });
  const { mutate } = print;
  useEffect(() => {
    const onPrint = () => mutate({ year, paper: 'A4' });
    window.addEventListener('peil:print', onPrint);
    return () => window.removeEventListener('peil:print', onPrint);
  }, [mutate, year]);
  const saveTable = (format: 'xlsx' | 'csv') => save.mutate({ format, table: boardTable(year, steps) });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={print.isPending || save.isPending}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {text.print.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => mutate({ year, paper: 'A4' })}>{text.print.a4}</Menu.Item>
        <Menu.Item onClick={() => mutate({ year, paper: 'A3' })}>{text.print.a3}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => saveTable('xlsx')}>{exportsText.kinds.xlsx}</Menu.Item>
        <Menu.Item onClick={() => saveTable('csv')}>{exportsText.kinds.csv}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

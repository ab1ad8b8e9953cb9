import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

const { sheet: text } = capacityScreenText;

/** Writes the table, or the year plans of everyone, to a file. */
export function SaveMenu({ year, draftId }: { year: number; draftId: number | null }) {
  const onSuccess = ({ path }: { path: string }) => showDone(text.saved(path));
  const table = useCommand('capacity.saveTable', { onSuccess });
  const plans = useCommand('capacity.saveYearPlans', { onSuccess });
  const { mutate } = table;
  const saveTable = (format: 'pdf' | 'xlsx') =>
    mutate({ year, format, ...(draftId === null ? {} : { draftId }) });
  useEffect(() => {
    const print = () => mutate({ year, format: 'pdf', ...(draftId === null ? {} : { draftId }) });
    window.addEventListener('peil:print', print);
    return () => window.removeEventListener('peil:print', print);
  }, [mutate, year, draftId]);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={table.isPending || plans.isPending}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {text.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => saveTable('xlsx')}>{text.xlsx}</Menu.Item>
        <Menu.Item onClick={() => saveTable('pdf')}>{text.pdf}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => plans.mutate({ year, format: 'pdf' })}>{text.plansPdf}</Menu.Item>
        <Menu.Item onClick={() => plans.mutate({ year, format: 'xlsx' })}>{text.plansXlsx}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

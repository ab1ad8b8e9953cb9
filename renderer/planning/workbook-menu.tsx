import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTable } from '@tabler/icons-react';
import { planningText } from '#shared/planning/nl.ts';
import type { WorkbookPreview } from '#shared/planning/workbook-model.ts';
import { formatCount } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

interface WorkbookMenuProps {
  year: number;
  onPreview: (preview: WorkbookPreview) => void;
}

const { workbook: text } = planningText;

/** The whole planning to Excel, and back with what was changed there. */
export function WorkbookMenu({ year, onPreview }: WorkbookMenuProps) {
  const save = useCommand('planning.exportWorkbook', {
    onSuccess: ({ rows, file }) => showDone(text.saved(formatCount(rows), file)),
  });
  const read = useCommand('planning.importWorkbook', {
    onSuccess: (preview) => {
      if (preview.items.length + preview.problems.length === 0) showDone(text.preview.nothing(preview.file));
      else onPreview(preview);
    },
  });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={save.isPending || read.isPending}
          leftSection={<IconTable size={14} aria-hidden />}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {text.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save.mutate({ year })}>{text.export}</Menu.Item>
        <Menu.Item onClick={() => read.mutate({ year })}>{text.import}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

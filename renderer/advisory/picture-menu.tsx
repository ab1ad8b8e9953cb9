import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload } from '@tabler/icons-react';
import type { AdvisoryCounts } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { drawPicture } from '#renderer/advisory/counts-picture.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { toBase64, toPng } from '#renderer/classification/chart-picture.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

interface PictureMenuProps {
  counts: AdvisoryCounts;
  title: string;
  today: string;
  /** The drawn bars; null while they are not there. */
  read: () => HTMLCanvasElement | null;
}

const text = nlScreen.chart;

/** The chart as a picture, for the clipboard or as a file. */
export function PictureMenu({ counts, title, today, read }: PictureMenuProps) {
  const name = advisoryText.chart.name(counts.clients);
  const save = useCommand('classification.saveChart', {
    onSuccess: ({ path }) => showDone(text.saved(path)),
  });
  const draw = () => {
    const canvas = read();
    return canvas
      ? toPng(drawPicture(canvas, counts, { title, name }))
      : Promise.reject(new Error('no chart'));
  };
  const onCopy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw() })]);
      showDone(text.copied);
    } catch {
      showRefusal(new Error(text.notCopied));
    }
  };
  const onSave = async () => {
    const png = await toBase64(await draw());
    save.mutate({ name: text.fileName(advisoryText.title, today), png });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={text.more(advisoryText.title)} loading={save.isPending}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={onCopy}>
          {text.copy}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={onSave}>
          {text.save}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

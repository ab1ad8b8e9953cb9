import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload } from '@tabler/icons-react';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { toBase64, toPng } from '#renderer/classification/chart-picture.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

interface PictureMenuProps {
  /** What the chart shows: in the label of the button and in the name of the file. */
  name: string;
  /** The day that the chart is about. */
  on: string;
  /** Draws the picture; null while the chart is not there. */
  draw: () => HTMLCanvasElement | null;
}

const text = nlScreen.chart;

/** A chart as a picture, for the clipboard or as a file. */
export function PictureMenu({ name, on, draw }: PictureMenuProps) {
  const save = useCommand('classification.saveChart', {
    onSuccess: ({ path }) => showDone(text.saved(path)),
  });
  const read = () => {
    const canvas = draw();
    return canvas ? toPng(canvas) : Promise.reject(new Error('no chart'));
  };
  const onCopy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': read() })]);
      showDone(text.copied);
    } catch {
      showRefusal(new Error(text.notCopied));
    }
  };
  const onSave = async () => {
    save.mutate({ name: text.fileName(name, on), png: await toBase64(await read()) });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={text.more(name)} loading={save.isPending}>
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

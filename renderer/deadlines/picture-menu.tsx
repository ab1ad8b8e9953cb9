import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload } from '@tabler/icons-react';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { drawPicture, toBase64, toPng, type PictureHead } from '#renderer/classification/chart-picture.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

/** What a colour or a line of the chart stands for. */
export interface PictureKey {
  label: string;
  /** Variable of theme.css. */
  color: string;
  isLine?: boolean;
}

interface PictureMenuProps extends PictureHead {
  today: string;
  keys: readonly PictureKey[];
  /** The drawn chart; null while it is not there. */
  read: () => HTMLCanvasElement | null;
}

const text = nlScreen.chart;

/** The chart as a picture with its finding above and its colours named below, for the clipboard or as a file. */
export function PictureMenu({ title, name, today, keys, read }: PictureMenuProps) {
  const save = useCommand('classification.saveChart', {
    onSuccess: ({ path }) => showDone(text.saved(path)),
  });
  const draw = () => {
    const canvas = read();
    return canvas
      ? toPng(drawWithKeys(canvas, { title, name }, keys))
      : Promise.reject(new Error(text.notCopied));
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
    save.mutate({ name: text.fileName(name, today), png });
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

function drawWithKeys(
  source: HTMLCanvasElement,
  head: PictureHead,
  keys: readonly PictureKey[],
): HTMLCanvasElement {
  return drawPicture(source, head, {
    height: 40,
    draw: (context, place, color) => {
      let { left } = place;
      const bottom = place.top + 26;
      for (const { label, color: variable, isLine } of keys) {
        context.fillStyle = color(variable);
        context.fillRect(left, bottom - (isLine ? 6 : 10), 14, isLine ? 3 : 12);
        context.fillStyle = color('--peil-text');
        context.fillText(label, left + 19, bottom);
        left += 19 + context.measureText(label).width + 16;
      }
    },
  });
}

import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { seriesVariables } from '#renderer/capacity/demand-canvas.tsx';
import { drawWithKeys, toPng, type PictureHead } from '#renderer/classification/chart-picture.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

const text = capacityScreenText.chart;

interface Words extends PictureHead {
  names: readonly string[];
}

/** Puts the chart as it stands on the clipboard, with its finding above and its layers named below. */
export async function copyDemandPicture(
  source: HTMLCanvasElement | undefined | null,
  words: Words,
): Promise<void> {
  try {
    if (!source) throw new Error(text.notCopied);
    const { names, ...head } = words;
    const layers = names.map((label, index) => ({ label, color: seriesVariables[index] ?? '--peil-accent' }));
    const keys = [...layers, { label: text.capacity, color: '--peil-text', isLine: true }];
    const blob = toPng(drawWithKeys(source, head, keys));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    showDone(text.copied);
  } catch {
    showRefusal(new Error(text.notCopied));
  }
}

import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { seriesVariables } from '#renderer/capacity/demand-canvas.tsx';
import { drawPicture, toPng, type PictureHead } from '#renderer/classification/chart-picture.ts';
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
    const blob = toPng(draw(source, words));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    showDone(text.copied);
  } catch {
    showRefusal(new Error(text.notCopied));
  }
}

function draw(source: HTMLCanvasElement, { names, ...head }: Words): HTMLCanvasElement {
  return drawPicture(source, head, {
    height: 40,
    draw: (context, place, color) => {
      let { left } = place;
      const bottom = place.top + 26;
      for (const [index, label] of [...names, text.capacity].entries()) {
        const isLayer = index < names.length;
        context.fillStyle = color(isLayer ? (seriesVariables[index] ?? '--peil-accent') : '--peil-text');
        context.fillRect(left, bottom - (isLayer ? 10 : 6), 12, isLayer ? 12 : 3);
        context.fillStyle = color('--peil-text');
        context.fillText(label, left + 17, bottom);
        left += 17 + context.measureText(label).width + 16;
      }
    },
  });
}

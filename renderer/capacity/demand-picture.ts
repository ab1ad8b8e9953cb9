import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { seriesVariables } from '#renderer/capacity/demand-canvas.tsx';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

const text = capacityScreenText.chart;
const margin = 24;
const headHeight = 64;
const footHeight = 40;

interface Words {
  title: string;
  name: string;
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

function draw(source: HTMLCanvasElement, { title, name, names }: Words): HTMLCanvasElement {
  const scale = source.width / source.clientWidth || 1;
  const canvas = document.createElement('canvas');
  canvas.width = source.width + 2 * margin * scale;
  canvas.height = source.height + (headHeight + footHeight) * scale;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const style = getComputedStyle(document.documentElement);
  const color = (variable: string) => style.getPropertyValue(variable).trim();
  context.fillStyle = color('--peil-surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.font = "600 15px 'Inter Variable', sans-serif";
  context.fillStyle = color('--peil-text');
  context.fillText(title, margin, 30, source.clientWidth);
  context.font = "13px 'Inter Variable', sans-serif";
  context.fillStyle = color('--peil-text-soft');
  context.fillText(name, margin, 50, source.clientWidth);
  context.drawImage(source, margin, headHeight, source.clientWidth, source.clientHeight);
  let left = margin;
  const bottom = headHeight + source.clientHeight + 26;
  for (const [index, label] of [...names, text.capacity].entries()) {
    context.fillStyle = color(
      index < names.length ? (seriesVariables[index] ?? '--peil-accent') : '--peil-text',
    );
    context.fillRect(left, bottom - (index < names.length ? 10 : 6), 12, index < names.length ? 12 : 3);
    context.fillStyle = color('--peil-text');
    context.fillText(label, left + 17, bottom);
    left += 17 + context.measureText(label).width + 16;
  }
  return canvas;
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

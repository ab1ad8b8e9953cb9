import type { AdvisoryCounts } from '#shared/advisory/model.ts';
import { inOrder, lookOf } from '#renderer/advisory/status-look.ts';

const margin = 24;
const headHeight = 92;
const swatch = 12;

/** What stands above the bars. */
interface PictureHead {
  title: string;
  name: string;
}

/** The bars as they stand, with the finding and the meaning of the colours above, on the colour of the page. */
export function drawPicture(
  source: HTMLCanvasElement,
  { statuses }: AdvisoryCounts,
  { title, name }: PictureHead,
): HTMLCanvasElement {
  const scale = source.width / source.clientWidth || 1;
  const canvas = document.createElement('canvas');
  canvas.width = source.width + 2 * margin * scale;
  canvas.height = source.height + (headHeight + margin) * scale;
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
  context.fillText(name, margin, 50, source.clientWidth);
  context.strokeStyle = color('--peil-incomplete-line');
  let left = margin;
  for (const { code, label } of inOrder(statuses)) {
    const { fill } = lookOf(code);
    if (fill === null) context.strokeRect(left, 64, swatch, swatch);
    else {
      context.fillStyle = color(fill);
      context.fillRect(left, 64, swatch, swatch);
    }
    context.fillStyle = color('--peil-text');
    context.fillText(label, left + swatch + 6, 75);
    left += swatch + 24 + context.measureText(label).width;
  }
  context.drawImage(source, margin, headHeight, source.clientWidth, source.clientHeight);
  return canvas;
}

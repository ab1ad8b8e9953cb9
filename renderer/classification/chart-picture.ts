import type { ChartAnswer } from '#shared/classification/call-models.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatDay } from '#shared/text/format.ts';

const margin = 24;
const headHeight = 64;

/** What stands above a chart: its finding and its name. */
export interface PictureHead {
  title: string;
  name: string;
}

/** What stands below a chart. */
interface PictureFoot {
  height: number;
  /** Draws from `left` on, below `top`; `color` reads a colour of the page by its variable. */
  draw: (
    context: CanvasRenderingContext2D,
    place: { left: number; top: number; width: number },
    color: (variable: string) => string,
  ) => void;
}

/** A chart as it stands, with its finding above and its foot below, on the colour of the page. */
export function drawPicture(
  source: HTMLCanvasElement,
  { title, name }: PictureHead,
  foot: PictureFoot,
): HTMLCanvasElement {
  const scale = source.width / source.clientWidth || 1;
  const canvas = document.createElement('canvas');
  canvas.width = source.width + 2 * margin * scale;
  canvas.height = source.height + (headHeight + foot.height) * scale;
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
  const top = headHeight + source.clientHeight;
  foot.draw(context, { left: margin, top, width: source.clientWidth }, color);
  return canvas;
}

/** A chart of the classification, with its date and what is incomplete below. */
export function drawClassificationPicture(
  source: HTMLCanvasElement,
  chart: ChartAnswer,
  on: string,
): HTMLCanvasElement {
  return drawPicture(source, chart, {
    height: 36,
    draw: (context, { left, top, width }, color) => {
      const text = `${formatDay(on)} · ${nl.charts.incomplete(chart.incomplete)}`;
      context.fillStyle = color('--peil-text-soft');
      context.fillText(text, left, top + 22, width);
    },
  });
}

/** What a colour or a line of a chart stands for. */
export interface PictureKey {
  label: string;
  /** Variable of theme.css. */
  color: string;
  isLine?: boolean;
}

/** The picture of a chart with its colours named below. */
export function drawWithKeys(
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

/** The picture as PNG. */
export function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

/** The picture's bytes as base64, for a call. */
export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

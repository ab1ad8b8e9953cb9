import type { ChartAnswer } from '#shared/classification/call-models.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatDay } from '#shared/text/format.ts';

const margin = 24;
const headHeight = 64;
const footHeight = 36;

/** The chart as it stands, with its finding above and its date below, on the colour of the page. */
export function drawPicture(source: HTMLCanvasElement, chart: ChartAnswer, on: string): HTMLCanvasElement {
  const scale = source.width / source.clientWidth || 1;
  const canvas = document.createElement('canvas');
  canvas.width = source.width + 2 * margin * scale;
  canvas.height = source.height + (headHeight + footHeight) * scale;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  context.fillStyle = color('--peil-surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.font = "600 15px 'Inter Variable', sans-serif";
  context.fillStyle = color('--peil-text');
  context.fillText(chart.title, margin, 30, source.clientWidth);
  context.font = "13px 'Inter Variable', sans-serif";
  context.fillStyle = color('--peil-text-soft');
  context.fillText(chart.name, margin, 50, source.clientWidth);
  const foot = `${formatDay(on)} · ${nl.charts.incomplete(chart.incomplete)}`;
  context.fillText(foot, margin, headHeight + source.clientHeight + 22, source.clientWidth);
  context.drawImage(source, margin, headHeight, source.clientWidth, source.clientHeight);
  return canvas;
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

import { expect, test } from 'vitest';
import { countColours, readFrame, toPng } from './frame.ts';

/** A display of 2 by 1: one red and one blue pixel, with a line padded to 12 bytes and one entry of colours. */
function display(): Buffer {
  const file = Buffer.alloc(100 + 12 + 12);
  for (const [index, value] of [
    [0, 100],
    [4, 2],
    [5, 1],
    [12, 12],
    [19, 1],
  ] as const) {
    file.writeUInt32BE(value, index * 4);
  }
  file.set([0, 0, 255, 0, 255, 0, 0, 0], 112);
  return file;
}

test('reads the pixels of a display', () => {
  const frame = readFrame(display());
  expect([frame.width, frame.height, [...frame.pixels]]).toEqual([2, 1, [255, 0, 0, 0, 0, 255]]);
  expect(countColours(frame)).toBe(2);
});

test('writes a picture that begins and ends as PNG does', () => {
  const png = toPng(readFrame(display()));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.subarray(-8, -4).toString()).toBe('IEND');
});

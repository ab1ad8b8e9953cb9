import { crc32, deflateSync } from 'node:zlib';

/** What stands on an X display, as Xvfb keeps it in a file (the XWD format, 32 bits a pixel). */
export interface Frame {
  width: number;
  height: number;
  /** Red, green, blue, row by row. */
  pixels: Buffer;
}

/** Reads a frame; the fields of the header are 32-bit and big-endian: size 0, width 4, height 5, bytes a line 12, colours 19. */
export function readFrame(file: Buffer): Frame {
  const field = (index: number) => file.readUInt32BE(index * 4);
  const [width, height, stride] = [field(4), field(5), field(12)];
  const start = field(0) + field(19) * 12;
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = start + y * stride + x * 4;
      const to = (y * width + x) * 3;
      pixels[to] = file[from + 2] ?? 0;
      pixels[to + 1] = file[from + 1] ?? 0;
      pixels[to + 2] = file[from] ?? 0;
    }
  }
  return { width, height, pixels };
}

/** How many colours stand on it: an empty window has one or two, text with soft edges hundreds. */
export function countColours(frame: Frame): number {
  const seen = new Set<number>();
  for (let at = 0; at < frame.pixels.length; at += 3) seen.add(frame.pixels.readUIntBE(at, 3));
  return seen.size;
}

/** The frame as a PNG file. */
export function toPng({ width, height, pixels }: Frame): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

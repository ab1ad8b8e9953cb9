import fs from 'node:fs/promises';

/** What Electron's binaries carry before their fuses. */
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const chunkBytes = 4_194_304;
/** The most fuses that a version of Electron can have: one byte says how many. */
const wireBytes = sentinel.length + 2 + 255;

/** How the fuses of a packed Peil stand: the first eight, as `electron-builder.yml` sets them. Electron may add others behind. */
export const expectedFuses = '01001100';

/** The fuses of an Electron program, one character each: `0` off, `1` on, `r` removed; null when it has none. */
export async function readFuses(executable: string): Promise<string | null> {
  const handle = await fs.open(executable, 'r');
  try {
    const buffer = Buffer.alloc(chunkBytes + wireBytes);
    for (let position = 0; ; position += chunkBytes) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
      const at = buffer.subarray(0, bytesRead).indexOf(sentinel);
      if (at !== -1) return wireAt(buffer.subarray(at + sentinel.length, bytesRead));
      if (bytesRead < buffer.length) return null;
    }
  } finally {
    await handle.close();
  }
}

/** After the sentinel: the version of the list, how many there are, and one character for each. */
function wireAt(bytes: Buffer): string | null {
  const count = bytes[1] ?? 0;
  if (bytes[0] !== 1 || count === 0 || bytes.length < 2 + count) return null;
  return bytes.toString('latin1', 2, 2 + count);
}

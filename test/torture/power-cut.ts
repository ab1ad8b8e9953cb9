import fs from 'node:fs';

/** What a program had done to an office file and its log, in order, and when a change was acknowledged. */
export type Step =
  | { do: 'write'; file: FileOf; place: number; bytes: Buffer }
  | { do: 'cut off'; file: FileOf; size: number }
  | { do: 'sync'; file: FileOf }
  | { do: 'acknowledge'; number: number };
export type FileOf = 'office' | 'log';

/** Reads what strace wrote of a program, with `-y -xx`. */
export function readTrace(trace: string, office: string): Step[] {
  const steps: Step[] = [];
  const numberOf = (text: string | undefined) => Number(text);
  for (const line of trace.split('\n')) {
    const call = /^\d+ +(\w+)\(\d+<([^>]*)>(?:, ?(.*?))?\) = -?\d+/.exec(line);
    if (!call) continue;
    const [, name, where = '', rest = ''] = call;
    const path = decode(where).toString();
    const file: FileOf | undefined =
      path === office ? 'office' : path === `${office}-wal` ? 'log' : undefined;
    const data = /^"((?:\\x[0-9a-f]{2})*)"(?:, (\d+)(?:, (\d+))?)?/.exec(rest);
    if (name === 'write' && data && !file)
      steps.push({ do: 'acknowledge', number: Number.parseInt(decode(data[1] ?? '').toString(), 10) });
    if (!file) continue;
    if (name === 'pwrite64' && data)
      steps.push({ do: 'write', file, place: numberOf(data[3]), bytes: decode(data[1] ?? '') });
    if (name === 'fsync' || name === 'fdatasync') steps.push({ do: 'sync', file });
    if (name === 'ftruncate') steps.push({ do: 'cut off', file, size: numberOf(rest) });
  }
  return steps;
}

const decode = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex');

/**
 * The same without strace: what stands in the log, as if each change was synced before it was acknowledged. It says nothing about whether that
 * is so; the settings of SQLite do.
 */
export function readLog(log: Buffer, acknowledged: readonly { number: number; logBytes: number }[]): Step[] {
  let place = 0;
  return acknowledged.flatMap(({ number, logBytes }) => {
    const bytes = log.subarray(place, logBytes);
    const write: Step = { do: 'write', file: 'log', place, bytes };
    place = logBytes;
    return [write, { do: 'sync', file: 'log' }, { do: 'acknowledge', number }];
  });
}

const sector = 512;

/** How much of what was not synced reaches the disk: nothing, what came first, or any sectors of it. */
export type Survival = 'nothing' | 'the first' | 'any';

export interface AfterCut {
  office: Buffer;
  log: Buffer;
  /** The last change that was acknowledged before the cut; 0 when there was none. */
  acknowledged: number;
}

/** What stands on the disk when the power is cut after `count` steps. */
export function cutPower(
  before: Buffer,
  steps: readonly Step[],
  count: number,
  survival: Survival,
  random: (below: number) => number,
): AfterCut {
  const disk = {
    office: new DiskFile(before, steps, 'office'),
    log: new DiskFile(Buffer.alloc(0), steps, 'log'),
  };
  let waiting: FileStep[] = [];
  let acknowledged = 0;
  for (const step of steps.slice(0, count)) {
    if (step.do === 'acknowledge') acknowledged = step.number;
    else if (step.do === 'sync') {
      for (const done of waiting) if (done.file === step.file) disk[done.file].apply(done);
      waiting = waiting.filter(({ file }) => file !== step.file);
    } else waiting.push(step);
  }
  if (survival === 'the first')
    for (const step of waiting.slice(0, random(waiting.length + 1))) disk[step.file].apply(step);
  if (survival === 'any')
    for (const part of waiting.flatMap(sectorsOf)) if (random(2) === 0) disk[part.file].apply(part);
  return { office: disk.office.content(), log: disk.log.content(), acknowledged };
}

type FileStep = Extract<Step, { do: 'write' | 'cut off' }>;

/** A file on the disk, with room for all that is ever written to it. */
class DiskFile {
  readonly #bytes: Buffer;
  #length: number;

  constructor(before: Buffer, steps: readonly Step[], file: FileOf) {
    let most = before.length;
    for (const step of steps)
      if (step.do === 'write' && step.file === file) most = Math.max(most, step.place + step.bytes.length);
      else if (step.do === 'cut off' && step.file === file) most = Math.max(most, step.size);
    this.#bytes = Buffer.alloc(most);
    before.copy(this.#bytes);
    this.#length = before.length;
  }

  apply(step: FileStep): void {
    if (step.do === 'cut off') {
      if (step.size < this.#length) this.#bytes.fill(0, step.size, this.#length);
      this.#length = step.size;
    } else {
      step.bytes.copy(this.#bytes, step.place);
      this.#length = Math.max(this.#length, step.place + step.bytes.length);
    }
  }

  content(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }
}

function sectorsOf(step: FileStep): FileStep[] {
  if (step.do !== 'write') return [step];
  const { file, place, bytes } = step;
  const parts: FileStep[] = [];
  // A sector is written whole; one that a write covers in part holds what was there besides.
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + sector - ((place + from) % sector));
    parts.push({ do: 'write', file, place: place + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return parts;
}

/** Puts what stood on the disk where an office can be opened. */
export function writeAfter(file: string, { office, log }: AfterCut): void {
  fs.writeFileSync(file, office);
  if (log.length > 0) fs.writeFileSync(`${file}-wal`, log);
  else fs.rmSync(`${file}-wal`, { force: true });
}

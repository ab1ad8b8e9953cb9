import { Delimiter } from './model.ts';
import type { Detected } from './model.ts';

const names: Readonly<Record<Delimiter, string>> = {
  ';': 'puntkomma’s',
  ',': 'komma’s',
  '\t': 'tabs',
  '|': 'verticale strepen',
};

/** Cells per record if `delimiter` separates them; quotes shield what they enclose. */
function countCells(sample: string, delimiter: Delimiter, maxRecords: number): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let empty = true;
  for (let index = 0; index < sample.length && counts.length < maxRecords; index += 1) {
    const sign = sample[index];
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === delimiter) cells += 1;
    else if (sign === '\n') {
      if (!empty) counts.push(cells);
      cells = 1;
      empty = true;
      continue;
    } else if (sign === '\r') continue;
    empty = false;
  }
  return counts;
}

/**
 * The delimiter of a text file from its beginning: the one that cuts the heading into most cells while the records below
 * agree with it. A first line `sep=;`, as Excel writes it, decides.
 */
export function detectDelimiter(sample: string): Detected<Delimiter> {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(sample)?.[1];
  const parsed = Delimiter.safeParse(told);
  if (parsed.success) {
    return { value: parsed.data, confidence: 'sure', reason: 'De eerste regel noemt het scheidingsteken.' };
  }
  let best:
    | { delimiter: Delimiter; cells: number; agreeing: number; records: number; score: number }
    | undefined;
  for (const delimiter of Delimiter.options) {
    const counts = countCells(sample, delimiter, 200);
    const cells = counts[0] ?? 1;
    if (cells < 2) continue;
    const agreeing = counts.filter((count) => count === cells).length;
    const score = (agreeing / counts.length) * 100 + Math.min(cells, 50);
    if (!best || score > best.score) best = { delimiter, cells, agreeing, records: counts.length, score };
  }
  if (!best) return { value: ';', confidence: 'guess', reason: 'Er is geen scheidingsteken gevonden.' };
  return {
    value: best.delimiter,
    confidence:
      best.agreeing === best.records ? 'sure' : best.agreeing > best.records * 0.8 ? 'likely' : 'guess',
    reason: `${best.cells} kolommen gescheiden door ${names[best.delimiter]} in ${best.agreeing} van ${best.records} regels.`,
  };
}

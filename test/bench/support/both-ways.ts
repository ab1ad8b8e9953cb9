import type { BenchRow } from '#test/bench/bench-row.ts';
import { measured } from './measured.ts';

/** How often each benchmark runs on each side; more on a machine that does other things as well. */
const rounds = Number(process.env['PEIL_BENCH_ROUNDS'] ?? 3);
/** What an encrypted office may cost. */
const limit = 1.3;

/** Runs a benchmark with plain and encrypted offices in turn; a row for each of its rows that is a time, encrypted against plain. */
export async function benchBothWays(bench: () => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const plain: BenchRow[][] = [];
  const encrypted: BenchRow[][] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      measured.isEncrypted = false;
      plain.push(await bench());
      measured.isEncrypted = true;
      encrypted.push(await bench());
    }
  } finally {
    measured.isEncrypted = false;
  }
  return (plain[0] ?? []).flatMap(({ name, value }, index) =>
    isTime(value) ? [compare(name, valuesAt(plain, index), valuesAt(encrypted, index))] : [],
  );
}

function compare(name: string, plain: readonly number[], encrypted: readonly number[]): BenchRow {
  const [value, against] = [median(encrypted), median(plain)];
  return {
    name: `encrypted: ${name}`,
    value: `${value.toFixed(1)} ms`,
    against: `${against.toFixed(1)} ms`,
    ratio: value / against,
    limit,
  };
}

function isTime(value: string): boolean {
  return /^[\d.]+ ms\b/.test(value);
}

function valuesAt(runs: readonly BenchRow[][], index: number): number[] {
  return runs.map((rows) => Number.parseFloat(rows[index]?.value ?? ''));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

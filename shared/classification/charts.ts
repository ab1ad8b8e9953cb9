import type { CompiledCriterion, CompiledDefinition } from './compile-definition.ts';
import type { CriterionKey, Standing } from './model.ts';
import type { RawValues } from './raw-values.ts';
import type { UnitId } from './units.ts';
import * as z from 'zod';
import { compileDefinition } from './compile-definition.ts';
import { defaultDefinition } from './default-definition.ts';
import { standings } from './model.ts';
import { nl } from './nl.ts';

/** The six charts of the source, in its order. */
export const ChartKey = z.enum(['byType', 'ambassadors', 'feeVolume', 'writeOff', 'branch', 'age']);
export type ChartKey = z.infer<typeof ChartKey>;

/** What the charts need of a unit; only active units are handed over. */
export interface ChartUnit {
  id: UnitId;
  standing: Standing;
  values: RawValues;
}

export interface ChartBar {
  /** Stable within the chart: a standing, a band's code, J or N, a branch; `?` for unknown, `…` for the other branches. */
  code: string;
  label: string;
  /** Drawn as an outline: the units of which this chart does not know the value. */
  isUnknown: boolean;
  unitIds: UnitId[];
}

/** A chart ready to be drawn. Every unit is in exactly one bar. */
export interface Chart {
  key: ChartKey;
  name: string;
  /** The finding, as a sentence. */
  title: string;
  bars: ChartBar[];
  /** Units without a complete score, whatever this chart shows. */
  incomplete: number;
  total: number;
}

export const unknownBar = '?';
export const otherBranchesBar = '…';
const mostBranches = 12;

/** The six series. `definition` gives the classes; a criterion that it lacks is shown in the default classes. */
export function computeCharts(
  units: readonly ChartUnit[],
  definition: CompiledDefinition,
  referenceYear: number,
): Chart[] {
  const incomplete = units.filter(({ standing }) => standing === 'incomplete').length;
  const banded = (key: CriterionKey) => groupByBand(units, findCriterion(definition, key), referenceYear);
  return [
    chartTypes(units),
    chartAmbassadors(units),
    chartFeeVolume(banded('feeVolume')),
    chartWriteOffs(banded('writeOff'), findCriterion(definition, 'writeOff')),
    chartBranches(units),
    chartAges(banded('ageClass')),
  ].map((chart) => ({ ...chart, incomplete, total: units.length }));
}

type Series = Omit<Chart, 'incomplete' | 'total'>;

function chartTypes(units: readonly ChartUnit[]): Series {
  const bars = standings.map((standing) =>
    newBar(standing, nl.standings[standing], standing === 'incomplete'),
  );
  const byCode = new Map(bars.map((bar) => [bar.code, bar]));
  for (const { id, standing } of units) byCode.get(standing)?.unitIds.push(id);
  const best = (byCode.get('A')?.unitIds.length ?? 0) + (byCode.get('B')?.unitIds.length ?? 0);
  return {
    key: 'byType',
    name: nl.charts.byType.name,
    title: nl.charts.byType.title(best, units.length),
    bars,
  };
}

function chartAmbassadors(units: readonly ChartUnit[]): Series {
  const yes = newBar('J', nl.charts.yes);
  const no = newBar('N', nl.charts.no);
  const unknown = newUnknownBar();
  for (const { id, values } of units) {
    (values.ambassador === null ? unknown : values.ambassador ? yes : no).unitIds.push(id);
  }
  const { name, title } = nl.charts.ambassadors;
  const known = yes.unitIds.length + no.unitIds.length;
  return {
    key: 'ambassadors',
    name,
    title: title(yes.unitIds.length, known),
    bars: [yes, no, unknown],
  };
}

function chartFeeVolume(bars: ChartBar[]): Series {
  const { name, title } = nl.charts.feeVolume;
  const largest = findLargest(bars);
  return {
    key: 'feeVolume',
    name,
    title: title(largest.unitIds.length, countKnown(bars), largest.label),
    bars,
  };
}

/** The finding counts the units that earn less than the highest points because of their write-offs. */
function chartWriteOffs(bars: ChartBar[], criterion: CompiledCriterion): Series {
  const costly = new Set(
    criterion.bands.filter(({ points }) => points !== criterion.highest).map(({ code }) => code),
  );
  const { name, title } = nl.charts.writeOff;
  const high = bars.reduce((sum, bar) => sum + (costly.has(bar.code) ? bar.unitIds.length : 0), 0);
  return { key: 'writeOff', name, title: title(high, countKnown(bars)), bars };
}

function chartAges(bars: ChartBar[]): Series {
  const { name, title } = nl.charts.age;
  const oldest = bars.findLast((bar) => !bar.isUnknown) ?? newUnknownBar();
  return { key: 'age', name, title: title(oldest.unitIds.length, countKnown(bars), oldest.label), bars };
}

/** Branches from large to small; beyond the twelve largest they share one bar. */
function chartBranches(units: readonly ChartUnit[]): Series {
  const byBranch = new Map<string, ChartBar>();
  const unknown = newUnknownBar();
  for (const { id, values } of units) {
    const code = values.branchCode ?? values.branchLabel;
    if (code === null) {
      unknown.unitIds.push(id);
      continue;
    }
    const bar = byBranch.get(code) ?? newBar(code, values.branchLabel ?? code);
    byBranch.set(code, bar);
    bar.unitIds.push(id);
  }
  const ordered = [...byBranch.values()].toSorted(
    (a, b) => b.unitIds.length - a.unitIds.length || a.label.localeCompare(b.label, 'nl'),
  );
  const bars = ordered.length > mostBranches ? ordered.slice(0, mostBranches - 1) : ordered;
  const rest = ordered.slice(bars.length);
  if (rest.length > 0) {
    bars.push({
      ...newBar(otherBranchesBar, nl.charts.otherBranches),
      unitIds: rest.flatMap(({ unitIds }) => unitIds),
    });
  }
  const { name, title } = nl.charts.branch;
  const largest = ordered[0] ?? unknown;
  const known = units.length - unknown.unitIds.length;
  return {
    key: 'branch',
    name,
    title: title(largest.unitIds.length, known, largest.label),
    bars: [...bars, unknown],
  };
}

/** One bar per band from low to high, then the unknown. A code that fits no band is unknown. */
function groupByBand(
  units: readonly ChartUnit[],
  criterion: CompiledCriterion,
  referenceYear: number,
): ChartBar[] {
  const bars = criterion.bands.map((band) => newBar(band.code, band.label));
  const unknown = newUnknownBar();
  for (const { id, values } of units) {
    (bars[criterion.findBand(values, referenceYear)] ?? unknown).unitIds.push(id);
  }
  const from = criterion.bands.map((band) => band.from ?? Number.NEGATIVE_INFINITY);
  const order = bars.map((_, index) => index).toSorted((a, b) => (from[a] ?? 0) - (from[b] ?? 0));
  return [...order.flatMap((index) => bars[index] ?? []), unknown];
}

function findCriterion(definition: CompiledDefinition, key: CriterionKey): CompiledCriterion {
  const own = definition.criteria.find((criterion) => criterion.key === key);
  const fallback =
    own ?? compileDefinition(defaultDefinition).criteria.find((criterion) => criterion.key === key);
  if (fallback === undefined) throw new Error(`The default definition has no criterion ${key}`);
  return fallback;
}

function newBar(code: string, label: string, isUnknown = false): ChartBar {
  return { code, label, isUnknown, unitIds: [] };
}

function newUnknownBar(): ChartBar {
  return newBar(unknownBar, nl.charts.unknown, true);
}

function findLargest(bars: readonly ChartBar[]): ChartBar {
  const known = bars.filter((bar) => !bar.isUnknown);
  return known.reduce(
    (best, bar) => (bar.unitIds.length > best.unitIds.length ? bar : best),
    known[0] ?? newUnknownBar(),
  );
}

function countKnown(bars: readonly ChartBar[]): number {
  return bars.reduce((sum, bar) => sum + (bar.isUnknown ? 0 : bar.unitIds.length), 0);
}

import type {
  ExplanationLine,
  MatrixAnswer,
  MoveRow,
  OverviewClient,
  UnitFilter,
  UnitRow,
} from './call-models.ts';
import type { Chart } from './charts.ts';
import type { Classification, ClassifiedUnit } from './classify.ts';
import type { Standing } from './model.ts';
import type { UnitId } from './units.ts';
import { computeCharts } from './charts.ts';
import { findStanding, listActive } from './classify.ts';
import { computeDistribution, computeMatrix } from './matrix.ts';

/** The clients of a classification: each member of a group with the group's type and explanation. */
export function toOverviewClients({ units }: Classification): OverviewClient[] {
  return units.flatMap((classified) => {
    const { unit } = classified;
    const shared = {
      unitNumber: unit.number,
      unitId: unit.id,
      hasNoHead: unit.hasNoHead,
      ...toRatingAnswer(classified),
      criteria: classified.explain(),
    };
    return unit.members.map((member) => ({
      number: member.number,
      name: member.name,
      status: member.status,
      isHead: member.number === unit.head?.number,
      ...shared,
    }));
  });
}

export function toUnitRow(classified: ClassifiedUnit): UnitRow {
  const { unit, rating } = classified;
  return {
    id: unit.id,
    number: unit.number,
    name: unit.name,
    isGroup: unit.id.startsWith('group:'),
    isActive: unit.isActive,
    hasNoHead: unit.hasNoHead,
    headNumber: unit.head?.number ?? null,
    headName: unit.head?.name ?? null,
    memberNumbers: unit.members.map(({ number }) => number),
    ...toRatingAnswer(classified),
    missing:
      rating.points === null
        ? classified.explain().flatMap(({ key, points }) => (points === null ? [key] : []))
        : [],
  };
}

function toRatingAnswer({ rating, type, override }: ClassifiedUnit) {
  return {
    type,
    computedType: rating.type,
    override,
    points: rating.points,
    minPoints: rating.minPoints,
    maxPoints: rating.maxPoints,
    lowestType: rating.lowestType,
    highestType: rating.highestType,
  };
}

/** The six charts of the units that count. */
export function toCharts(classification: Classification): Chart[] {
  const units = listActive(classification).map((classified) => ({
    id: classified.unit.id,
    standing: findStanding(classified),
    values: classified.unit.values,
  }));
  return computeCharts(units, classification.definition, classification.referenceYear);
}

/** The units that a list asks for; an unknown bar has none. */
export function filterUnits(classification: Classification, filter: UnitFilter): ClassifiedUnit[] {
  if (filter.inactive === true) return classification.units.filter(({ unit }) => !unit.isActive);
  let found = listActive(classification);
  const { standing, bar } = filter;
  if (standing !== undefined) found = found.filter((classified) => findStanding(classified) === standing);
  if (bar !== undefined) {
    const chart = toCharts(classification).find(({ key }) => key === bar.chart);
    const ids = new Set(chart?.bars.find(({ code }) => code === bar.code)?.unitIds);
    found = found.filter(({ unit }) => ids.has(unit.id));
  }
  return found;
}

/** The explanation of a unit with the labels of its definition. */
export function toExplanation(classification: Classification, classified: ClassifiedUnit): ExplanationLine[] {
  const { definition } = classification;
  return classified.explain().map((score, index) => {
    const criterion = definition.definition.criteria[index];
    const band = criterion?.bands.find(({ code }) => code === score.code);
    const isFromAmounts = score.key === 'feeVolume' || score.key === 'writeOff';
    return {
      ...score,
      label: criterion?.label ?? score.key,
      bandLabel: band?.label ?? null,
      isProposal: band?.isProposal ?? false,
      highestPoints: definition.criteria[index]?.highest ?? 0,
      year: isFromAmounts && score.origin === 'derived' ? classified.unit.values.amountsYear : null,
    };
  });
}

/** Two classifications side by side: the active units that are in both. */
export interface Comparison {
  pairs: { before: ClassifiedUnit; after: ClassifiedUnit; from: Standing; to: Standing }[];
  onlyBefore: number;
  onlyAfter: number;
}

/**
 * Pairs the units of two classifications. Under two definitions the computed types are compared, since an override would
 * hide what the definition does; over time the types that show.
 */
export function compareClassifications(
  before: Classification,
  after: Classification,
  by: 'computed' | 'shown',
): Comparison {
  const standing = (classified: ClassifiedUnit): Standing =>
    by === 'shown' ? findStanding(classified) : (classified.rating.type ?? 'incomplete');
  const earlier = new Map(listActive(before).map((classified) => [classified.unit.id, classified]));
  const pairs: Comparison['pairs'] = [];
  let onlyAfter = 0;
  for (const now of listActive(after)) {
    const then = earlier.get(now.unit.id);
    if (then === undefined) onlyAfter += 1;
    else pairs.push({ before: then, after: now, from: standing(then), to: standing(now) });
  }
  return { pairs, onlyBefore: earlier.size - pairs.length, onlyAfter };
}

export function toMatrixAnswer({ pairs, onlyBefore, onlyAfter }: Comparison): MatrixAnswer {
  const matrix = computeMatrix(
    pairs.map(({ after, from, to }): { id: UnitId; from: Standing; to: Standing } => ({
      id: after.unit.id,
      from,
      to,
    })),
  );
  return {
    cells: matrix.cells.map(({ from, to, unitIds }) => ({ from, to, count: unitIds.length })),
    moved: matrix.moved,
    total: matrix.total,
    onlyBefore,
    onlyAfter,
    before: computeDistribution(pairs.map(({ from }) => from)),
    after: computeDistribution(pairs.map(({ to }) => to)),
  };
}

/** The units behind one cell of the matrix, or without a cell everyone who moves. */
export function toMoves({ pairs }: Comparison, cell?: { from: Standing; to: Standing }): MoveRow[] {
  const isWanted = (from: Standing, to: Standing) =>
    cell === undefined ? from !== to : from === cell.from && to === cell.to;
  return pairs
    .filter(({ from, to }) => isWanted(from, to))
    .map(({ before, after, from, to }) => ({
      id: after.unit.id,
      number: after.unit.number,
      name: after.unit.name,
      isGroup: after.unit.id.startsWith('group:'),
      headNumber: after.unit.head?.number ?? null,
      from,
      to,
      fromMinPoints: before.rating.minPoints,
      fromMaxPoints: before.rating.maxPoints,
      toMinPoints: after.rating.minPoints,
      toMaxPoints: after.rating.maxPoints,
      overrideType: after.override?.type ?? null,
    }));
}

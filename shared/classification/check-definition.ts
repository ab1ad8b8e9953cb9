import type { Band, Criterion, CriterionKey, Definition } from './model.ts';
import type { Problem } from './problem.ts';
import { foldCode } from './compile-definition.ts';
import { checkLimits } from './check-limits.ts';
import { checkTypes } from './check-types.ts';
import { hasLimits, measureOf } from './model.ts';
import { nl } from './nl.ts';

/**
 * Everything that is wrong with a definition, in reading order; empty when it may be used. Refuses gaps, overlaps,
 * reversed limits, double codes, highest points that do not add up to the points to divide, and types that do not cover
 * 0 up to the highest number of points (domain rule 1). Never throws.
 */
export function checkDefinition(definition: Definition): Problem[] {
  const problems: Problem[] = [];
  if (definition.name.trim() === '') problems.push(whole('NAME', nl.check.name, 'name'));
  if (definition.criteria.length === 0) problems.push(whole('NO_CRITERIA', nl.check.noCriteria, 'criteria'));
  const seen = new Set<CriterionKey>();
  for (const criterion of definition.criteria) {
    if (seen.has(criterion.key)) {
      const message = nl.check.twice(nl.criteria[criterion.key]);
      problems.push({
        code: 'DOUBLE_CRITERION',
        message,
        criterion: criterion.key,
        row: null,
        field: 'criteria',
      });
    }
    seen.add(criterion.key);
    problems.push(...checkCriterion(criterion));
  }
  const sum = definition.criteria.reduce((total, criterion) => total + highestPoints(criterion), 0);
  if (definition.criteria.length > 0 && sum !== definition.pointsToDivide) {
    problems.push(whole('SUM', nl.check.sum(sum, definition.pointsToDivide), 'pointsToDivide'));
  }
  return [...problems, ...checkTypes(definition.types, definition.pointsToDivide)];
}

/** The most points that a criterion can earn. */
export function highestPoints(criterion: Criterion): number {
  return criterion.bands.reduce((highest, band) => Math.max(highest, band.points ?? 0), 0);
}

function whole(code: Problem['code'], message: string, field: Problem['field']): Problem {
  return { code, message, criterion: null, row: null, field };
}

function checkCriterion(criterion: Criterion): Problem[] {
  const { key, bands } = criterion;
  const measure = measureOf[key];
  const label = criterion.label.trim() === '' ? nl.criteria[key] : criterion.label;
  const at = (
    code: Problem['code'],
    message: string,
    field: Problem['field'],
    row: number | null,
  ): Problem => ({ code, message, criterion: key, row, field });
  const problems: Problem[] = [];
  if (criterion.label.trim() === '') problems.push(at('LABEL', nl.check.label, 'label', null));
  if (bands.length === 0) return [...problems, at('NO_BANDS', nl.check.noBands(label), 'criteria', null)];
  problems.push(...bands.flatMap((band, row) => checkBand(criterion, band, row)));
  problems.push(...checkCodes(criterion));
  if (hasLimits(measure)) problems.push(...checkLimits(criterion));
  else if (bands.every(({ points }) => points === null)) {
    problems.push(at('POINTS', nl.check.noPoints(label), 'points', null));
  }
  if (measure === 'flag' && !hasBothFlags(bands)) {
    problems.push(at('LIMITS', nl.check.flags(label), 'criteria', null));
  }
  return problems;
}

function checkBand(criterion: Criterion, band: Band, row: number): Problem[] {
  const problems: Problem[] = [];
  const add = (code: Problem['code'], message: string, field: Problem['field']) =>
    problems.push({ code, message, criterion: criterion.key, row, field });
  const measure = measureOf[criterion.key];
  if (band.code.trim() === '') add('LABEL', nl.check.bandCode(row + 1), 'code');
  if (band.label.trim() === '') add('LABEL', nl.check.bandLabel(row + 1), 'label');
  if (band.points === null && measure !== 'code') add('POINTS', nl.check.points(row + 1), 'points');
  if (!hasLimits(measure) && (band.from !== null || band.to !== null)) {
    add('LIMITS', nl.check.limitsOnCode(row + 1), band.from === null ? 'to' : 'from');
  }
  return problems;
}

function checkCodes(criterion: Criterion): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  for (const [row, { code }] of criterion.bands.entries()) {
    const folded = foldCode(code);
    if (folded === '') continue;
    const other = first.get(folded);
    if (other === undefined) first.set(folded, row);
    else {
      const message = nl.check.doubleCode(row + 1, code.trim(), other + 1);
      problems.push({ code: 'DOUBLE_CODE', message, criterion: criterion.key, row, field: 'code' });
    }
  }
  return problems;
}

function hasBothFlags(bands: readonly Band[]): boolean {
  return bands.length === 2 && ['J', 'N'].every((flag) => bands.some(({ code }) => code === flag));
}

import type { Standing } from '#shared/classification/model.ts';
import type { RiskRow } from './call-models.ts';
import { riskClasses, type RiskClass } from './model.ts';

/** A class of the matrix; `none` = no approved assessment. */
export type MatrixClass = RiskClass | 'none';
export const matrixClasses: readonly MatrixClass[] = [...riskClasses, 'none'];

/** Active clients by type and class; every client counts once, so the sum is the number of active clients. */
export type RiskMatrix = Readonly<Record<Standing, Readonly<Record<MatrixClass, number>>>>;

export function standingOfRow({ type }: Pick<RiskRow, 'type'>): Standing {
  return type ?? 'incomplete';
}

export function classOfRow({ riskClass }: Pick<RiskRow, 'riskClass'>): MatrixClass {
  return riskClass ?? 'none';
}

export function computeRiskMatrix(
  rows: readonly Pick<RiskRow, 'type' | 'riskClass' | 'status'>[],
): RiskMatrix {
  const empty = (): Record<MatrixClass, number> => ({ low: 0, normal: 0, high: 0, none: 0 });
  const matrix: Record<Standing, Record<MatrixClass, number>> = {
    A: empty(),
    B: empty(),
    C: empty(),
    D: empty(),
    incomplete: empty(),
  };
  for (const row of rows) if (row.status === 'active') matrix[standingOfRow(row)][classOfRow(row)] += 1;
  return matrix;
}

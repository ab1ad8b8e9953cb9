import type { ClientType } from '#shared/classification/model.ts';
import type { ServiceNorm } from '#shared/services/model.ts';

/** For whom a norm is asked. */
export interface NormQuestion {
  /** The type of the client's unit; null while it is incomplete. */
  clientType: ClientType | null;
  /** The code of the unit's fee volume; null when it is not known. */
  sizeCode: string | null;
  role: string;
  year: number;
}

/**
 * The norm of a role, in hundredths of an hour: the most exact row counts (type and size, size, type, neither) and of equally
 * exact rows the newest that holds in the year. Null without any. A row of 0 hours says that there is no work.
 */
export function normOf(norms: readonly ServiceNorm[], question: NormQuestion): number | null {
  let best: ServiceNorm | null = null;
  for (const norm of norms) {
    if (norm.role !== question.role || norm.fromYear > question.year) continue;
    if (norm.clientType !== '' && norm.clientType !== question.clientType) continue;
    if (norm.sizeCode !== '' && norm.sizeCode !== question.sizeCode) continue;
    if (best === null || isBetter(norm, best)) best = norm;
  }
  return best?.centihours ?? null;
}

function isBetter(norm: ServiceNorm, than: ServiceNorm): boolean {
  const difference = exactness(norm) - exactness(than);
  return difference === 0 ? norm.fromYear > than.fromYear : difference > 0;
}

function exactness({ clientType, sizeCode }: ServiceNorm): number {
  return (sizeCode === '' ? 0 : 2) + (clientType === '' ? 0 : 1);
}

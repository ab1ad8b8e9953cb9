import { Subject } from '#shared/privacy/model.ts';

/** The screen with everything held about somebody. */
export function dossierPath({ kind, id }: Subject): string {
  return `/beheer/privacy/${kind}/${id}`;
}

export function dossierPrintPath({ kind, id }: Subject): string {
  return `/afdruk/privacy/${kind}/${id}`;
}

/** Whom the parameters of an address name; null when they name nobody. */
export function subjectOf(parameters: Record<string, string>): Subject | null {
  const parsed = Subject.safeParse({ kind: parameters['kind'], id: Number(parameters['id']) });
  return parsed.success ? parsed.data : null;
}

export const retentionPath = '/beheer/bewaartermijnen';
export const retentionSheetPath = '/afdruk/bewaartermijnen';

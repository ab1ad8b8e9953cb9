import { partnerCodes, secretary } from './employees.ts';
import { makeTimeline, yearOf } from './timeline.ts';

/** Something that somebody did to the plan of a year of the demo office. */
export type MaintenanceDeed = { at: string; by: string; year: number; key: string } & (
  | { kind: 'close'; reason: string | null }
  | { kind: 'own'; employee: string }
  | { kind: 'move'; fromOn: string; untilOn: string }
  | { kind: 'drop' }
);

/** Proposals of the onderhoudsplan that this office took over. */
export const adoptedProposals = ['evaluatie-kwaliteit', 'proefterugzetting'] as const;

const [first, second] = partnerCodes;

/**
 * A year of the onderhoudsplan, as far as it lies between the first import and `today`: the steps of spring and summer closed, one
 * step of autumn left open, two that got more time. Last year's plan holds only what was done after the office began.
 */
export function makeMaintenance(today: string): MaintenanceDeed[] {
  const year = yearOf(today);
  const began = makeTimeline(today).firstImportAt.slice(0, 10);
  const on = (of: number, day: string, by: string) => ({ at: `${of}-${day}T14:10:00.000Z`, by, year: of });
  const before = on(year - 1, '11-27', first);
  const deeds: MaintenanceDeed[] = [
    ...[
      'klantverdeling',
      'beschikbaarheid',
      'matching',
      'risico-inventarisatie',
      'strategie-voorjaar',
      'proefterugzetting',
    ].map((key): MaintenanceDeed => ({ ...before, key, kind: 'drop' })),
    {
      ...before,
      key: 'strategie-najaar',
      kind: 'close',
      reason: 'Eerste jaar met Peil. De rest vullen we aan bij de jaarrekeninggesprekken.',
    },
    { ...on(year - 1, '12-04', first), key: 'evaluatie-kwaliteit', kind: 'close', reason: null },
    {
      ...on(year, '03-27', secretary),
      key: 'strategie-voorjaar',
      kind: 'close',
      reason: 'Drie relatiebeheerders leveren na de drukke maanden nog aan.',
    },
    {
      ...on(year, '06-18', secretary),
      key: 'proefterugzetting',
      kind: 'close',
      reason: 'Kopie van 17 juni teruggezet op de reservecomputer; aantallen gelijk.',
    },
    { ...on(year, '08-31', first), key: 'strategie-najaar', kind: 'own', employee: secretary },
    { ...on(year, '08-31', first), key: 'klantverdeling', kind: 'own', employee: first },
    { ...on(year, '08-31', first), key: 'matching', kind: 'own', employee: second },
    {
      ...on(year, '10-30', secretary),
      key: 'strategie-najaar',
      kind: 'close',
      reason: 'Wat ontbreekt is opgevraagd bij de relatiebeheerders.',
    },
    {
      ...on(year, '10-30', first),
      key: 'beschikbaarheid',
      kind: 'move',
      fromOn: `${year}-09-01`,
      untilOn: `${year}-11-27`,
    },
    {
      ...on(year, '10-30', first),
      key: 'matching',
      kind: 'move',
      fromOn: `${year}-09-15`,
      untilOn: `${year}-12-11`,
    },
  ];
  return deeds.filter(({ at }) => at.slice(0, 10) > began && at.slice(0, 10) < today);
}

/** What was written at the first overbooked months of the working year. */
export const explanations = [
  'Twee controles vallen samen; een collega van kantoor Noord valt in.',
  'Piek door de btw-aangiften, in overleg opgevangen met overuren.',
] as const;

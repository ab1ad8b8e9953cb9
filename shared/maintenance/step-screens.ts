import * as z from 'zod';

/** The screens that a step can open, with the name by which they are chosen. A test holds them against the program's screens. */
export const stepScreens = {
  '/klanten': 'Klanten',
  '/klantgroepen': 'Klantgroepen',
  '/classificatie': 'Classificatie',
  '/classificatie/klanten': 'Classificatie: klanten per type',
  '/classificatie/definities': 'Classificatie: definities',
  '/classificatie/peildatums': 'Classificatie: peildatums',
  '/planning': 'Planning',
  '/planning/voorstel': 'Planning: voorstel maken',
  '/planning/voorbereiding': 'Planning: voorbereiding',
  '/planning/adviesdiensten': 'Adviesdiensten',
  '/planning/diensten': 'Diensten en normen',
  '/capaciteit': 'Capaciteit',
  '/capaciteit/begroting': 'Begroting medewerkers',
  '/capaciteit/knelpunten': 'Knelpunten oplossen',
  '/jaarplan/mijn-werk': 'Mijn werk',
  '/jaarplan/termijnen': 'Termijnen',
  '/jaarplan/jaren': 'Jaren',
  '/jaarplan/ontbrekend': 'Ontbrekende gegevens',
  '/risico': 'Risico-inventarisatie',
  '/importeren': 'Importeren',
  '/importeren/auditfile': 'Auditfile',
  '/attenties': 'Attenties',
  '/beheer': 'Beheer',
  '/beheer/medewerkers': 'Medewerkers',
  '/beheer/codelijsten': 'Codelijsten',
  '/beheer/regels': 'Regels en getallen',
  '/beheer/reservekopieen': 'Reservekopieën',
  '/beheer/wijzigingen': 'Wijzigingen',
  '/beheer/bewaartermijnen': 'Bewaartermijnen',
} as const satisfies Readonly<Record<string, string>>;

export type StepScreen = keyof typeof stepScreens;

/** Refuses a path that the program does not have, so that no step opens nothing. */
export const StepScreen = z.custom<StepScreen>(
  (value) => typeof value === 'string' && Object.hasOwn(stepScreens, value),
  { error: 'Dit scherm bestaat niet.' },
);

/** The planning screens follow the planning year of the address. */
export function hasPlanningYear(screen: string): boolean {
  return screen.startsWith('/planning') || screen.startsWith('/capaciteit');
}

/** The address of a step's screen, in the planning year that the step prepares. */
export function pathOfScreen(screen: string, planningYear: number): string {
  return hasPlanningYear(screen) ? `${screen}?jaar=${planningYear}` : screen;
}

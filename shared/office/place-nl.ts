import type { RiskyPlace } from '#shared/office/risky-place.ts';

/** Dutch text of an office that stands where it is not safe. */
export const placeText = {
  bannerLabel: 'Plek van het kantoorbestand',
  banner: ({ service }: RiskyPlace) =>
    service === null
      ? 'Dit kantoor staat in een netwerkmap. Valt de verbinding weg of opent iemand het daar ook, dan kunnen wijzigingen verloren gaan. Zet het bestand op deze computer; reservekopieën mogen wel in de netwerkmap.'
      : `Dit kantoor staat in een map van ${service}. Die kan een half bestand kopiëren of een ouder bestand terugzetten terwijl je werkt. Zet het bestand in een gewone map; reservekopieën mogen wel bij ${service}.`,
  /** Behind an office in the list of the start screen. */
  short: ({ service }: RiskyPlace) => (service === null ? 'In een netwerkmap' : `In een map van ${service}`),
  dismiss: 'Niet meer melden',
} as const;

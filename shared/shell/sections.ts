/** The parts of the program, in the order of the navigation. Paths are Dutch: they are shown in guides and links. */
export const sections = [
  { key: 'overview', path: '/', label: 'Overzicht' },
  {
    key: 'clients',
    path: '/klanten',
    label: 'Klanten',
    /** Shown under the section while one is in it. */
    parts: [{ path: '/klantgroepen', label: 'Klantgroepen' }],
  },
  { key: 'classification', path: '/classificatie', label: 'Classificatie' },
  {
    key: 'planning',
    path: '/planning',
    label: 'Planning',
    parts: [
      { path: '/planning/voorbereiding', label: 'Voorbereiding' },
      { path: '/planning/adviesdiensten', label: 'Adviesdiensten' },
      { path: '/planning/diensten', label: 'Diensten en normen' },
    ],
  },
  {
    key: 'capacity',
    path: '/capaciteit',
    label: 'Capaciteit',
    parts: [
      { path: '/capaciteit/begroting', label: 'Begroting' },
      { path: '/capaciteit/knelpunten', label: 'Knelpunten' },
    ],
  },
  {
    key: 'maintenance',
    path: '/jaarplan',
    label: 'Jaarplan',
    parts: [
      { path: '/jaarplan/mijn-werk', label: 'Mijn werk' },
      { path: '/jaarplan/termijnen', label: 'Termijnen' },
      { path: '/jaarplan/ontbrekend', label: 'Ontbrekende gegevens' },
      { path: '/jaarplan/onderhoudsplan', label: 'Onderhoudsplan' },
      { path: '/jaarplan/jaren', label: 'Jaren', alsoPath: '/jaarplan/vergelijken' },
    ],
  },
  { key: 'risk', path: '/risico', label: 'Risico' },
  {
    key: 'imports',
    path: '/importeren',
    label: 'Importeren',
    parts: [{ path: '/importeren/auditfile', label: 'Auditfile' }],
  },
  { key: 'gifts', path: '/attenties', label: 'Attenties' },
  { key: 'settings', path: '/beheer', label: 'Beheer' },
] as const;

export type SectionKey = (typeof sections)[number]['key'];

/** The parts of the card, in their order. */
export const cardTabs = [
  'data',
  'group',
  'contacts',
  'roles',
  'strategy',
  'classification',
  'advisory',
  'deadlines',
  'risk',
  'history',
] as const;
export type CardTab = (typeof cardTabs)[number];

/** The part of the URL that names each tab. */
export const tabPaths: Record<CardTab, string> = {
  data: 'gegevens',
  group: 'groep',
  contacts: 'contacten',
  roles: 'rollen',
  strategy: 'strategie',
  classification: 'classificatie',
  advisory: 'adviesdiensten',
  deadlines: 'termijnen',
  risk: 'risico',
  history: 'historie',
};

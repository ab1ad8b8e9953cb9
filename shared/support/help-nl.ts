/** Dutch text of the Help menu and the window around its screens. */
export const helpText = {
  menu: 'Hulp',
  menuLabel: 'Hulp en handleiding',
  guide: 'Handleiding',
  keys: 'Sneltoetsen',
  selfTest: 'Zelftest',
  updates: 'Bijwerken',
  support: 'Hulpbestand',
  about: 'Over Peil',
  tabsLabel: 'Onderdelen van de hulp',
  startLink: 'Zelftest, bijwerken en hulpbestand',
  toStart: 'Naar het startscherm',
  tabs: [
    { path: '/hulp/zelftest', label: 'Zelftest' },
    { path: '/hulp/bijwerken', label: 'Bijwerken' },
    { path: '/hulp/hulpbestand', label: 'Hulpbestand' },
  ],
} as const;

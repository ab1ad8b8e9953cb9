/** Dutch text of the screens of the year. */
export const maintenanceScreenText = {
  tabsLabel: 'Onderdelen van het jaarplan',
  tabs: { steps: 'Stappen', template: 'Onderhoudsplan' },
} as const;

/** Dutch text of saved views. */
export const viewsText = {
  view: 'Weergave',
  own: 'Eigen weergaven',
  standard: 'Standaard',
  changed: (name: string) => `${name} (gewijzigd)`,
  custom: 'Aangepast',
  keep: 'Opslaan',
  name: 'Naam van de weergave',
  remove: (name: string) => `Weergave ${name} verwijderen`,
  refusals: {
    gone: 'Deze weergave bestaat niet (meer).',
    taken: (name: string) => `Er is al een weergave ‘${name}’. Kies een andere naam.`,
  },
  changes: {
    saved: (name: string) => `Weergave ‘${name}’ opgeslagen`,
    renamed: (name: string) => `Weergave hernoemd in ‘${name}’`,
    removed: (name: string) => `Weergave ‘${name}’ verwijderd`,
    remembered: (screen: string) =>
      `Indeling van ${screen === 'clients' ? 'de klantenlijst' : 'een lijst'} onthouden`,
  },
};

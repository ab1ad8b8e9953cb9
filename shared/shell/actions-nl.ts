/** Dutch names of the actions that can be done on every screen. */
export const actionText = {
  find: 'Zoeken',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  back: 'Vorige',
  forward: 'Volgende',
  import: 'Importeren',
  backup: 'Reservekopie maken',
  print: 'Afdrukken',
  newOffice: 'Nieuw kantoor maken',
  openOffice: 'Kantoor openen',
  closeOffice: 'Kantoor sluiten',
  guide: 'Handleiding',
  about: 'Over Peil',
  light: 'Licht thema',
  dark: 'Donker thema',
  system: 'Thema van de computer',
} as const;

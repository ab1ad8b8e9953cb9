/** Dutch text of the settings. */
export const settingsText = {
  tabsLabel: 'Onderdelen van Beheer',
  tabs: [
    { path: '/beheer', label: 'Kantoor' },
    { path: '/beheer/medewerkers', label: 'Medewerkers' },
    { path: '/beheer/codelijsten', label: 'Codelijsten' },
    { path: '/beheer/regels', label: 'Regels' },
    { path: '/beheer/rgs', label: 'RGS-tabel' },
    { path: '/beheer/reservekopieen', label: 'Reservekopieën' },
    { path: '/beheer/toegang', label: 'Toegang' },
    { path: '/beheer/wijzigingen', label: 'Wijzigingen' },
    { path: '/beheer/privacy', label: 'Privacy' },
    { path: '/beheer/bewaartermijnen', label: 'Bewaren' },
  ],
  office: {
    title: 'Kantoor',
    name: 'Naam van het kantoor',
    noName: 'Een kantoor heeft een naam nodig.',
    workingYear: 'Werkjaar',
    workingYearHint: 'Het jaar waar de planning en de cijfers op het scherm over gaan.',
    currentMonths: 'Strategiegegevens actueel (maanden)',
    currentMonthsHint:
      'Na zoveel maanden zonder bijwerken tellen de strategiegegevens van een klant als niet actueel.',
    file: 'Kantoorbestand',
    since: (day: string) => `Gemaakt op ${day}`,
  },
  screen: {
    title: 'Weergave op deze computer',
    theme: 'Thema',
    themes: { light: 'Licht', dark: 'Donker', auto: 'Als de computer' },
    zoom: 'Grootte',
    zoomKeys: [
      { keys: 'Ctrl +', does: 'groter' },
      { keys: 'Ctrl −', does: 'kleiner' },
      { keys: 'Ctrl 0', does: 'normaal' },
    ],
  },
  backup: {
    title: 'Reservekopieën',
    last: (moment: string) => `De laatste is van ${moment}.`,
    none: 'Er is nog geen reservekopie.',
    hint: 'Elke dag bij de eerste start, voor elke import en op verzoek.',
    second: (folder: string) => `Tweede plek: ${folder}`,
    noSecond:
      'Er is geen tweede plek ingesteld. Een USB-stick of een map op een andere schijf helpt als deze computer stukgaat.',
    open: 'Reservekopieën beheren',
  },
  about: {
    title: 'Over Peil',
    version: (version: string) => `Peil ${version}`,
    licence:
      'Vrije software onder de MIT-licentie. Peil werkt zonder internet; gegevens blijven in je kantoorbestand.',
  },
  monthsRange: 'Kies een heel getal van 1 tot en met 60.',
  yearRange: 'Kies een jaar van 2000 tot en met 2199.',
  changes: {
    currentMonths: (months: number) =>
      months === 1
        ? 'Strategiegegevens zijn 1 maand actueel'
        : `Strategiegegevens zijn ${months} maanden actueel`,
  },
} as const;

import { formatCount } from '#shared/text/format.ts';

/** Dutch text of the change log. */
export const auditText = {
  screen: {
    title: 'Wijzigingen',
    intro:
      'Alles wat in dit kantoor is gewijzigd: door wie, wanneer, van wat naar wat. Hieruit wordt nooit iets verwijderd.',
    filters: 'Filteren',
    from: 'Vanaf',
    until: 'Tot en met',
    account: 'Door',
    everyone: 'Iedereen',
    records: 'Soort gegeven',
    allRecords: 'Alle soorten',
    client: 'Klantnummer',
    text: 'Tekst in omschrijving of waarde',
    clear: 'Filters wissen',
    empty: 'Er is nog niets gewijzigd in dit kantoor.',
    nothingFound: 'Geen wijzigingen gevonden met deze filters.',
    searchedBackTo: (moment: string) => `Gezocht tot ${moment}.`,
    more: 'Oudere wijzigingen tonen',
    searchOn: 'Verder zoeken',
    shown: (count: number) =>
      count === 1 ? '1 wijziging getoond' : `${formatCount(count)} wijzigingen getoond`,
    columns: { when: 'Wanneer', who: 'Door', what: 'Wat', client: 'Klant', values: 'Van → naar' },
    undone: 'ongedaan gemaakt',
    nothing: '(leeg)',
    undo: 'Ongedaan maken',
    undoOf: (label: string) => `${label} ongedaan maken`,
    allLines: (rows: number) => `Alle ${formatCount(rows)} regels tonen`,
    moreLines: 'Meer regels tonen',
    linesTitle: 'Regels van deze wijziging',
    close: 'Sluiten',
    openClient: (name: string) => `Klantkaart van ${name} openen`,
    goneClient: 'bestaat niet meer',
    noDay: 'Geen bestaande datum.',
    saved: (rows: number, file: string, isComplete: boolean) =>
      isComplete
        ? `${formatCount(rows)} regels bewaard in ${file}`
        : `De nieuwste ${formatCount(rows)} regels bewaard in ${file}. Er zijn er meer: kies een kortere periode.`,
  },
  counts: (name: string, rows: number) => `${name}: ${formatCount(rows)}`,
  table: {
    progress: 'Wijzigingen verzamelen',
    columns: [
      'Wanneer',
      'Door',
      'Wat',
      'Klantnummer',
      'Klant',
      'Gegeven',
      'Handeling',
      'Waarde',
      'Van',
      'Naar',
    ],
    actions: { created: 'toegevoegd', changed: 'gewijzigd', removed: 'verwijderd' },
    undone: (label: string) => `${label} (ongedaan gemaakt)`,
  },
} as const;

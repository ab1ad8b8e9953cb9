import { formatDay } from '#shared/text/format.ts';

/** Dutch text of employees. */
export const employeesText = {
  title: 'Medewerkers',
  noun: { one: 'medewerker', many: 'medewerkers' },
  fields: {
    code: 'Code',
    name: 'Naam',
    functionCode: 'Functie',
    teamCode: 'Team',
    email: 'E-mail',
    inServiceOn: 'In dienst per',
    outOfServiceOn: 'Uit dienst per',
    remark: 'Bijzonderheden',
  },
  hints: {
    code: '2 tot 10 tekens, zoals op de lijsten van het kantoor.',
    outOfServiceOn: 'De eerste dag waarop iemand niet meer in dienst is.',
  },
  columns: { state: 'Staat', clients: 'Klanten' },
  states: { expected: 'Komt in dienst', inService: 'In dienst', left: 'Uit dienst' },
  new: 'Nieuwe medewerker',
  add: 'Toevoegen',
  close: 'Sluiten',
  showLeft: 'Ook uit dienst',
  noFunction: 'Geen functie',
  noTeam: 'Geen team',
  empty: {
    title: 'Nog geen medewerkers',
    body: 'Bij het importeren van relaties komen de relatiebeheerders en assistenten er vanzelf bij. Je kunt ze ook hier toevoegen.',
    action: 'Exports importeren',
  },
  clientsOf: (code: string) => `Klanten van ${code}`,
  noClients: 'Geen klanten op naam.',
  more: (count: number) => `en nog ${count}`,
  former: 'voormalig',
  remove: 'Verwijderen',
  putOut: 'Uit dienst per vandaag',
  stillResponsible: (clients: number) =>
    clients === 1
      ? 'Uit dienst, maar nog bij 1 klant op naam. Geef die klant een ander.'
      : `Uit dienst, maar nog bij ${clients} klanten op naam. Geef die klanten een ander.`,
  noSpaces: 'Een code heeft geen spaties.',
  noEmail: 'Dit is geen e-mailadres.',
  gone: 'Deze medewerker bestaat niet meer. Ververs de lijst.',
  taken: (code: string) =>
    `De code ‘${code}’ is al van een andere medewerker. Er is niets gewijzigd. Kies een andere code.`,
  unknownFunction: (code: string) =>
    `De functie ‘${code}’ staat niet in de lijst met functies. Er is niets gewijzigd. Voeg haar toe bij Codelijsten, of kies een andere.`,
  unknownTeam: (code: string) =>
    `Het team ‘${code}’ staat niet in de lijst met teams. Er is niets gewijzigd. Voeg het toe bij Codelijsten, of kies een ander.`,
  leftBeforeCame: (inServiceOn: string, outOfServiceOn: string) =>
    `Uit dienst per ${formatDay(outOfServiceOn)} ligt voor in dienst per ${formatDay(inServiceOn)}. Er is niets gewijzigd.`,
  inUse: (code: string, clients: number) =>
    `${code} staat bij ${clients === 1 ? '1 klant' : `${clients} klanten`} op naam en kan niet worden verwijderd. Er is niets gewijzigd. Zet de medewerker uit dienst en geef de klanten een ander.`,
  isPlanned: (code: string) =>
    `${code} heeft een contract, een begroting of geplande uren. Er is niets gewijzigd. Zet de medewerker uit dienst.`,
  usedBefore: (code: string) =>
    `${code} stond eerder bij klanten op naam; de geschiedenis verwijst ernaar. Er is niets gewijzigd. Zet de medewerker uit dienst.`,
  changes: {
    added: (code: string) => `Medewerker ${code} toegevoegd`,
    changed: (code: string, fields: readonly string[]) =>
      `Medewerker ${code}: ${fields.join(', ').toLowerCase()} gewijzigd`,
    removed: (code: string) => `Medewerker ${code} verwijderd`,
  },
} as const;

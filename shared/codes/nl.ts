import type { CodeListName } from '#shared/codes/model.ts';
import { formatCount } from '#shared/text/format.ts';

const lists: Record<CodeListName, { title: string; one: string; what: string }> = {
  branch: {
    title: 'Branches',
    one: 'branche',
    what: 'De eigen korte lijst van het kantoor. Een branche met hoog risico krijgt minder punten in de classificatie.',
  },
  legal_form: { title: 'Rechtsvormen', one: 'rechtsvorm', what: 'De rechtsvorm van de klant.' },
  function: { title: 'Functies', one: 'functie', what: 'De functie van een medewerker.' },
  role: {
    title: 'Rollen',
    one: 'rol',
    what: 'Wat een medewerker voor een klant doet. De bovenste rol is die van de relatiebeheerder.',
  },
  age_class: {
    title: 'Leeftijdsklassen',
    one: 'leeftijdsklasse',
    what: 'De leeftijd van de ondernemer: het referentiejaar min het geboortejaar.',
  },
  continuity: {
    title: 'Continuïteit',
    one: 'code voor continuïteit',
    what: 'Of de dienstverlening doorgaat: een lopend bedrijf, of een opvolging die is geregeld.',
  },
  leave_reason: { title: 'Redenen van vertrek', one: 'reden', what: 'Waarom een klant is vertrokken.' },
  life_cycle: {
    title: 'Levensfasen',
    one: 'levensfase',
    what: 'De fase waarin het bedrijf van de klant is.',
  },
  administration: {
    title: 'Administratie',
    one: 'code voor administratie',
    what: 'Of het kantoor de administratie voert, en hoe vaak zij wordt bijgewerkt.',
  },
  reads_along: {
    title: 'Meekijken boeken',
    one: 'code voor meekijken',
    what: 'Of het kantoor meekijkt in de boekhouding die de klant zelf voert, en hoe vaak.',
  },
  vat_return: {
    title: 'Btw-aangifte',
    one: 'code voor de btw-aangifte',
    what: 'Het tijdvak van de btw-aangifte die het kantoor doet.',
  },
  engagement: {
    title: 'Jaarrekeningopdrachten',
    one: 'opdracht',
    what: 'De opdracht voor de jaarrekening van het vorige boekjaar.',
  },
  advisory_service: {
    title: 'Adviesdiensten',
    one: 'adviesdienst',
    what: 'De aanvullende diensten die per klant worden gevolgd.',
  },
  advisory_status: {
    title: 'Staat van adviesdiensten',
    one: 'staat',
    what: 'Hoe het met een adviesdienst bij een klant staat.',
  },
  absence: { title: 'Afwezigheid', one: 'soort afwezigheid', what: 'Waarom een medewerker er niet is.' },
  team: { title: 'Teams', one: 'team', what: 'De teams van het kantoor, voor de capaciteit per team.' },
};

/** Dutch text of the code lists. */
export const codesText = {
  lists,
  columns: {
    order: 'Volgorde',
    code: 'Code',
    label: 'Omschrijving',
    highRisk: 'Hoog risico',
    recurrence: 'Hoe vaak',
    use: 'In gebruik',
    state: 'Staat',
    actions: 'Handelingen',
  },
  states: { proposal: 'Voorstel', retired: (on: string) => `Vervallen ${on}` },
  required: 'Vul een code en een omschrijving in.',
  proposalCount: (count: number) =>
    count === 1 ? '1 voorstel om te bevestigen' : `${count} voorstellen om te bevestigen`,
  proposalHint: 'Deze regel komt van Peil. Bevestig hem of pas hem aan.',
  actions: {
    add: 'Toevoegen',
    confirm: 'Bevestigen',
    confirmAll: (count: number) =>
      count === 1 ? '1 voorstel bevestigen' : `${count} voorstellen bevestigen`,
    retire: 'Laten vervallen',
    restore: 'Terughalen',
    remove: 'Verwijderen',
    up: (code: string) => `${code} omhoog`,
    down: (code: string) => `${code} omlaag`,
    more: (code: string) => `Handelingen voor ${code}`,
    showRetired: (count: number) => `Vervallen codes tonen (${count})`,
  },
  newCode: 'Nieuwe code',
  newLabel: 'Omschrijving',
  pick: 'Lijst',
  codeOf: (code: string) => `Code van ${code}`,
  labelOf: (code: string) => `Omschrijving van ${code}`,
  highRiskOf: (code: string) => `${code} is hoog risico`,
  recurrenceOf: (code: string) => `Hoe vaak bij ${code}`,
  noRecurrence: 'Geen werk',
  noRecurrenceList: 'Alleen bij administratie, meekijken en btw-aangifte hoort hoe vaak het werk terugkomt.',
  used: (count: number) => (count === 0 ? '' : formatCount(count)),
  empty: 'Deze lijst is leeg. Voeg hieronder de eerste code toe.',
  count: (active: number, retired: number) =>
    `${active === 1 ? '1 code' : `${active} codes`}${retired > 0 ? `, ${retired} vervallen` : ''}`,
  gone: 'Deze code bestaat niet meer. Ververs de lijst.',
  taken: (code: string, list: CodeListName) =>
    `De code ‘${code}’ staat al in de lijst ${lists[list].title.toLowerCase()}. Kies een andere code, of pas die regel aan.`,
  inUse: (code: string, count: number) =>
    `De code ‘${code}’ is ${count === 1 ? 'één keer' : `${formatCount(count)} keer`} in gebruik en kan niet worden verwijderd. Laat de code vervallen: hij blijft leesbaar en wordt niet meer aangeboden.`,
  countedOn: (code: string) =>
    `De classificatie rekent met de code ‘${code}’. Er is niets gewijzigd. De omschrijving mag je wel aanpassen.`,
  importedRole: (code: string) =>
    `Bij het importeren van relaties wordt de rol ‘${code}’ aan deze code herkend. Er is niets gewijzigd. De omschrijving mag je wel aanpassen.`,
  onlyBranches: 'Alleen een branche kan hoog risico zijn.',
  otherItems: 'De lijst is intussen gewijzigd. Ververs de lijst en probeer het opnieuw.',
  changes: {
    added: (list: CodeListName, code: string) => `${lists[list].title}: ${code} toegevoegd`,
    label: (list: CodeListName, code: string) => `${lists[list].title}: omschrijving van ${code} gewijzigd`,
    code: (list: CodeListName, old: string, code: string) =>
      `${lists[list].title}: code ${old} gewijzigd in ${code}`,
    highRisk: (code: string, isHighRisk: boolean) =>
      `Branche ${code}: ${isHighRisk ? 'hoog risico' : 'geen hoog risico'}`,
    recurrence: (list: CodeListName, code: string) => `${lists[list].title}: hoe vaak bij ${code} gewijzigd`,
    confirmed: (count: number) =>
      count === 1 ? '1 voorgestelde code bevestigd' : `${count} voorgestelde codes bevestigd`,
    reordered: (list: CodeListName) => `${lists[list].title}: volgorde gewijzigd`,
    retired: (list: CodeListName, code: string) => `${lists[list].title}: ${code} vervallen`,
    restored: (list: CodeListName, code: string) => `${lists[list].title}: ${code} teruggehaald`,
    removed: (list: CodeListName, code: string) => `${lists[list].title}: ${code} verwijderd`,
  },
} as const;

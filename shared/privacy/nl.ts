import type { ErasureMode, HoldingBackup, RequestKind, SubjectKind, Urgency } from '#shared/privacy/model.ts';
import { formatCount, formatDay, formatInstant } from '#shared/text/format.ts';

const records = (count: number) => (count === 1 ? '1 gegeven' : `${formatCount(count)} gegevens`);

/** Dutch text of privacy and retention. */
export const privacyText = {
  title: 'Privacy',
  intro: 'Wat het kantoor van iemand heeft, en wat iemand daarover heeft gevraagd.',
  erasedName: 'Gewiste relatie',
  erasedPerson: 'Gewist',
  erasedLabel: 'Gewist op grond van de AVG',
  search: {
    title: 'Iemand opzoeken',
    label: 'Naam, nummer, e-mail, telefoon of geboortejaar',
    button: 'Opzoeken',
    hint: 'Zoek een klant, contact, medewerker of account. Twee tekens of meer.',
    none: 'Niemand gevonden.',
    results: 'Gevonden personen',
    columns: { name: 'Naam', kind: 'Wat', detail: 'Gegevens', found: 'Gevonden op' },
  },
  subjects: {
    client: 'Klant',
    contact: 'Contact',
    employee: 'Medewerker',
    account: 'Account',
  } satisfies Record<SubjectKind, string>,
  dossier: {
    title: 'Persoonsgegevens',
    of: (name: string) => `Persoonsgegevens van ${name}`,
    building: 'Gegevens verzamelen',
    print: 'Afdrukken of PDF',
    json: 'Bewaren als JSON',
    saved: (file: string) => `Bewaard in ${file}`,
    saveTitle: 'Persoonsgegevens bewaren',
    exported: (kind: string) => `Inzage bewaard als bestand (${kind})`,
    correct: 'Verbeteren',
    erase: 'Wissen',
    request: 'Verzoek vastleggen',
    shown: (shown: number, total: number) =>
      shown === total ? records(total) : `${formatCount(shown)} van ${records(total)}`,
    mentions: 'Genoemd bij',
    nothing: 'Er is niets over deze persoon vastgelegd.',
    footer: (office: string, at: string) => `${office} · opgemaakt ${at}`,
    allRecords: 'Alles tonen',
  },
  erasure: {
    title: 'Wissen',
    goes: 'Dit verdwijnt',
    stays: 'Dit blijft, en waarom',
    backups: 'Reservekopieën waarin het nog staat',
    noBackups: 'Er zijn geen reservekopieën op deze computer.',
    backupLine: ({ sequence, madeAt, place, withinMonths }: HoldingBackup) =>
      `Nummer ${sequence} van ${formatInstant(madeAt)}, ${place === 'computer' ? 'deze computer' : 'tweede plaats'}: ${
        withinMonths === null
          ? 'tot je hem zelf weghaalt, of tot er nieuwere van zijn soort zijn'
          : `uiterlijk over ${withinMonths === 1 ? '1 maand' : `${withinMonths} maanden`} vervangen`
      }`,
    backupNote:
      'Reservekopieën worden niet herschreven. Zet je er een terug, voer het wissen dan opnieuw uit.',
    mode: 'Hoe',
    modes: {
      removed: 'Helemaal verwijderen',
      anonymised: 'Anoniem maken: uren en bedragen blijven zonder naam',
      reduced: 'Wissen wat niet bewaard hoeft te worden',
    } satisfies Record<ErasureMode, string>,
    reason: 'Reden van het besluit',
    decidedBy: 'Besloten door',
    forRequest: 'Verzoek',
    noRequest: 'Geen verzoek',
    confirm: (name: string) => `Typ ${name} om te bevestigen`,
    button: 'Definitief wissen',
    warning: 'Dit kan niet ongedaan worden gemaakt.',
    done: 'Gewist.',
    label: (kind: string) => `Persoonsgegevens gewist (${kind})`,
  },
  erasures: {
    title: 'Uitgevoerd',
    none: 'Er is nog niets gewist.',
    columns: {
      on: 'Op',
      who: 'Door',
      what: 'Wat',
      how: 'Hoe',
      reason: 'Reden',
      counts: 'Gegevens',
      backups: 'Nog in',
    },
    modes: {
      removed: 'verwijderd',
      anonymised: 'anoniem gemaakt',
      reduced: 'deels gewist',
    } satisfies Record<ErasureMode, string>,
    inBackups: (count: number) =>
      count === 0 ? 'geen kopie meer' : count === 1 ? '1 reservekopie' : `${count} reservekopieën`,
  },
  requests: {
    title: 'Verzoeken',
    none: 'Er zijn geen verzoeken vastgelegd.',
    add: 'Verzoek vastleggen',
    edit: 'Verzoek wijzigen',
    save: 'Opslaan',
    cancel: 'Annuleren',
    remove: 'Verwijderen',
    kind: 'Soort verzoek',
    person: 'Van wie',
    received: 'Ontvangen op',
    due: 'Uiterlijk',
    answered: 'Beantwoord op',
    outcome: 'Hoe beantwoord',
    remark: 'Opmerking',
    extended: 'Uitgesteld',
    extensionReason: 'Reden van uitstel',
    months: ['niet', '1 maand', '2 maanden'],
    kinds: {
      access: 'Inzage',
      correction: 'Verbetering',
      erasure: 'Wissen',
      restriction: 'Beperking',
      objection: 'Bezwaar',
      portability: 'Meenemen',
    } satisfies Record<RequestKind, string>,
    urgency: {
      answered: 'beantwoord',
      late: 'te laat',
      soon: 'bijna',
      open: 'open',
    } satisfies Record<Urgency, string>,
    warning: (late: number, soon: number) =>
      [
        late > 0 && `${late === 1 ? '1 verzoek is' : `${late} verzoeken zijn`} te laat`,
        soon > 0 &&
          `${soon === 1 ? '1 verzoek moet' : `${soon} verzoeken moeten`} binnen een week beantwoord zijn`,
      ]
        .filter((part) => part !== false)
        .join('; '),
    status: 'Stand',
    label: (kind: string) => `Verzoek van een persoon vastgelegd (${kind})`,
    changed: (kind: string) => `Verzoek van een persoon gewijzigd (${kind})`,
    removed: 'Verzoek van een persoon verwijderd',
    columns: {
      kind: 'Soort',
      person: 'Van wie',
      received: 'Ontvangen',
      due: 'Uiterlijk',
      answered: 'Beantwoord',
      status: 'Stand',
    },
  },
  why: {
    law: (source: string, untilOn: string | null) =>
      untilOn === null
        ? `${source}; de termijn is nog niet begonnen.`
        : `${source}: tot ${formatDay(untilOn)}.`,
    log: 'De regels van het logboek blijven zonder waarden: AVG art. 5 lid 2, verantwoording.',
    account:
      'Wie wat deed moet na te gaan blijven: AVG art. 5 lid 2 en art. 32. De naam staat bij de wijzigingen.',
    code: 'Deze code is ook een code uit een codelijst, zoals een rol: Peil kan niet weten welke van de twee er staat. De omschrijvingen blijven: AVG art. 5 lid 2, verantwoording.',
    namedIn: (code: string) => `Code ${code} in omschrijvingen van wijzigingen`,
    hours:
      'Uren en bedragen horen bij de planning en de cijfers van het kantoor: ze blijven zonder naam, en gaan alleen mee bij helemaal verwijderen.',
    requests: 'Het register van verzoeken toont dat er is geantwoord: AVG art. 5 lid 2.',
    mentions:
      'Tekst elders waarin de naam voorkomt. Peil kan niet weten of die over deze persoon gaat: loop haar na.',
    closed: 'Afgesloten jaren houden hun uren en punten, zonder naam.',
  },
  refusals: {
    gone: 'Deze persoon staat niet meer in het kantoor.',
    active:
      'Deze klant is nog klant. Een lopende relatie kun je niet wissen; je kunt wel gegevens verbeteren of een contact wissen.',
    account:
      'Een account wordt beëindigd en niet gewist: het logboek verwijst ernaar. Dat doe je bij Toegang.',
    working: 'Deze medewerker is nog in dienst. Vul eerst de datum uit dienst in.',
    liveAccount: 'Deze medewerker heeft nog een account. Beëindig dat eerst bij Toegang. Er is niets gewist.',
    mode: 'Dit kan nu niet op deze manier worden gewist: er loopt nog een wettelijke bewaartermijn. Er is niets gewist.',
    confirm: 'De getypte naam klopt niet. Er is niets gewist.',
    request: 'Dit verzoek bestaat niet meer.',
    requestUsed: 'Bij dit verzoek is gewist. Het blijft in het register.',
    dates: 'De datum van het antwoord ligt voor de ontvangst.',
    answer: 'Vul bij een beantwoord verzoek in hoe er is geantwoord.',
    extension: 'Vul bij uitstel de reden in.',
    decision: 'Dit besluit past niet bij deze soort.',
    keep: 'Vul bij langer bewaren een reden en een datum na vandaag in.',
    past: 'Dit is niet (meer) over zijn termijn. Er is niets gewist.',
    nothing: 'Er is niets om uit te voeren.',
    rule: 'Deze versie van de regel bestaat niet meer.',
    firstRule:
      'Dit is de eerste versie van de regel. Die blijft staan; maak een nieuwe versie met wat er nu geldt.',
    checkedLater: 'De dag van nakijken ligt na vandaag. Er is niets gewijzigd.',
    ruleTooEarly: (day: string) =>
      `Deze dag ligt voor de eerste versie (${day}). Kies een latere dag; er is niets gewijzigd.`,
  },
} as const;

import type {
  ClientFiling,
  DeadlineFamily,
  DeadlineRemark,
  DeadlineStep,
  Extension,
} from '#shared/deadlines/model.ts';
import { formatDay } from '#shared/text/format.ts';

const families: Record<DeadlineFamily, string> = {
  vat: 'Btw',
  icp: 'ICP',
  suppletie: 'Suppletie',
  payroll: 'Loonaangifte',
  income_tax: 'Inkomstenbelasting',
  corporate_tax: 'Vennootschapsbelasting',
  accounts: 'Jaarrekening',
  wwft: 'Wwft',
};

const steps: Record<DeadlineStep, string> = {
  vat: 'Btw-aangifte',
  icp: 'ICP-opgaaf',
  suppletie: 'Suppletie btw',
  payroll: 'Loonaangifte',
  income_tax: 'Aangifte inkomstenbelasting',
  corporate_tax: 'Aangifte vennootschapsbelasting',
  draw_up: 'Jaarrekening opmaken',
  adopt: 'Jaarrekening vaststellen',
  file: 'Jaarrekening deponeren',
  wwft: 'Wwft-onderzoek herzien',
};

const extensionKinds: Record<Extension['kind'], string> = {
  individual: 'Individueel uitstel',
  becon: 'Beconregeling',
  resolution: 'Besluit van de algemene vergadering',
};

const remarks: Record<DeadlineRemark, string> = {
  no_legal_form: 'De rechtsvorm is niet ingevuld: er zijn geen termijnen voor belasting en jaarrekening.',
  unknown_legal_form:
    'Onbekende rechtsvorm: er zijn geen termijnen voor belasting en jaarrekening. Voeg de rechtsvorm toe bij de wettelijke regels.',
  partners: 'De vennoten of maten doen zelf aangifte; daarvoor staat hier geen termijn.',
  enterprise_unknown:
    'Het is niet bekend of er een onderneming is. De termijnen voor vpb en deponeren gaan ervan uit dat die er is.',
  no_vat_period: 'Er is geen btw-tijdvak bekend uit een planning: er zijn geen termijnen voor de btw.',
  long_book_year: 'Een boekjaar duurt langer dan twaalf maanden. Kijk na of dat mag.',
  changed_legal_form:
    'De rechtsvorm is in de afgelopen twee jaar gewijzigd. Kijk na of beide vormen aangifte doen.',
  shareholders_unknown:
    'Het is niet bekend of alle aandeelhouders bestuurder zijn. De termijnen gaan ervan uit dat dat niet zo is.',
  not_adopted:
    'Een jaarrekening is niet op tijd vastgesteld: deponeer direct de voorlopige jaarrekening, of meld het vaststellen gereed.',
  not_assessed: 'Er is geen Wwft-beoordeling: er is geen datum voor de volgende.',
};

const filingLabels: Record<keyof ClientFiling, string> = {
  bookYearEnd: 'Einde boekjaar',
  allShareholdersDirect: 'Alle aandeelhouders bestuurder',
  articlesDiffer: 'Statuten wijken af',
  partnershipFiles: 'Personenvennootschap deponeert',
  hasEnterprise: 'Heeft een onderneming',
  payroll: 'Loonaangifte',
  icp: 'ICP-opgaaf',
  hasKor: 'Kleineondernemersregeling',
  suppletieDiscoveredOn: 'Suppletie ontdekt op',
};

/** Dutch text of the statutory deadlines: engine, calls and refusals. */
export const deadlinesText = {
  families,
  steps,
  extensionKinds,
  remarks,
  basis: {
    period: (endsOn: string) => `Tijdvak t/m ${formatDay(endsOn)}`,
    taxYear: (year: string) => `Belastingjaar ${year}`,
    bookYear: (endsOn: string) => `Boekjaar t/m ${formatDay(endsOn)}`,
    extended: (basis: string, kind: Extension['kind']) => `${basis}, ${extensionKinds[kind].toLowerCase()}`,
    firstShort: (basis: string) => `${basis}, eerste kort boekjaar`,
    adopt: (basis: string, drawUpOn: string) => `${basis}, opmaken uiterlijk ${formatDay(drawUpOn)}`,
    file: (basis: string, adoptOn: string) =>
      `${basis}, vaststellen uiterlijk ${formatDay(adoptOn)}; niet vastgesteld: deponeer direct de voorlopige jaarrekening`,
    fileSigned: (basis: string, drawUpOn: string) =>
      `${basis}, opmaken uiterlijk ${formatDay(drawUpOn)}; ondertekenen is vaststellen`,
    filed: (basis: string, adoptedOn: string) => `${basis}, vastgesteld op ${formatDay(adoptedOn)}`,
    absolute: (basis: string) => `${basis}, ook zonder vaststelling`,
    discovered: (on: string) => `Ontdekt op ${formatDay(on)}`,
    review: (on: string) => `Beoordeeld op ${formatDay(on)}`,
  },
  refusals: {
    order: 'De eerste dag ligt na de laatste. Kies een andere periode.',
    tooLong: 'De periode is langer dan vijf jaar. Kies een kortere periode.',
    noClient: (number: string) => `Er is geen klant met nummer ${number}.`,
    noClients: (numbers: readonly string[]) =>
      numbers.length === 1
        ? `Er is geen klant met nummer ${numbers[0]}. Er is niets gewijzigd.`
        : `Er zijn geen klanten met de nummers ${numbers.slice(0, 10).join(', ')}. Er is niets gewijzigd.`,
    bookYearOrder: 'Het boekjaar eindigt voordat het begint. Er is niets gewijzigd; kijk de datums na.',
    bookYearTooLong: 'Een boekjaar duurt hoogstens 24 maanden. Er is niets gewijzigd; kijk de datums na.',
    bookYearOverlaps: (startsOn: string, endsOn: string) =>
      `Dit boekjaar overlapt met dat van ${formatDay(startsOn)} tot en met ${formatDay(endsOn)}. Er is niets gewijzigd.`,
    secondFirst: (endsOn: string) =>
      `Het boekjaar tot en met ${formatDay(endsOn)} is al het eerste. Er is niets gewijzigd.`,
    beforeFirst: (startsOn: string) =>
      `Het eerste boekjaar begint op ${formatDay(startsOn)}; daarvoor kan er geen zijn. Er is niets gewijzigd.`,
    yearsBefore: 'Er staan boekjaren voor dit eerste boekjaar. Er is niets gewijzigd; verwijder die eerst.',
    bookYearGone: 'Dit boekjaar is er niet meer. Er is niets gewijzigd; open de klant opnieuw.',
    formTaken: (untilOn: string) =>
      `Er staat al een eerdere rechtsvorm tot en met ${formatDay(untilOn)}. Er is niets gewijzigd.`,
    sameForm: (code: string) =>
      `Na deze dag is de rechtsvorm ook ${code}. Zet bij de klant eerst de nieuwe rechtsvorm; er is niets gewijzigd.`,
    formGone: 'Deze eerdere rechtsvorm is er niet meer. Er is niets gewijzigd; open de klant opnieuw.',
    discoveredLater: 'De dag van ontdekking ligt in de toekomst. Er is niets gewijzigd.',
    changedMeanwhile: (field: string) =>
      `${field} is intussen door iemand anders gewijzigd. Er is niets gewijzigd; kijk na wat er nu staat.`,
  },
  filing: filingLabels,
  changes: {
    filing: (number: string, fields: readonly string[]) =>
      `Klant ${number}: ${fields.join(', ').toLowerCase()} gewijzigd`,
    bookYear: (number: string, endsOn: string) =>
      `Klant ${number}: boekjaar tot en met ${formatDay(endsOn)} vastgelegd`,
    bookYearRemoved: (number: string, endsOn: string) =>
      `Klant ${number}: boekjaar tot en met ${formatDay(endsOn)} verwijderd`,
    legalForm: (number: string, code: string, untilOn: string) =>
      `Klant ${number}: ${code} tot en met ${formatDay(untilOn)} vastgelegd`,
    legalFormRemoved: (number: string, code: string) =>
      `Klant ${number}: eerdere rechtsvorm ${code} verwijderd`,
  },
} as const;

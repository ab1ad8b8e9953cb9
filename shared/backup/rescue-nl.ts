import { formatCount, formatNumber } from '#shared/text/format.ts';

/** Dutch text of restoring on the start screen: on a new computer, and of an encrypted office that does not open. */
export const rescueText = {
  start: 'Herstellen uit een reservekopie',
  startHint: 'Voor een nieuwe computer: met een reservekopie van een USB-stick of uit een netwerkmap.',
  title: 'Herstellen uit een reservekopie',
  intro:
    'Kies de reservekopie, bijvoorbeeld op een USB-stick in de map Peil reservekopieën. Peil controleert haar en zet haar als kantoorbestand op een plek die je zelf kiest. Aan de reservekopie verandert niets.',
  choose: 'Reservekopie kiezen…',
  chooseOther: 'Andere reservekopie kiezen…',
  back: 'Terug',
  chosen: 'Gekozen reservekopie',
  unknownOffice: 'Versleuteld kantoor',
  about: (moment: string, clients: number | null, bytes: number) =>
    [
      `van ${moment}`,
      clients === null ? '' : clients === 1 ? '1 klant' : `${formatCount(clients)} klanten`,
      `${formatNumber(bytes / 1_000_000, 1)} MB`,
    ]
      .filter(Boolean)
      .join(', '),
  encrypted:
    'Deze reservekopie is versleuteld. Open haar met je naam en wachtwoord van toen, of met de herstelsleutel van het afgedrukte blad. Met de herstelsleutel krijgt een partner meteen een nieuw wachtwoord.',
  place: 'Plek kiezen en openen…',
  unlock: {
    title: 'De reservekopieën zijn versleuteld',
    intro:
      'Open ze als partner met je naam en wachtwoord, of met de herstelsleutel. Daarna kun je ze bekijken en terugzetten.',
    introDamaged:
      'Open ze als partner met je naam en wachtwoord, of met de herstelsleutel. Daarna kun je ze bekijken en terugzetten, en het beschadigde bestand bekijken.',
    action: 'Reservekopieën openen',
  },
  proof: {
    way: 'Openen met',
    withPassword: 'naam en wachtwoord',
    withRecovery: 'de herstelsleutel',
    name: 'Naam',
    partner: 'Partner die een nieuw wachtwoord krijgt',
    noName: 'Kies een naam.',
    password: 'Wachtwoord',
    noPassword: 'Vul het wachtwoord in.',
  },
} as const;

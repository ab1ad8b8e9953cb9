/** In characters as a person counts them. */
export const minPasswordLength = 12;

/** In UTF-16 units; a longer text is no password but an attempt to keep the computer busy. */
export const maxPasswordLength = 256;

/** Dutch words that a guesser tries first, beside the passwords that are used most everywhere. */
export const usualWords: readonly string[] = (
  'welkom wachtwoord geheim kantoor klant klanten accountant accountants administratie boekhouding belasting peil partner secretariaat ' +
  'medewerker directie beheer beheerder login inloggen computer internet nederland holland amsterdam rotterdam utrecht eindhoven groningen ' +
  'tilburg breda nijmegen haarlem arnhem zwolle maastricht ajax feyenoord psv oranje voetbal ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli augustus september oktober november ' +
  'december lente zomer herfst winter vakantie verjaardag koningsdag sinterklaas kerstmis zon maan hond poes kat konijn paard schatje ' +
  'liefje lieverd vriend vriendin mama papa opa oma jan piet kees klaas maria anna emma sophie daan lucas milan sem tim tom lisa eva'
).split(' ');

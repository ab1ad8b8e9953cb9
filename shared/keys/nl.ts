/** Dutch text of keys, passwords and encryption. */
export const keysText = {
  refusals: {
    wrongPassword: 'Dit wachtwoord klopt niet. Probeer het opnieuw.',
    wrongRecoveryKey:
      'Deze herstelsleutel hoort niet bij dit kantoor. Kijk of het blad van dit kantoor is en van na de laatste keer dat de sleutel is vernieuwd.',
    damagedSlot: (name: string) =>
      `Wat nodig is om als ${name} aan te melden is beschadigd. Het kantoor zelf is niet gewijzigd. Meld je aan onder een andere naam of gebruik de herstelsleutel.`,
    damagedRecovery:
      'Wat nodig is om de herstelsleutel te gebruiken is beschadigd. Het kantoor zelf is niet gewijzigd. Meld je aan met een wachtwoord.',
    nameTaken: (name: string) => `Er is al een account met de naam ${name}. Kies een andere naam.`,
    noAccount: 'Dit account bestaat niet meer.',
    lastAccount: 'Dit is het laatste account. Zonder account is het kantoor niet meer te openen.',
    needsKey: 'Dit kantoor is versleuteld. Meld je aan om het te openen.',
    keysMissing: (file: string) =>
      `Dit kantoor is versleuteld en het sleutelbestand ontbreekt of is beschadigd. Er is niets gewijzigd. Zet het bestand ${file} terug naast het kantoor, of kies een reservekopie: daar zit een kopie van de sleutels bij. Is dit geen kantoorbestand van Peil, kies dan een ander bestand.`,
    otherKeys:
      'Dit bestand is versleuteld met sleutels die je niet hebt. Er is niets gewijzigd. Gebruik de herstelsleutel of een wachtwoord van het kantoor waar het bij hoort.',
    damagedOrOther:
      'Het kantoorbestand is beschadigd, of het sleutelbestand ernaast hoort bij een ander kantoor. Er is niets gewijzigd. Zet een reservekopie terug.',
    notEncrypted:
      'Op de plaats van dit versleutelde kantoor staat een bestand dat niet versleuteld is. Er is niets aan gewijzigd. Zet een reservekopie terug, of ga na wie dit bestand daar heeft gezet.',
    notConverted: 'Het kantoor kon niet worden versleuteld. Het is zoals het was. Probeer het opnieuw.',
    notRotated: 'De sleutel kon niet worden vernieuwd. Het kantoor is zoals het was. Probeer het opnieuw.',
    rotationPending:
      'De toegang is gewijzigd, maar het kantoorbestand kon nog niet opnieuw worden versleuteld. Dat gebeurt vanzelf bij de volgende keer aanmelden.',
    alreadyProtected: 'Dit kantoor is al versleuteld.',
    notProtected: 'Dit kantoor is niet versleuteld.',
    noProtection:
      'Deze computer kan geen sleutel bewaren die alleen jij kunt gebruiken. Meld je aan met je wachtwoord.',
    protectionLost:
      'Deze computer kan de bewaarde sleutel niet meer lezen. Meld je aan met je wachtwoord en zet het aanmelden op deze computer daarna opnieuw aan.',
  },
  plainBackups: {
    title: 'Reservekopieën die niet versleuteld zijn',
    intro: (count: number, size: string) =>
      `${count === 1 ? 'Eén reservekopie is' : `${count} reservekopieën zijn`} gemaakt voordat dit kantoor werd versleuteld (${size}). Iedereen die zo'n bestand vindt, kan het lezen.`,
    remove: 'Verwijderen…',
    confirmTitle: 'Onversleutelde reservekopieën verwijderen?',
    confirm:
      'Peil maakt eerst een versleutelde reservekopie van nu. Daarna verdwijnen de onversleutelde, ook van de tweede plek als die er nu is. Eerdere momenten zijn dan niet meer terug te zetten.',
    action: 'Verwijderen',
    cancel: 'Annuleren',
    done: (count: number) =>
      count === 1 ? '1 reservekopie verwijderd' : `${count} reservekopieën verwijderd`,
  },
  recoveryKey: {
    empty: 'Typ de herstelsleutel van het blad over.',
    groups: (count: number, expected: number) =>
      `Een herstelsleutel heeft ${expected} groepen van vijf tekens. Dit zijn er ${count}.`,
    tooShort: (group: number) => `Groep ${group} is te kort. Elke groep heeft vijf tekens.`,
    tooLong: (group: number) => `Groep ${group} is te lang. Elke groep heeft vijf tekens.`,
    character: (group: number, character: string) =>
      `In groep ${group} staat "${character}". Dat teken komt in een herstelsleutel niet voor.`,
    typo: (groups: readonly number[]) =>
      groups.length === 1
        ? `In groep ${groups[0] ?? 0} zit een tikfout.`
        : `In de groepen ${groups.slice(0, -1).join(', ')} en ${groups.at(-1) ?? 0} zit een tikfout.`,
    other: 'Deze herstelsleutel klopt niet. Typ hem opnieuw over.',
  },
  password: {
    empty: 'Kies een wachtwoord.',
    short: (minimum: number) => `Kies een wachtwoord van ten minste ${minimum} tekens.`,
    long: (maximum: number) => `Kies een wachtwoord van ten hoogste ${maximum} tekens.`,
    control: 'In dit wachtwoord staat een teken dat niet getypt kan worden.',
    common:
      'Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    repeated:
      'Dit wachtwoord is een herhaling. Kies bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    known: 'In dit wachtwoord is je naam of de naam van het kantoor het grootste deel. Kies iets anders.',
  },
} as const;

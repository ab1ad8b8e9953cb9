/** Dutch text of looking into an office file that is damaged. */
export const damagedText = {
  view: 'Bekijken zonder te wijzigen',
  viewHint:
    'Peil opent dan een tijdelijke kopie van het beschadigde bestand. Je kunt kijken, afdrukken en exporteren; het bestand zelf blijft zoals het is.',
  bannerLabel: 'Beschadigd kantoorbestand',
  banner: (unreadable: readonly string[]) =>
    [
      'Je bekijkt een kopie van een beschadigd kantoorbestand. Wijzigen kan niet.',
      unreadable.length === 0
        ? 'De tabellen zelf zijn allemaal te lezen.'
        : `Niet of niet helemaal te lezen: ${unreadable.join(', ')}.`,
    ].join(' '),
  stop: 'Stoppen met bekijken',
  other: 'overige gegevens',
  refusals: {
    nothing: 'Er is geen beschadigd kantoorbestand om te bekijken. Open eerst een kantoorbestand.',
    unlockFirst:
      'Dit kantoorbestand is versleuteld. Open het eerst als partner met je naam en wachtwoord, of met de herstelsleutel.',
    onlyPartner:
      'Alleen een partner bekijkt een beschadigd bestand, en Peil kan niet lezen dat je dat bent. Gebruik de herstelsleutel.',
    unprotected:
      'Dit kantoorbestand heeft nog geen accounts. Peil kan het niet bekijken zolang het beschadigd is. Zet een reservekopie terug.',
    version:
      'Dit beschadigde bestand is van een andere versie van Peil en kan daarom niet worden bekeken. Er is niets aan gewijzigd. Zet een reservekopie terug.',
    tooMuch: (readable: readonly string[]) =>
      `Dit bestand is te ver beschadigd om te bekijken. Er is niets aan gewijzigd. ${
        readable.length === 0 ? 'Geen enkele tabel is te lezen.' : `Nog wel te lezen: ${readable.join(', ')}.`
      } Zet een reservekopie terug.`,
    readOnly:
      'Je bekijkt een kopie van een beschadigd kantoorbestand: je kunt kijken, zoeken, afdrukken en exporteren, maar niets wijzigen. Zet een reservekopie terug om verder te werken.',
  },
} as const;

import type { ContactField } from '#shared/clients/card-model.ts';

/** Dutch text of the client card. */
export const cardText = {
  refusals: {
    numberTaken: (number: string, name: string) =>
      `Nummer ${number} is al van ${name}. Er is niets gewijzigd. Kies een ander nummer of open die klant.`,
    contactGone: 'Dit contact bestaat niet (meer). Er is niets gewijzigd.',
    roleUnknown: (role: string) =>
      `De rol ‘${role}’ staat niet in de lijst van rollen. Er is niets gewijzigd.`,
    employeeUnknown: (code: string) => `Medewerker ‘${code}’ bestaat niet. Er is niets gewijzigd.`,
    employeeGone: (code: string, since: string) =>
      `Medewerker ${code} is sinds ${since} uit dienst en kan geen rol meer krijgen. Er is niets gewijzigd.`,
    contactName: 'De naam van een contact mag niet leeg zijn.',
  },
  changes: {
    value: (number: string, label: string, shown: string) =>
      `Klant ${number}: ${lowerFirst(label)} ${shown === '' ? 'leeggemaakt' : `gewijzigd in ${shorten(shown)}`}`,
    created: (number: string, name: string) => `Klant ${number} ${shorten(name)} toegevoegd`,
    contactAdded: (number: string, name: string) => `Klant ${number}: contact ${shorten(name)} toegevoegd`,
    contactSaved: (number: string, name: string) => `Klant ${number}: contact ${shorten(name)} gewijzigd`,
    contactRemoved: (number: string, name: string) => `Klant ${number}: contact ${shorten(name)} verwijderd`,
    role: (number: string, role: string, employee: string | null) =>
      `Klant ${number}: ${role} ${employee === null ? 'weggehaald' : `is nu ${employee}`}`,
  },
  contactFields: {
    name: 'Naam',
    role: 'Functie',
    birthYear: 'Geboortejaar',
    email: 'E-mail',
    phone: 'Telefoon',
    remark: 'Opmerking',
  } satisfies Record<ContactField, string>,
};

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Dutch text of signing in, accounts and locking. The screens have their own text. */
export const accountsText = {
  roles: { partner: 'partner', secretariaat: 'secretariaat', medewerker: 'medewerker' },
  notYet: 'Dit kan in deze versie nog niet. Er is niets gewijzigd.',
} as const;

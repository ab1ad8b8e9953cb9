/** Dutch text of budgets, contracts, season profiles and public holidays. */
export const budgetsText = {
  title: 'Begroting medewerkers',
  noun: { one: 'medewerker', many: 'medewerkers' },
  holidayNames: {
    newYear: 'Nieuwjaarsdag',
    goodFriday: 'Goede Vrijdag',
    easterSunday: 'Eerste paasdag',
    easterMonday: 'Tweede paasdag',
    kingsDay: 'Koningsdag',
    queensDay: 'Koninginnedag',
    liberation: 'Bevrijdingsdag',
    ascension: 'Hemelvaartsdag',
    whitSunday: 'Eerste pinksterdag',
    whitMonday: 'Tweede pinksterdag',
    christmas: 'Eerste kerstdag',
    boxingDay: 'Tweede kerstdag',
  },
} as const;

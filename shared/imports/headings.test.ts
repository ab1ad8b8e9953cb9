import { describe, expect, test } from 'vitest';
import { findTarget, listMissingColumns, mapColumns, recogniseKind, splitYear } from './headings.ts';

test.each([
  ['Balanstotaal 2014 (s:', 'balanstotaal', 2014],
  ['Omzet 2014 (str):', 'omzet', 2014],
  ['2023 Eigen vermogen', 'eigen vermogen', 2023],
  ['Personeelsleden', 'personeelsleden', null],
  ['Omzet 20224', 'omzet 20224', null],
])('the year of %s', (heading, base, year) => {
  expect(splitYear(heading)).toEqual({ base, year });
});

describe('fields', () => {
  test.each([
    ['relaties', 'Ind klantgroep', 'isHead'],
    ['relaties', 'IND. KLANTGRO', 'isHead'],
    ['relaties', 'Klantgroep', 'groupNumber'],
    ['relaties', 'RM.mdw', 'roleRlmAss'],
    ['relaties', 'JRK (DR)', 'roleJrk'],
    ['relaties', 'RM', 'roleRlm'],
    ['relaties', 'Branche omschr klt', 'branchLabel'],
    ['strategie', 'Betalingsgedrag', 'paymentClass'],
    ['strategie', 'Declaratieomv', 'feeClass'],
    ['strategie', 'Leeftijd onderne', 'ageClass'],
    ['strategie', 'Continuiteit dienst', 'continuity'],
    ['strategie', 'Ambassadeur', 'isAmbassador'],
    ['strategie', 'Afboeking% van prod.:', 'writeOffClass'],
    ['jaarcijfers', 'Balanstotaal 2014 (s:', 'balanceTotalCents'],
    ['jaarcijfers', 'Netto-omzet 1999', 'turnoverCents'],
  ] as const)('%s: %s', (kind, heading, key) => {
    expect(findTarget(kind, heading)?.field.key).toBe(key);
  });
  test('a heading that may be two fields is left to a person', () => {
    expect(findTarget('strategie', 'Bijge')?.field.key).toBe('strategyUpdated');
    expect(findTarget('relaties', 'Relatie')?.field.key).toBe('number');
    expect(findTarget('relaties', 'Branc')).toBeUndefined();
    expect(findTarget('jaarcijfers', 'Omzet')).toBeUndefined();
  });
  test('two columns for one field: the exact heading wins', () => {
    const mapping = mapColumns('relaties', ['Woonpl', 'Naam', 'Woonplaats', 'Naam']);
    expect(mapping.map(({ target }) => target?.field)).toEqual([undefined, 'name', 'city', undefined]);
  });
  test('a missing required column is named', () => {
    expect(listMissingColumns('productie', mapColumns('productie', ['Verkooprelatie', 'Productie']))).toEqual(
      ['Jaar'],
    );
    expect(listMissingColumns('strategie', mapColumns('strategie', ['Verkooprelatie', 'Naam']))).toHaveLength(
      1,
    );
  });
});

describe('kinds', () => {
  test.each([
    ['Verkooprelatie;Naam;Klantgroep;Ind klantgroep;Rechtsvorm;Branche', 'relaties'],
    ['VERKOOPRELATIE;NAAM;PLAATS', 'relaties'],
    ['Verkooprelatie;Naam;Ind klantgroep;Declaratieomvang;Betalingsgedrag;Betreft PEP', 'strategie'],
    ['Verkooprelatie;Naam;Omzet 2023;Balanstotaal 2023', 'jaarcijfers'],
    ['Verkooprelatie;Jaar;Productie;Afboeking;Gedeclareerd', 'productie'],
    ['Medewerker;Jaar;Prod norm in uren;Rol;Jan;Feb;Mrt', 'begroting'],
    ['Verkooprelatie;In het jaar;Status planning;Administratie;Btw aangifte', 'diensten'],
    ['Verkooprelatie;Jaar;Dienst;Medewerker;Maand;Uren', 'planning'],
    ['een;twee;drie', undefined],
    ['', undefined],
  ])('%s', (headings, kind) => {
    expect(recogniseKind(headings.split(';'))).toBe(kind);
  });
});

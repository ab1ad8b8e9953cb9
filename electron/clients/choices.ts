import { getActiveDefinition } from '#db/classification/definitions.ts';
import { loadChoices } from '#db/clients/choices.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import type { CardChoices } from '#shared/clients/card-model.ts';
import { bandCriteria } from '#shared/clients/fields.ts';

/** The lists of the office and the bands of the classification in force. */
export function choicesOf(db: OfficeDatabase, today: string): CardChoices {
  return loadChoices(db.connection, bandsOf(db), today);
}

/** The bands that a person can choose, by criterion. */
function bandsOf(db: OfficeDatabase): Record<string, { code: string; label: string }[]> {
  const { criteria } = getActiveDefinition(db).definition;
  const chosen = criteria.filter(({ key }) => bandCriteria.some((name) => name === key));
  return Object.fromEntries(chosen.map(({ key, bands }) => [key, bands]));
}

/** The codes of the bands that may be typed, by criterion. */
export function bandCodesOf(db: OfficeDatabase): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(bandsOf(db)).map(([key, bands]) => [key, bands.map(({ code }) => code)]),
  );
}

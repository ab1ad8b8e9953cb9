import { expect, it } from 'vitest';
import { maintenanceText } from '#shared/maintenance/nl.ts';

it.each([
  [1, 'er ontbreekt nog 1 gegeven.'],
  [2, 'er ontbreken nog 2 gegevens.'],
])('says that %i values are missing', (missing, words) => {
  expect(maintenanceText.refusals.needsReason('Stap', 9000, missing)).toContain(words);
});

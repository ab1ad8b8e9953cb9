import { describe, expect, it } from 'vitest';
import { closingText } from '#shared/closing/nl.ts';

describe('planned hours that nobody has', () => {
  it.each([
    [30, 'Minder dan 1 gepland uur heeft geen medewerker.'],
    [100, '1 gepland uur heeft geen medewerker.'],
    [1250, '13 geplande uren hebben geen medewerker.'],
  ])('of %i hundredths', (centihours, sentence) => {
    expect(closingText.unfinished.unassignedHours(centihours)).toBe(sentence);
  });
});

import { expect, test } from 'vitest';
import { pathOfScreen, StepScreen } from '#shared/maintenance/step-screens.ts';

test('a path that the program does not have is refused', () => {
  for (const path of ['/klant', '/klanten/000104', '', '__proto__', 'toString', null, 7])
    expect(StepScreen.safeParse(path).success).toBe(false);
  expect(StepScreen.parse('/capaciteit')).toBe('/capaciteit');
  expect(StepScreen.parse('/jaarplan/termijnen')).toBe('/jaarplan/termijnen');
});

test('screens of the planning open in the planning year that the step prepares', () => {
  expect(pathOfScreen('/planning/voorbereiding', 2027)).toBe('/planning/voorbereiding?jaar=2027');
  expect(pathOfScreen('/klanten', 2027)).toBe('/klanten');
});

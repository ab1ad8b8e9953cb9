import { expect, test } from 'vitest';
import { stepScreens } from '#shared/maintenance/step-screens.ts';
import { findScreen } from '#renderer/app/screens.ts';

test('every screen that a step can open is a screen of the program, without a record in its path', () => {
  for (const path of Object.keys(stepScreens))
    expect([path, findScreen(path)?.screen.path]).toEqual([path, path]);
});

import { expect, it } from 'vitest';
import { choiceParameters, readChoice } from '#renderer/deadlines/work-choice.ts';

const stateIn = (address: string) => readChoice(new URLSearchParams(address), '2026-11-16').state;

it.each([
  ['', 'not_done'],
  ['stand=gereed', 'done'],
  ['stand=alle', null],
  ['stand=onzin', 'not_done'],
  ['stand=toString', 'not_done'],
] as const)('reads from "%s" the state %s', (address, state) => {
  expect(stateIn(address)).toBe(state);
});

it.each([null, 'not_done', 'late', 'done'] as const)('finds the state %s back in the address', (state) => {
  const { stand } = choiceParameters({ state });
  expect(stateIn(stand ? `stand=${stand}` : '')).toBe(state);
});

import { describe, expect, it } from 'vitest';
import type { PreparationRow, RoleCell } from '#renderer/preparation/preparation-row.ts';
import { chooseRows, countShown } from '#renderer/preparation/row-filter.ts';

const held = (current: string | null, next: string | null = current, warnings: string[] = []): RoleCell => ({
  current,
  planned: current === next ? null : { employee: next, fromMonth: 1, appliedOn: null },
  next,
  isChanged: current !== next,
  isUnfilled: next === null,
  warnings,
});
const row = (
  number: string,
  roles: PreparationRow['roles'],
  status: PreparationRow['status'] = 'active',
): PreparationRow => ({
  number,
  name: '',
  group: null,
  status,
  centihours: 0,
  leftCentihours: 0,
  roles,
  signature: number,
});

const rows = [
  row('1', { RLM: held('HVE', 'JDO'), JRK: held('TPL') }),
  row('2', { RLM: held('HVE', 'HVE', ['HVE gaat uit dienst']), JRK: held('TPL', null) }),
  row('3', { RLM: held('JDO') }),
  row('4', {}, 'prospect'),
];
const codes = ['RLM', 'JRK'];
const chosen = (choice: Partial<Parameters<typeof chooseRows>[2]>) =>
  chooseRows(rows, codes, { shown: 'all', employee: null, role: null, ...choice }).map(
    ({ number }) => number,
  );

describe('which clients the preparation shows', () => {
  it.each([
    [{}, ['1', '2', '3', '4']],
    [{ shown: 'changed' }, ['1', '2']],
    [{ shown: 'changed', role: 'RLM' }, ['1']],
    // A prospect may go without.
    [{ shown: 'unfilled' }, ['2', '3']],
    [{ shown: 'unfilled', role: 'RLM' }, []],
    [{ shown: 'warned' }, ['2']],
    [{ employee: 'JDO' }, ['1', '3']],
    [{ employee: 'HVE' }, ['1', '2']],
    [{ employee: 'TPL', role: 'RLM' }, []],
    [{ employee: 'HVE', shown: 'unfilled' }, ['2']],
  ] as const)('%j', (choice, expected) => {
    expect(chosen(choice)).toEqual(expected);
  });

  it('counts each choice for the role that is looked at', () => {
    expect(countShown(rows, codes, null)).toEqual({ all: 4, changed: 2, unfilled: 2, warned: 1 });
    expect(countShown(rows, codes, 'RLM')).toEqual({ all: 4, changed: 1, unfilled: 0, warned: 1 });
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBudgetTable } from '#shared/budgets/export-table.ts';
import { temporaryFolder } from '#test/support/office.ts';
import { officeWithEmployees } from '#test/support/staffed-office.ts';

const full = [['2020-01-01', null, 10_000]] as const;

describe('the exported budget', () => {
  it.each(['csv', 'xlsx'] as const)('comes back from %s without a difference', async (format) => {
    const file = path.join(temporaryFolder(), `begroting.${format}`);
    const { call, office } = await officeWithEmployees(
      {
        ABO: { functionCode: 'RLM', contracts: full, norm: { 2027: 156_000 } },
        CDU: {
          functionCode: 'ASA',
          contracts: [['2020-01-01', null, 8000]],
          norm: { 2027: 124_833 },
          typed: { '2027-05': 1234, '2027-08': 0 },
        },
        WEG: {
          functionCode: 'ASA',
          contracts: full,
          norm: { 2027: 156_000 },
          outOfServiceOn: '2027-03-16',
        },
      },
      { answers: [file] },
    );
    const { rows } = await call('budgets.list', { year: 2027 });
    await call('exports.saveTable', { format, table: buildBudgetTable(2027, rows) });
    await office.drop([file]);
    const { runs } = await call('imports.preview', { dropped: true });
    expect(runs).toMatchObject([{ kind: 'begroting', rows: 3, unchanged: 3, changed: 0, new: 0, wrong: 0 }]);
  });
});

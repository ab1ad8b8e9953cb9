import { expect, it } from 'vitest';
import { newOffice } from '#test/support/office.ts';

it('tells the history of a client with numbers and codes instead of keys, also of what is gone', async () => {
  const { call } = await newOffice();
  await call('employees.add', { code: 'HVO' });
  await call('employees.add', { code: 'MAD' });
  await call('clients.create', { number: '000104', name: 'Praktijk Kadeoord' });
  await call('groups.create', { number: '000200', name: '', members: ['000104'], head: '000104' });
  await call('groups.dissolve', { number: '000200' });
  await call('clients.setRole', { number: '000104', role: 'RLM', employee: 'HVO' });
  await call('clients.setRole', { number: '000104', role: 'RLM', employee: 'MAD' });
  await call('figures.saveValue', { number: '000104', year: 2025, field: 'turnoverCents', value: 100 });
  await call('history.undo', {});
  const { lines } = await call('history.listForClient', { number: '000104' });
  const told = lines.map(({ record, action, subject, isUndone, values }) => [
    record,
    action,
    subject,
    isUndone,
    ...values.map(({ field, before, after }) => `${field}: ${before} → ${after}`),
  ]);
  expect(told).toContainEqual(['client', 'changed', null, false, 'group_id: null → 000200']);
  expect(told).toContainEqual(['client', 'changed', null, false, 'group_id: 000200 → null']);
  expect(told).toContainEqual(['client_role', 'created', 'RLM', false]);
  expect(told).toContainEqual(['client_role', 'changed', 'RLM', false, 'employee_id: HVO → MAD']);
  expect(told).toContainEqual(['yearly_figure', 'changed', '2025', true, 'turnover_cents: null → 100']);
});

import { expect, it } from 'vitest';
import type { ServiceNorm } from '#shared/services/model.ts';
import { normOf } from '#shared/services/norms.ts';

const norm = (values: Partial<ServiceNorm>): ServiceNorm => ({
  role: 'RLM',
  clientType: '',
  sizeCode: '',
  fromYear: 2000,
  centihours: 0,
  ...values,
});
const norms = [
  norm({ centihours: 100 }),
  norm({ fromYear: 2027, centihours: 110 }),
  norm({ clientType: 'A', centihours: 200 }),
  norm({ sizeCode: '30000>', centihours: 300 }),
  norm({ sizeCode: '30000>', fromYear: 2028, centihours: 330 }),
  norm({ clientType: 'A', sizeCode: '30000>', centihours: 400 }),
  norm({ role: 'JRK', clientType: 'D', centihours: 0 }),
];

it.each([
  [{ clientType: null, sizeCode: null, year: 2026 }, 100],
  [{ clientType: 'D', sizeCode: '00000-01500', year: 2026 }, 100],
  [{ clientType: 'D', sizeCode: '00000-01500', year: 2027 }, 110],
  [{ clientType: 'A', sizeCode: '00000-01500', year: 2027 }, 200],
  [{ clientType: 'B', sizeCode: '30000>', year: 2027 }, 300],
  [{ clientType: 'B', sizeCode: '30000>', year: 2028 }, 330],
  [{ clientType: 'A', sizeCode: '30000>', year: 2028 }, 400],
  [{ clientType: null, sizeCode: '30000>', year: 2026 }, 300],
  [{ clientType: null, sizeCode: null, year: 1999 }, null],
] as const)('takes the most exact norm that holds: %j', (question, centihours) => {
  expect(normOf(norms, { ...question, role: 'RLM' })).toBe(centihours);
});

it('tells no work from no norm', () => {
  const ask = (clientType: 'A' | 'D') =>
    normOf(norms, { clientType, sizeCode: null, role: 'JRK', year: 2027 });
  expect(ask('D')).toBe(0);
  expect(ask('A')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import type { ServiceNorm } from '#shared/services/model.ts';
import { editNorms, explainNorm, normRows } from '#renderer/services/norm-edits.ts';
import { parseMonths } from '#renderer/services/parse-months.ts';

const norm = (values: Partial<ServiceNorm>): ServiceNorm => ({
  role: 'RLM',
  clientType: '',
  sizeCode: '',
  fromYear: 2000,
  centihours: 100,
  ...values,
});
const key = { role: 'RLM', clientType: '', sizeCode: '' } as const;
const part = { role: 'RLM', description: null, monthOffset: 0 };

describe('the norm grid', () => {
  it('shows what is written and says what an empty cell follows', () => {
    const norms = [
      norm({}),
      norm({ clientType: 'A', centihours: 250 }),
      norm({ sizeCode: 'oud', centihours: 0 }),
    ];
    const rows = normRows({ parts: [part], norms }, [{ code: '30000>', label: 'groot' }], 2027);
    expect(rows.map(({ sizeLabel }) => sizeLabel)).toEqual(['Elke omvang', 'groot', 'oud']);
    const [every, large, old] = rows;
    if (!every || !large || !old) throw new Error('three rows');
    expect(every.cells['']?.centihours).toBe(100);
    expect(explainNorm(every, '')).toBe('Geldt vanaf planjaar 2000.');
    expect(large.cells.A).toBeNull();
    expect(explainNorm(large, 'A')).toContain('2,5 uur');
    expect(explainNorm(large, 'B')).toContain('1,0 uur');
    expect(old.cells['']?.centihours).toBe(0);
    const none = normRows({ parts: [part], norms: [] }, [], 2027)[0];
    expect(none && explainNorm(none, 'A')).toContain('geen norm');
  });

  it('writes a norm from the chosen year on and leaves earlier years alone', () => {
    const edited = editNorms([norm({})], [{ ...key, centihours: 120 }], 2027);
    expect(edited).toEqual([norm({}), norm({ fromYear: 2027, centihours: 120 })]);
    expect(editNorms(edited, [{ ...key, centihours: 130 }], 2027)).toEqual([
      norm({}),
      norm({ fromYear: 2027, centihours: 130 }),
    ]);
    expect(editNorms(edited, [{ ...key, centihours: null }], 2027)).toEqual([norm({})]);
    expect(editNorms([norm({})], [{ ...key, centihours: 100 }], 2027)).toEqual([norm({})]);
  });
});

describe('months as people type them', () => {
  it.each([
    ['1, 4, 7, 10', [1, 4, 7, 10]],
    ['1 4;7', [1, 4, 7]],
    ['', null],
  ])('%s', (typed, months) => {
    expect(parseMonths(typed)).toEqual({ ok: true, value: months });
  });

  it.each(['13', '0', 'mei', '1-4'])('refuses %s', (typed) => {
    expect(parseMonths(typed)).toMatchObject({ ok: false, message: expect.stringContaining(`'${typed}'`) });
  });
});

import { describe, expect, it } from 'vitest';
import { doneDayOf, extensionOf, filingOf, lotOf } from '#shared/demo/filing.ts';
import { ClientFiling } from '#shared/deadlines/model.ts';

const numbers = Array.from({ length: 500 }, (_each, index) => String(index).padStart(6, '0'));

describe('the duties of the demo office', () => {
  it('are the same each time, and every one of them can be', () => {
    for (const number of numbers) {
      const filing = filingOf(number, 'BV', '2026-11-22');
      expect(ClientFiling.parse(filing)).toEqual(filingOf(number, 'BV', '2026-11-22'));
    }
    expect(new Set(numbers.map((number) => lotOf(number))).size).toBeGreaterThan(60);
  });

  it('gives an extension only to returns and the drawing up of accounts', () => {
    for (const clientNumber of numbers) {
      expect(extensionOf({ clientNumber, step: 'vat' })).toBeNull();
      expect(extensionOf({ clientNumber, step: 'file' })).toBeNull();
      expect(['resolution', null]).toContain(extensionOf({ clientNumber, step: 'draw_up' }));
      expect(['becon', 'individual', null]).toContain(extensionOf({ clientNumber, step: 'income_tax' }));
    }
  });

  it('is never done before the period ended, mostly in time, and never marks a review', () => {
    const deadline = {
      step: 'vat' as const,
      ruleCode: 'BTW',
      periodEndsOn: '2026-09-30',
      dueOn: '2026-10-31',
    };
    const days = numbers.map((clientNumber) => doneDayOf({ ...deadline, clientNumber }));
    expect(days.every((day) => day === null || day > '2026-09-30')).toBe(true);
    expect(days.filter((day) => day !== null && day <= '2026-10-31').length).toBeGreaterThan(450);
    expect(doneDayOf({ ...deadline, step: 'wwft', clientNumber: '1' })).toBeNull();
  });
});

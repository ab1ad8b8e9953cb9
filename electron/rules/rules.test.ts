import { describe, expect, it } from 'vitest';
import type { NewVersion } from '#shared/rules/model.ts';
import { newOffice, type TestOffice } from '#test/support/office.ts';

async function versionsOf({ call }: TestOffice, code: string) {
  return (await call('settings.listRules', {})).rules.filter((rule) => rule.code === code);
}

const vpb = (months: number, validFrom: string): NewVersion => ({
  code: 'VPB',
  validFrom,
  source: 'Wet van 2027',
  says: {
    kind: 'deadline',
    values: {
      name: 'Aangifte vennootschapsbelasting',
      basis: 'book_year_end',
      afterCode: null,
      months,
      isMonthEnd: true,
      days: 0,
    },
  },
});

describe('the rules and numbers of the law', () => {
  it('begins with every kind, each with a source, a day of checking and a name', async () => {
    const { call } = await newOffice();
    const { rules } = await call('settings.listRules', {});
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['deadline', 'legal_form', 'value']));
    expect(rules.every(({ source, checkedOn }) => source !== '' && checkedOn === '2026-11-21')).toBe(true);
    expect(rules.filter(({ kind, name, code }) => kind === 'value' && name === code)).toEqual([]);
    expect(rules.filter(({ kind, usedBy }) => kind === 'deadline' && usedBy.length === 0)).toEqual([]);
  });

  it('adds a version of a deadline, which the services see, and takes it back', async () => {
    const office = await newOffice();
    const { call } = office;
    await call('settings.addRuleVersion', vpb(6, '2028-01-01'));
    expect(await versionsOf(office, 'VPB')).toMatchObject([
      { validFrom: '2028-01-01', standing: 'future', warnings: ['future'], checkedOn: '2026-11-21' },
      { validFrom: '2010-01-01', validUntil: '2027-12-31', standing: 'current' },
    ]);
    const listed = (await call('services.listDeadlines', {})).rules.filter(({ code }) => code === 'VPB');
    expect(listed.map(({ months }) => months)).toEqual([6, 5]);
    expect((await call('history.getSteps', {})).undo?.label).toBe(
      'Regel Aangifte vennootschapsbelasting: versie vanaf 01-01-2028 toegevoegd',
    );
    await call('history.undo', {});
    expect(await versionsOf(office, 'VPB')).toHaveLength(1);
  });

  it('adds a number and a legal form, and marks both as looked up', async () => {
    const office = await newOffice({ now: new Date('2028-03-01T10:00:00Z') });
    const { call } = office;
    const says = { kind: 'value' as const, values: { value: 2_500_000, unit: 'cents' as const } };
    const key = await call('settings.addRuleVersion', {
      code: 'kor.turnover',
      validFrom: '2027-01-01',
      source: 'Belastingdienst',
      says,
    });
    expect((await versionsOf(office, 'kor.turnover')).map(({ warnings }) => warnings)).toEqual([[], []]);
    await call('settings.checkRules', {
      keys: [key, { kind: 'legal_form', code: 'BV', validFrom: '2010-01-01' }],
      source: 'Nagelezen in de wet',
    });
    const [form] = await versionsOf(office, 'BV');
    expect(form).toMatchObject({ source: 'Nagelezen in de wet', checkedOn: '2028-03-01', warnings: [] });
    const [other] = await versionsOf(office, 'Eenmanszaak');
    expect(other?.warnings).toEqual(['stale']);
    await call('history.undo', {});
    expect((await versionsOf(office, 'BV'))[0]?.warnings).toEqual(['stale']);
  });

  it('removes a mistaken version, and keeps the first', async () => {
    const office = await newOffice();
    const key = await office.call('settings.addRuleVersion', vpb(6, '2028-01-01'));
    await office.call('settings.removeRuleVersion', key);
    expect(await versionsOf(office, 'VPB')).toHaveLength(1);
    const first = { kind: 'deadline', code: 'VPB', validFrom: '2010-01-01' };
    expect(await office.reply('settings.removeRuleVersion', first)).toMatchObject({
      ok: false,
      error: { code: 'IN_USE' },
    });
    expect(await office.reply('settings.removeRuleVersion', key)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  });

  it('refuses what overlaps or cannot be, and changes nothing', async () => {
    const office = await newOffice();
    const before = await office.call('settings.listRules', {});
    const overlap = await office.reply('settings.addRuleVersion', vpb(6, '2010-01-01'));
    expect(overlap).toMatchObject({
      ok: false,
      error: {
        code: 'REFUSED',
        message:
          'De regel is niet opgeslagen; er is niets gewijzigd. Er staat al een versie van Aangifte vennootschapsbelasting vanaf 01-01-2010. Kies een andere datum, of verwijder die versie eerst.',
        data: { field: 'validFrom' },
      },
    });
    const wrong = [
      vpb(61, '2028-01-01'),
      vpb(-1, '2028-01-01'),
      vpb(6, '2028-02-30'),
      { ...vpb(6, '2028-01-01'), source: ' ' },
      { ...vpb(6, '2028-01-01'), code: 'x'.repeat(61) },
    ];
    for (const version of wrong)
      expect(await office.reply('settings.addRuleVersion', version)).toMatchObject({
        ok: false,
        error: { code: 'INVALID_INPUT' },
      });
    const gone = { kind: 'value', code: 'nergens', validFrom: '2020-01-01' };
    expect(await office.reply('settings.checkRules', { keys: [gone] })).toMatchObject({ ok: false });
    expect(await office.call('settings.listRules', {})).toEqual(before);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { newOffice, openOffice, type TestOffice } from '#test/support/office.ts';

/** A client who left long ago with everything that can be held, and a contact; the canary stands in every text. */
async function filledOffice(options: { now?: Date; until?: string; answers?: string[] } = {}) {
  const office = await newOffice({
    now: options.now ?? new Date('2026-11-21T10:00:00Z'),
    answers: options.answers ?? [],
  });
  const { call } = office;
  await call('employees.add', { code: 'HVO' });
  await call('clients.create', { number: '000101', name: 'Kanariepiet Zevenblad' });
  await call('clients.create', { number: '000102', name: 'Praktijk Kadeoord' });
  const save = (field: 'email' | 'birthYear' | 'remark' | 'city', value: string | number) =>
    call('clients.saveValue', { number: '000101', field, value });
  await save('email', 'kanariepiet@zevenblad.voorbeeld');
  await save('birthYear', 1961);
  await save('remark', 'Kanariepiet belt liever');
  await save('remark', 'Kanariepiet mailt liever');
  const { id } = await call('clients.addContact', {
    number: '000101',
    contact: {
      name: 'Wilma Kanariepiet',
      role: null,
      birthYear: 1970,
      email: null,
      phone: null,
      remark: null,
    },
  });
  await call('clients.saveContact', { id, values: { email: 'wilma@kanariepiet.voorbeeld' } });
  await call('gifts.choose', { year: 2019, kind: 'wine_parcel', numbers: ['000101'], isChosen: true });
  await call('figures.saveValue', { number: '000101', year: 2015, field: 'turnoverCents', value: 123_400 });
  await call('clients.setRole', { number: '000101', role: 'RLM', employee: 'HVO' });
  if (options.until !== undefined) {
    await call('clients.saveValue', { number: '000101', field: 'status', value: 'former' });
    await call('clients.saveValue', { number: '000101', field: 'clientUntil', value: options.until });
  }
  return { ...office, contactId: id };
}

const client = { kind: 'client', id: 1 } as const;
const erase = (office: Pick<TestOffice, 'reply'>, input: object) =>
  office.reply('privacy.erase', { reason: 'Verzoek', decidedBy: 'H. de Vries', ...input });

it('finds people by name, number, e-mail and year of birth', async () => {
  const { call } = await filledOffice();
  const names = async (text: string) =>
    (await call('privacy.find', { text })).matches.map(({ kind, name }) => `${kind} ${name}`);
  expect(await names('kanariepiet')).toEqual(['client Kanariepiet Zevenblad', 'contact Wilma Kanariepiet']);
  expect(await names('1961')).toEqual(['client Kanariepiet Zevenblad']);
  expect(await names('000102')).toEqual(['client Praktijk Kadeoord']);
  expect(await names('HVO')).toEqual(['employee HVO']);
  expect(await names('100%')).toEqual([]);
});

it('gathers everything over all tables, the log included, and saves it as JSON', async () => {
  const target = path.join(fs.mkdtempSync('/tmp/peil-avg-'), 'inzage');
  const { call } = await filledOffice({ answers: [target] });
  const dossier = await call('privacy.getDossier', client);
  const keys = dossier.sections.map(({ key }) => key);
  for (const key of ['client', 'contact', 'yearly_figure', 'client_role', 'change_row'])
    expect(keys).toContain(key);
  const text = JSON.stringify(dossier);
  expect(text).toContain('Kanariepiet belt liever');
  expect(text).toContain('wilma@kanariepiet.voorbeeld');
  expect(dossier.path).toBe('/klanten/000101');
  const saved = await call('privacy.saveDossier', client);
  const written: unknown = JSON.parse(fs.readFileSync(saved.path, 'utf8'));
  expect(written).toMatchObject({ name: 'Kanariepiet Zevenblad', bare: expect.any(Array) });
  fs.rmSync(path.dirname(target), { recursive: true });
  const { sets } = await call('history.search', { topic: 'privacy' });
  expect(sets[0]).toMatchObject({ label: 'Inzage bewaard als bestand (klant)', counts: [] });
  expect((await call('history.check', {})).findings).toEqual([]);
});

it('erases a contact with its traces in the log, and the chain stays sound', async () => {
  const office = await filledOffice();
  const { call, contactId, file } = office;
  await call('backups.make', {});
  const subject = { kind: 'contact', id: contactId } as const;
  const preview = await call('privacy.previewErasure', subject);
  expect(preview.modes).toEqual(['removed']);
  expect(preview.backups.length).toBe(1);
  expect(await erase(office, { subject, mode: 'removed', confirm: 'Wilma' })).toMatchObject({
    error: { code: 'REFUSED' },
  });
  const reply = await erase(office, { subject, mode: 'removed', confirm: 'Wilma Kanariepiet' });
  expect(reply).toMatchObject({
    ok: true,
    data: { erasure: { mode: 'removed', backups: [{ sequence: 1 }] } },
  });
  expect((await call('history.check', {})).findings).toEqual([]);
  expect(fs.readFileSync(file).includes('wilma@kanariepiet')).toBe(false);
  expect(fs.readFileSync(file).includes('Wilma')).toBe(false);
  const log = JSON.stringify(await call('history.search', {}));
  expect(log).toContain('Gewist op grond van de AVG');
  expect((await call('history.getSteps', {})).undo?.label ?? '').not.toContain('Wilma');
});

it('refuses to erase a client that is one still, and who still works here', async () => {
  const office = await filledOffice();
  for (const subject of [client, { kind: 'employee', id: 1 }])
    expect(await erase(office, { subject, mode: 'anonymised', confirm: 'x' })).toMatchObject({
      error: { code: 'REFUSED' },
    });
  const preview = await office.call('privacy.previewErasure', client);
  expect(preview).toMatchObject({ modes: [], refusal: expect.stringContaining('nog klant') });
});

it('keeps what the law asks of a client that left less than seven years ago', async () => {
  const office = await filledOffice({ until: '2024-06-30' });
  const preview = await office.call('privacy.previewErasure', client);
  expect(preview.modes).toEqual(['reduced']);
  expect(preview.stays).toContainEqual(
    expect.objectContaining({ what: 'Klant', untilOn: '2031-12-31', why: expect.stringContaining('AWR') }),
  );
  expect(
    await erase(office, { subject: client, mode: 'removed', confirm: 'Kanariepiet Zevenblad' }),
  ).toMatchObject({ error: { code: 'REFUSED' } });
  expect(
    await erase(office, { subject: client, mode: 'reduced', confirm: 'Kanariepiet Zevenblad' }),
  ).toMatchObject({ ok: true });
  const card = await office.call('clients.getCard', { number: '000101' });
  expect(card.values.email.value).toBeNull();
  expect(card.contacts).toEqual([]);
  expect(JSON.stringify(card)).not.toContain('mailt liever');
  expect((await office.call('history.check', {})).findings).toEqual([]);
});

it.each(['removed', 'anonymised'] as const)(
  'leaves no trace of a client past its terms: %s',
  async (mode) => {
    const office = await filledOffice({ until: '2016-06-30' });
    const { call, file } = office;
    expect(await erase(office, { subject: client, mode, confirm: 'Kanariepiet Zevenblad' })).toMatchObject({
      ok: true,
    });
    const bytes = fs.readFileSync(file);
    for (const trace of ['Kanariepiet', 'kanariepiet', 'Zevenblad', 'zevenblad', 'wilma'])
      expect(bytes.includes(trace), trace).toBe(false);
    expect((await call('history.check', {})).findings).toEqual([]);
    expect((await call('privacy.find', { text: 'kanariepiet' })).matches).toEqual([]);
    const { erasures } = await call('privacy.listErasures', {});
    expect(erasures).toMatchObject([{ subjectKind: 'client', mode, decidedBy: 'H. de Vries' }]);
    // What is left can still be changed and undone.
    await call('clients.saveValue', { number: '000102', field: 'city', value: 'Zeist' });
    await call('history.undo', {});
    expect((await call('history.check', {})).findings).toEqual([]);
    expect(await office.reply('history.undo', { changeSetId: 2 })).toMatchObject({ ok: false });
  },
);

it('makes an employee who left anonymous, and says so in the log', async () => {
  const office = await filledOffice();
  const { call, file } = office;
  await call('employees.update', {
    id: 1,
    values: { name: 'Hein Kanarie', email: 'hein@kanarie.voorbeeld' },
  });
  await call('employees.update', { id: 1, values: { outOfServiceOn: '2024-01-31' } });
  const subject = { kind: 'employee', id: 1 } as const;
  expect((await call('privacy.listRetention', {})).lines).toMatchObject([
    { code: 'gifts' },
    { code: 'figures' },
    { code: 'employee', number: 'HVO', keptUntilOn: '2026-01-31' },
  ]);
  expect((await call('privacy.previewErasure', subject)).modes).toEqual(['anonymised']);
  expect(await erase(office, { subject, mode: 'anonymised', confirm: 'Hein Kanarie' })).toMatchObject({
    ok: true,
  });
  for (const trace of ['Hein', 'hein@kanarie'])
    expect(fs.readFileSync(file).includes(trace), trace).toBe(false);
  expect((await call('history.check', {})).findings).toEqual([]);
});

it('takes the code of an employee out of the descriptions of changes, and the chain stays sound', async () => {
  const office = await filledOffice();
  const { call } = office;
  await call('employees.add', { code: 'HVOO' });
  await call('clients.setRole', { number: '000102', role: 'RLM', employee: 'HVO' });
  await call('clients.setRole', { number: '000102', role: 'ACC', employee: 'HVOO' });
  await call('employees.update', { id: 1, values: { name: 'Hein Kanarie' } });
  await call('employees.update', { id: 1, values: { outOfServiceOn: '2024-01-31' } });
  const labels = async () => (await call('history.search', {})).sets.map(({ label }) => label).join('\n');
  expect(await labels()).toMatch(/\bHVO\b/);
  const subject = { kind: 'employee', id: 1 } as const;
  const { goes, stays } = await call('privacy.previewErasure', subject);
  expect(goes.map(({ what }) => what)).toContain('Code HVO in omschrijvingen van wijzigingen');
  expect(stays.map(({ what }) => what).join()).not.toContain('HVO');
  const reply = await erase(office, { subject, mode: 'anonymised', confirm: 'Hein Kanarie' });
  expect(reply).toMatchObject({ ok: true });
  expect(await labels()).not.toMatch(/\bHVO\b/);
  expect(await labels(), 'another code that begins the same stays').toMatch(/\bHVOO\b/);
  expect(await labels()).toMatch(/\bX1\b/);
  expect((await call('history.check', {})).findings).toEqual([]);
});

it('leaves the descriptions alone when the code of the employee is also that of a role, and says so', async () => {
  const office = await newOffice({ now: new Date('2026-11-21T10:00:00Z') });
  const { call } = office;
  await call('employees.add', { code: 'ACC' });
  await call('clients.create', { number: '000101', name: 'Praktijk Kadeoord' });
  await call('clients.setRole', { number: '000101', role: 'ACC', employee: 'ACC' });
  await call('employees.update', { id: 1, values: { name: 'Hein Kanarie', outOfServiceOn: '2024-01-31' } });
  const subject = { kind: 'employee', id: 1 } as const;
  const { stays } = await call('privacy.previewErasure', subject);
  expect(stays).toContainEqual(
    expect.objectContaining({
      what: 'Code ACC in omschrijvingen van wijzigingen',
      why: expect.stringContaining('codelijst'),
    }),
  );
  await erase(office, { subject, mode: 'anonymised', confirm: 'Hein Kanarie' });
  expect(JSON.stringify((await call('history.search', {})).sets)).toMatch(/ACC/);
  expect((await call('history.check', {})).findings).toEqual([]);
});

it('keeps a register of requests with their term, and refuses what does not fit', async () => {
  const office = await newOffice();
  const { call, reply } = office;
  const typed = { kind: 'access', person: 'Wilma Kanariepiet', receivedOn: '2026-01-31' } as const;
  const { id } = await call('privacy.saveRequest', typed);
  expect((await call('privacy.listRequests', {})).requests).toMatchObject([{ id, dueOn: '2026-02-28' }]);
  await call('privacy.saveRequest', {
    ...typed,
    id,
    extendedMonths: 2,
    extensionReason: 'Veel mappen',
    answeredOn: '2026-02-10',
    outcome: 'Afschrift gegeven',
  });
  expect((await call('privacy.listRequests', {})).requests).toMatchObject([{ dueOn: '2026-04-30' }]);
  for (const wrong of [
    { ...typed, answeredOn: '2026-01-01', outcome: 'x' },
    { ...typed, answeredOn: '2026-02-01' },
    { ...typed, outcome: 'x' },
    { ...typed, extendedMonths: 1 },
  ])
    expect(await reply('privacy.saveRequest', wrong)).toMatchObject({ error: { code: 'REFUSED' } });
  expect(await reply('privacy.saveRequest', { ...typed, receivedOn: '2026-02-31' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect(await reply('privacy.saveRequest', { ...typed, id: 99 })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  await call('history.undo', {});
  expect((await call('privacy.listRequests', {})).requests).toMatchObject([{ answeredOn: null }]);
  await call('privacy.removeRequest', { id });
  expect((await call('privacy.listRequests', {})).requests).toEqual([]);
});

it('lists what is past its term, takes decisions back, and carries them out for good', async () => {
  const office = await filledOffice({ until: '2016-06-30' });
  const { call, reply } = office;
  const codes = async () =>
    (await call('privacy.listRetention', {})).lines.map(({ code, decision }) => [code, decision]);
  expect((await codes()).map(([code]) => String(code)).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'client',
    'contacts',
    'figures',
    'gifts',
  ]);
  const key = (code: 'client' | 'contacts' | 'figures') =>
    ({ code, subjectKind: 'client', subjectId: 1 }) as const;
  await call('privacy.decideRetention', { ...key('contacts'), decision: 'remove' });
  await call('history.undo', {});
  expect((await codes()).every(([, decision]) => decision === null)).toBe(true);
  for (const wrong of [
    { ...key('contacts'), decision: 'anonymise' },
    { ...key('contacts'), decision: 'keep' },
    { ...key('contacts'), decision: 'keep', reason: 'Lopend geschil', keepUntilOn: '2020-01-01' },
    { code: 'client', subjectKind: 'client', subjectId: 2, decision: 'remove' },
  ])
    expect((await reply('privacy.decideRetention', wrong)).ok).toBe(false);
  await call('privacy.decideRetention', {
    ...key('client'),
    decision: 'keep',
    reason: 'Lopend geschil',
    keepUntilOn: '2027-12-31',
  });
  expect(await reply('privacy.carryOutRetention', { keys: [key('client')] })).toMatchObject({ ok: false });
  await call('privacy.decideRetention', { ...key('contacts'), decision: 'remove' });
  await call('privacy.decideRetention', { ...key('figures'), decision: 'remove' });
  expect(await call('privacy.carryOutRetention', { keys: [key('contacts'), key('figures')] })).toEqual({
    done: 2,
  });
  expect((await codes()).toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
    ['client', 'keep'],
    ['gifts', null],
  ]);
  expect((await call('clients.getCard', { number: '000101' })).contacts).toEqual([]);
  expect((await call('history.check', {})).findings).toEqual([]);
  await call('privacy.decideRetention', { ...key('client'), decision: 'anonymise' });
  await call('privacy.carryOutRetention', { keys: [key('client')] });
  expect(await codes()).toEqual([]);
  expect((await call('privacy.find', { text: 'Kanariepiet' })).matches).toEqual([]);
});

it('moves a term with a new dated rule', async () => {
  const office = await filledOffice({ until: '2020-06-30' });
  const { call } = office;
  const has = async () =>
    (await call('privacy.listRetention', {})).lines.some(({ code }) => code === 'client');
  expect(await has()).toBe(false);
  const version = {
    code: 'client',
    validFrom: '2026-11-01',
    months: 60,
    source: 'Ander besluit',
    checkedOn: '2026-11-21',
    isProposal: true,
  } as const;
  const { id } = await call('privacy.saveRule', version);
  expect(await has()).toBe(true);
  await call('history.undo', {});
  expect(await has()).toBe(false);
  await call('history.redo', {});
  await call('privacy.removeRule', { id });
  expect(await has()).toBe(false);
  expect((await call('history.getSteps', {})).undo?.label).toBe(
    'Bewaartermijn van klant: versie vanaf 01-11-2026 verwijderd',
  );
  await call('privacy.saveRule', { ...version, validFrom: '2027-01-01' });
  expect(await has(), 'a version that begins later does not hold yet').toBe(false);
});

it('refuses a rule without sense, and keeps the first version of each', async () => {
  const { call, reply } = await newOffice({ now: new Date('2026-11-21T10:00:00Z') });
  const version = {
    code: 'gifts',
    validFrom: '2026-11-01',
    months: 12,
    source: 'Besluit van het kantoor',
    checkedOn: '2026-11-21',
    isProposal: true,
  } as const;
  for (const [wrong, code] of [
    [{ checkedOn: '2026-11-22' }, 'REFUSED'],
    [{ validFrom: '2010-01-01' }, 'REFUSED'],
    [{ validFrom: '2026-02-31' }, 'INVALID_INPUT'],
    [{ months: 601 }, 'INVALID_INPUT'],
    [{ months: 1.5 }, 'INVALID_INPUT'],
    [{ source: '' }, 'INVALID_INPUT'],
  ] as const)
    expect(await reply('privacy.saveRule', { ...version, ...wrong })).toMatchObject({ error: { code } });
  const { rules } = await call('privacy.listRetention', {});
  const first = rules.find(({ code }) => code === 'gifts');
  expect(await reply('privacy.removeRule', { id: first?.id ?? 0 })).toMatchObject({
    error: { code: 'IN_USE' },
  });
  expect(await reply('privacy.removeRule', { id: 999 })).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

it('also erases what the log holds of a client that was merged into it', async () => {
  const office = await filledOffice({ until: '2016-06-30' });
  const { call, file } = office;
  await call('clients.create', { number: '000109', name: 'Dubbel Papegaai' });
  const plan = await call('clients.previewMerge', { keep: '000101', drop: '000109' });
  await call('clients.merge', {
    keep: '000101',
    drop: '000109',
    revision: plan.revision,
    take: [],
    takeYears: [],
  });
  await erase(office, { subject: client, mode: 'removed', confirm: 'Kanariepiet Zevenblad' });
  expect(fs.readFileSync(file).includes('Papegaai')).toBe(false);
  expect((await call('history.check', {})).findings).toEqual([]);
});

it('measures the step of the plan of the year by what was decided of what is past its term', async () => {
  const office = await filledOffice({ until: '2016-06-30', now: new Date('2027-02-10T10:00:00Z') });
  const { call } = office;
  const step = { year: 2027, key: 'bewaartermijnen' };
  await call('maintenance.adoptProposal', { key: step.key });
  const counted = async () => {
    const { step: measured, rows } = await call('maintenance.listMissing', step);
    return [...measured.progress.results.map(({ asked, filled }) => [filled, asked]), rows.length];
  };
  expect(await counted()).toEqual([[0, 4], 4]);
  const keys = (await call('privacy.listRetention', {})).lines;
  const { rows } = await call('maintenance.listMissing', step);
  expect(rows[0]).toMatchObject({
    measure: 'retention',
    client: '000101',
    what: expect.stringMatching(/nog niet besloten$/),
    path: `/beheer/bewaartermijnen?regel=${encodeURIComponent(keys[0]?.key ?? '')}`,
  });
  const decide = async (decision: 'remove' | 'keep') => {
    for (const { code, subjectKind, subjectId } of keys)
      await call('privacy.decideRetention', {
        code,
        subjectKind,
        subjectId,
        decision,
        ...(decision === 'keep' ? { reason: 'Lopend geschil', keepUntilOn: '2028-12-31' } : {}),
      });
  };
  await decide('keep');
  expect(await counted()).toEqual([[4, 4], 0]);
  await decide('remove');
  await call('privacy.carryOutRetention', {
    keys: keys.map(({ code, subjectKind, subjectId }) => ({ code, subjectKind, subjectId })),
  });
  expect((await call('privacy.listRetention', {})).lines).toEqual([]);
  expect(await counted(), 'nothing is kept too long').toEqual([[1, 1], 0]);
});

it('gives the secretariaat the same figure, of tables that it does not see itself', async () => {
  const office = await filledOffice({ until: '2016-06-30', now: new Date('2027-02-10T10:00:00Z') });
  const step = { year: 2027, key: 'bewaartermijnen' };
  await office.call('maintenance.adoptProposal', { key: step.key });
  const results = (await office.call('maintenance.listMissing', step)).step.progress;
  await office.office.close();
  const secretary = await openOffice(office.file, {
    now: new Date('2027-02-10T11:00:00Z'),
    account: { role: 'secretariaat', employeeId: null },
  });
  expect((await secretary.call('maintenance.listMissing', step)).step.progress).toEqual(results);
  expect(await secretary.reply('privacy.listRetention', {})).toMatchObject({
    error: { code: 'NOT_ALLOWED' },
  });
});

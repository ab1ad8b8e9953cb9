import { describe, expect, it } from 'vitest';
import { dumpOffice } from '#test/support/dump-office.ts';
import type { TestOffice } from '#test/support/office.ts';
import { assess, calmAnswers, startCompleteDraft } from '#test/support/risk-office.ts';
import { officeWithClients } from '#test/support/seeded-office.ts';

const clients = [
  { number: '000104', name: 'Winkel', group: '000104', isHead: true },
  { number: '000105', name: 'Beheer', group: '000104' },
  { number: '000205', name: 'Bouwbedrijf' },
  { number: '000300', name: 'Vertrokken', status: 'former' as const },
];

const newOffice = () => officeWithClients(clients);

/** Every recorded table; the office is closed for it and opened again. */
const dump = async (office: TestOffice) => {
  await office.call('office.close', {});
  const content = dumpOffice(office.file);
  const [recent] = (await office.call('office.getStatus', {})).recent;
  await office.call('office.openRecent', { id: recent?.id ?? '' });
  return content;
};

const read = (office: TestOffice, number = '000104') => office.call('risk.getClient', { number });

async function refusal(office: TestOffice, name: string, input: unknown) {
  const reply = await office.reply(name, input);
  if (reply.ok) throw new Error(`${name} was not refused`);
  return reply.error;
}

const setFlag = (office: TestOffice, number: string, field: 'isPublicInterest' | 'isProminentPerson') =>
  office.call('clients.saveValue', { number, field, value: 1 });

describe('an assessment', () => {
  it('goes from draft to approved with the signals of that day, and a new one supersedes it', async () => {
    const office = await newOffice();
    await setFlag(office, '000104', 'isProminentPerson');
    const first = await assess(office, '000104', { riskClass: 'high', nextReviewOn: '2027-06-30' });
    const approved = await read(office);
    expect(approved).toMatchObject({
      state: 'current',
      draft: null,
      current: { id: first, status: 'approved' },
    });
    expect(approved.current?.signals?.find(({ code }) => code === 'prominentPerson')?.outcome).toBe('signal');

    await office.call('clients.saveValue', { number: '000104', field: 'isProminentPerson', value: 0 });
    await office.call('risk.startDrafts', { numbers: ['000104'] });
    const { draft } = await read(office);
    expect(draft?.verdict).toMatchObject({ answers: calmAnswers, riskClass: 'high', escalationReason: null });
    const second = await (async () => {
      const id = draft?.id ?? 0;
      await office.call('risk.saveDraft', {
        id,
        definitionId: draft?.definitionId ?? 0,
        changes: { riskClass: 'low', nextReviewOn: '2031-01-01' },
      });
      await office.call('risk.approve', { id });
      return id;
    })();
    const after = await read(office);
    expect(after.history.map(({ id, status }) => [id, status])).toEqual([
      [second, 'approved'],
      [first, 'superseded'],
    ]);
    const { assessment: old } = await office.call('risk.getAssessment', { id: first });
    expect(old.verdict.riskClass).toBe('high');
    expect(old.signals?.find(({ code }) => code === 'prominentPerson')?.outcome).toBe('signal');
  });

  it('is not approved before it is complete, and says what is missing', async () => {
    const office = await newOffice();
    await office.call('risk.startDrafts', { numbers: ['000104'] });
    const { draft } = await read(office);
    const error = await refusal(office, 'risk.approve', { id: draft?.id });
    expect(error.code).toBe('REFUSED');
    expect(error.message).toContain('Het concept is bewaard');
    expect(JSON.stringify(error.data)).toContain('answers.countries');
    expect((await read(office)).draft?.problems.length).toBeGreaterThan(15);
  });

  it('of an OOB waits for an escalation', async () => {
    const office = await newOffice();
    await setFlag(office, '000104', 'isPublicInterest');
    const id = await startCompleteDraft(office, '000104', { riskClass: 'high', nextReviewOn: '2027-06-30' });
    expect((await refusal(office, 'risk.approve', { id })).data).toEqual({
      problems: [
        { field: 'escalationReason', message: 'Dit is een OOB: leg vast met wie en hoe is geëscaleerd.' },
      ],
    });
    const definitionId = (await read(office)).draft?.definitionId ?? 0;
    await office.call('risk.saveDraft', {
      id,
      definitionId,
      changes: { escalationReason: 'Met de toezichthouder' },
    });
    await office.call('risk.approve', { id });
  });

  it.each([
    ['2020-01-01', 'moet na vandaag liggen'],
    ['2026-11-21', 'moet na vandaag liggen'],
  ])('is not reviewed again on %s', async (nextReviewOn, text) => {
    const office = await newOffice();
    const id = await startCompleteDraft(office, '000104', { nextReviewOn });
    expect(JSON.stringify((await refusal(office, 'risk.approve', { id })).data)).toContain(text);
  });

  it('takes no answers of another version', async () => {
    const office = await newOffice();
    const id = await startCompleteDraft(office, '000104');
    const definitionId = (await read(office)).draft?.definitionId ?? 0;
    const before = await read(office);
    const save = (version: number, answers: unknown) =>
      refusal(office, 'risk.saveDraft', { id, definitionId: version, changes: { answers } });
    expect((await save(definitionId, { gone: { choice: 'yes', remark: null } })).message).toContain('gone');
    expect((await save(definitionId, { countries: { choice: 'moon', remark: null } })).message).toContain(
      'countries',
    );
    expect((await save(definitionId + 1, calmAnswers)).code).toBe('CONFLICT');
    expect(await read(office)).toEqual(before);
  });

  it('does not change once it is approved', async () => {
    const office = await newOffice();
    const id = await assess(office, '000104');
    const definitionId = (await read(office)).current?.definitionId ?? 0;
    const calls: [string, unknown][] = [
      ['risk.saveDraft', { id, definitionId, changes: { riskClass: 'low' } }],
      ['risk.removeDraft', { id }],
      ['risk.moveDraft', { id }],
      ['risk.approve', { id }],
    ];
    for (const [name, input] of calls) expect((await refusal(office, name, input)).code).toBe('CONFLICT');
  });

  it('is begun once, and not for a former or an unknown client', async () => {
    const office = await newOffice();
    const start = (...numbers: string[]) => ({ numbers });
    await office.call('risk.startDrafts', start('000104'));
    expect((await refusal(office, 'risk.startDrafts', start('000104'))).message).toContain(
      'heeft al een concept',
    );
    expect((await refusal(office, 'risk.startDrafts', start('000300'))).message).toContain(
      'voormalige klant',
    );
    expect((await refusal(office, 'risk.startDrafts', start('999999'))).code).toBe('NOT_FOUND');
    const many = await office.call(
      'risk.startDrafts',
      start('000104', '000105', '000205', '000300', '000205'),
    );
    expect(many.started).toBe(2);
    expect(many.skipped.map(({ number }) => number)).toEqual(['000104', '000300']);
  });

  it('can be undone as long as it is a draft', async () => {
    const office = await newOffice();
    const before = await dump(office);
    await office.call('risk.startDrafts', { numbers: ['000104', '000205'] });
    await office.call('history.undo', {});
    expect(await dump(office)).toEqual(before);
    const id = await assess(office, '000104');
    expect((await office.call('history.getSteps', {})).undo?.label).not.toContain('goedgekeurd');
    expect((await refusal(office, 'history.undo', {})).code).toBe('CONFLICT');
    expect((await read(office)).current?.id).toBe(id);
  });

  it('never changes the values of the client card', async () => {
    const office = await newOffice();
    await office.call('clients.saveValue', { number: '000104', field: 'hasOtherRisk', value: 0 });
    await assess(office, '000104', { hasOtherRisk: true, otherRiskReason: 'Geschil met de buren' });
    const { facts, current } = await read(office);
    expect(facts.find(({ field }) => field === 'hasOtherRisk')).toMatchObject({
      value: 'Nee',
      origin: { origin: 'typed' },
    });
    expect(current?.verdict.hasOtherRisk).toBe(true);
  });
});

describe('the list', () => {
  it('shows everyone with signals and state, the type beside it', async () => {
    const office = await newOffice();
    await setFlag(office, '000105', 'isProminentPerson');
    await assess(office, '000104');
    const { rows } = await office.call('risk.list', {});
    const pick = (number: string) => rows.find((row) => row.number === number);
    expect(pick('000104')).toMatchObject({
      state: 'current',
      riskClass: 'normal',
      type: null,
      codes: ['groupMembers'],
    });
    expect(pick('000105')).toMatchObject({
      state: 'none',
      worst: 'high',
      codes: ['prominentPerson', 'reviewOverdue'],
    });
    expect(pick('000300')).toMatchObject({ status: 'former', codes: [] });
  });

  it('gives a member the payment and write-off of the head, and says so', async () => {
    const office = await newOffice();
    await office.call('figures.saveValue', { number: '000104', year: 2026, field: 'paymentDays', value: 75 });
    const { signals } = await read(office, '000105');
    const late = signals.find(({ code }) => code === 'latePayer');
    expect(late?.outcome).toBe('signal');
    expect(late?.why).toContain('000104');
  });

  it('says what changed since a day, and who cannot be compared', async () => {
    const office = await newOffice();
    await assess(office, '000104');
    await assess(office, '000205');
    await office.call('figures.saveValue', {
      number: '000205',
      year: 2025,
      field: 'equityCents',
      value: -100,
    });
    const answer = await office.call('risk.listChanges', { since: '2026-11-21' });
    expect(answer).toEqual({
      compared: 2,
      incomparable: 1,
      changes: [
        {
          number: '000205',
          name: 'Bouwbedrijf',
          fromClass: 'normal',
          toClass: 'normal',
          approvedOn: '2026-11-21',
          appeared: ['negativeEquity'],
          gone: [],
        },
      ],
    });
    const earlier = await office.call('risk.listChanges', { since: '2025-11-21' });
    expect(earlier).toEqual({ changes: [], compared: 0, incomparable: 3 });
  });
});

describe('merging clients', () => {
  const merge = async (office: TestOffice, keep: string, drop: string) => {
    const { revision } = await office.call('clients.previewMerge', { keep, drop });
    await office.call('clients.merge', { keep, drop, take: [], takeYears: [], revision });
  };

  it('takes the assessments along, and can be undone', async () => {
    const office = await newOffice();
    const id = await assess(office, '000205');
    await office.call('risk.startDrafts', { numbers: ['000205'] });
    const before = await dump(office);
    await merge(office, '000104', '000205');
    const { current, draft } = await read(office);
    expect(current?.id).toBe(id);
    expect(draft).not.toBeNull();
    await office.call('history.undo', {});
    expect(await dump(office)).toEqual(before);
  });

  it('leaves the one that counts for the client that stays, and keeps the other readable', async () => {
    const office = await newOffice();
    const kept = await assess(office, '000104');
    const other = await assess(office, '000205');
    await office.call('risk.startDrafts', { numbers: ['000104', '000205'] });
    const before = await dump(office);
    await merge(office, '000104', '000205');
    expect((await read(office)).history.map(({ id, status }) => [id, status]).slice(1)).toEqual([
      [kept, 'approved'],
      [other, 'superseded'],
    ]);
    await office.call('history.undo', {});
    expect(await dump(office)).toEqual(before);
  });
});

describe('another questionnaire', () => {
  it('keeps a draft back until its answers are taken over', async () => {
    const office = await newOffice();
    const id = await startCompleteDraft(office, '000104');
    const { id: next } = await office.call('risk.createDefinition', {});
    const { definition } = await office.call('risk.getDefinition', { id: next });
    const questions = definition.questions.filter(({ key }) => key !== 'vatMixed');
    await office.call('risk.saveDefinition', { id: next, definition: { ...definition, questions } });
    expect(await office.call('risk.activateDefinition', { id: next, reason: 'Korter' })).toEqual({
      version: 2,
    });
    expect((await read(office)).draft?.isOutdated).toBe(true);
    expect((await refusal(office, 'risk.approve', { id })).message).toContain('nieuwe vragenlijst');
    expect(await office.call('risk.moveDraft', { id })).toEqual({ dropped: 1 });
    await office.call('risk.approve', { id });
    expect((await refusal(office, 'risk.saveDefinition', { id: next, definition })).code).toBe('CONFLICT');
  });

  it('does not come into force with problems', async () => {
    const office = await newOffice();
    const { id } = await office.call('risk.createDefinition', {});
    const { definition } = await office.call('risk.getDefinition', { id });
    await office.call('risk.saveDefinition', { id, definition: { ...definition, questions: [] } });
    const error = await refusal(office, 'risk.activateDefinition', { id, reason: 'Leeg' });
    expect(error.message).toContain('Er is niets gewijzigd');
    await office.call('risk.removeDefinition', { id });
    expect((await office.call('risk.listDefinitions', {})).definitions).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import type { CallName } from '#shared/calls/contract.ts';
import { findUnasked, readScreens } from './asked-calls.ts';
import { isTest, sources } from './sources.ts';

/** Calls within what another call opens: who may not make the other does not come to the button of the one. */
const askedBy: Readonly<Partial<Record<CallName, CallName>>> = {
  'backups.getUnprotected': 'backups.removeUnprotected',
  'budgets.setAbsence': 'budgets.setDetails',
  'budgets.previewCopy': 'budgets.copyYear',
  'capacity.applyDraft': 'capacity.createDraft',
  'capacity.getDraft': 'capacity.createDraft',
  'capacity.listDrafts': 'capacity.createDraft',
  'capacity.removeDraft': 'capacity.createDraft',
  'capacity.removeDraftLine': 'capacity.createDraft',
  'capacity.setDraftLine': 'capacity.createDraft',
  'classification.compare': 'classification.createDraft',
  'classification.listMoves': 'classification.createDraft',
  'clients.previewMerge': 'clients.merge',
  'codes.remove': 'codes.retire',
  'codes.reorder': 'codes.update',
  'codes.restore': 'codes.retire',
  'codes.setRecurrence': 'codes.update',
  'employees.remove': 'employees.update',
  'gifts.preview': 'gifts.choose',
  'gifts.setNote': 'gifts.choose',
  'groups.proposeNumber': 'groups.create',
  'maintenance.listExplanations': 'maintenance.explainOverbooking',
  'maintenance.retireTemplateStep': 'maintenance.adoptProposal',
  'planning.importWorkbook': 'planning.exportWorkbook',
  'requests.getReminder': 'requests.list',
  'requests.listRecipients': 'requests.list',
  'requests.makeFiles': 'requests.list',
  'requests.readFiles': 'requests.list',
  'requests.remove': 'requests.list',
  'requests.takeOver': 'requests.list',
  'risk.moveDraft': 'risk.saveDraft',
  'risk.removeDefinition': 'risk.activateDefinition',
  'risk.removeDraft': 'risk.saveDraft',
  'services.remove': 'services.retire',
  'services.restore': 'services.retire',
  'settings.removeRuleVersion': 'settings.addRuleVersion',
};

const screenList = 'renderer/app/screens.ts';
const files = sources().filter(({ path }) => path.startsWith('renderer/') && !isTest(path));
const screens = readScreens(files.find(({ path }) => path === screenList) ?? { path: screenList, text: '' });

describe('buttons of screens', () => {
  test('are asked for when a role that sees the screen may not make their call', () => {
    expect(screens.length).toBeGreaterThan(50);
    expect(findUnasked(files, screens, askedBy)).toEqual([]);
  });

  test('of a screen that forgets to ask are found', () => {
    const path = 'renderer/codes/forgets.tsx';
    const forgets = { path, text: "const merge = useCommand('privacy.erase');" };
    const screen = { file: path, needs: 'codes.list' } as const;
    const withoutPrivacy = files.filter((file) => !file.text.includes("'privacy.erase'"));
    const found = findUnasked([...withoutPrivacy, forgets], [screen], {});
    expect(found.map(({ call, role }) => `${call} ${role}`)).toEqual([
      'privacy.erase secretariaat',
      'privacy.erase medewerker',
    ]);
    expect(
      findUnasked([...withoutPrivacy, forgets], [{ ...screen, needs: 'privacy.find' }], {}),
      'nobody else sees the screen',
    ).toEqual([]);
    const asks = { path: 'renderer/codes/asks.tsx', text: "useMay('privacy.erase');" };
    expect(findUnasked([...withoutPrivacy, forgets, asks], [screen], {})).toEqual([]);
    expect(
      findUnasked([...withoutPrivacy, forgets], [screen], { 'privacy.erase': 'codes.list' }),
      'another call that everybody may make is no leave',
    ).toHaveLength(2);
  });
});

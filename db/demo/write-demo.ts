import { importFirst, importSecond, type KnownRecords } from '#db/demo/import-batches.ts';
import { prepareInsert } from '#db/demo/insert.ts';
import { activate, edit, giveGifts, keepScoring, override, prepareDraft, record } from '#db/demo/story.ts';
import { listFilingEvents } from '#db/demo/write-filing.ts';
import { listMaintenanceEvents } from '#db/demo/write-maintenance.ts';
import { listRequestEvents } from '#db/demo/write-requests.ts';
import { listClosingEvents } from '#db/demo/write-closing.ts';
import { listAuditFileEvents } from '#db/demo/write-audit-files.ts';
import { listPlanningEvents } from '#db/demo/write-planning.ts';
import { listPrivacyEvents } from '#db/demo/write-privacy.ts';
import { listRiskEvents } from '#db/demo/write-risk.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { saveView } from '#db/views/views.ts';
import { saveSetting } from '#db/settings/settings.ts';
import { retiredBranch } from '#shared/demo/businesses.ts';
import { partnerCodes, secretary } from '#shared/demo/employees.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { demoText } from '#shared/demo/nl.ts';
import { daysBefore, yearOf } from '#shared/demo/timeline.ts';
import { demoViews } from '#shared/demo/views.ts';
import { viewsText } from '#shared/views/nl.ts';

/**
 * Fills a new office file with the demo office, in one transaction, in the order in which it all would have happened: two imports,
 * typed values, two definitions with their scorings, overrides and gifts, each recorded as the program does.
 */
export function writeDemo(db: OfficeDatabase, office: DemoOffice): void {
  db.connection.transaction(() => {
    const known = setUp(db, office);
    for (const { run } of listEvents(db, office, known)) run();
    saveSetting(db.connection, 'office.isDemo', true);
    saveSetting(db.connection, 'office.workingYear', yearOf(office.today));
  })();
  db.connection.pragma('optimize');
}

/** Everything after the setting up, in order of time. */
function listEvents(
  db: OfficeDatabase,
  office: DemoOffice,
  known: KnownRecords,
): { at: string; run: () => void }[] {
  const { timeline, clients, today } = office;
  const [first, second] = partnerCodes;
  const idOf = (number: string) => known.ids.get(number) ?? 0;
  const nameOf = new Map(clients.map(({ identity }) => [identity.number, identity.name]));
  const scoring = (at: string, reason: string) => ({ at, run: () => keepScoring(db, at, first, reason) });
  const gifts = (year: number, at: string) => ({
    at,
    run: () => giveGifts(db, clients, known.ids, { year, at, by: secretary }),
  });
  const events = [
    { at: timeline.firstImportAt, run: () => importFirst(db, office, known, secretary) },
    scoring(timeline.firstScoringAt, demoText.scored.first),
    gifts(yearOf(today) - 1, `${daysBefore(today, 340)}T09:45:00.000Z`),
    { at: timeline.activationAt, run: () => activate(db, office.definition, timeline.activationAt, second) },
    scoring(timeline.springScoringAt, demoText.scored.spring),
    { at: timeline.secondImportAt, run: () => importSecond(db, office, known, secretary) },
    scoring(timeline.autumnScoringAt, demoText.scored.autumn),
    gifts(yearOf(today), `${daysBefore(today, 9)}T10:15:00.000Z`),
    { at: timeline.draftAt, run: () => prepareDraft(db, office.draft, timeline.draftAt, first) },
    ...listPlanningEvents(db, office, known),
    ...listMaintenanceEvents(db, office, known),
    ...listRequestEvents(db, office),
    ...listFilingEvents(db, office),
    ...listAuditFileEvents(db, office, known),
    ...listClosingEvents(db, office),
    ...listRiskEvents(db, office.risk, known),
    ...listPrivacyEvents(db, office, known),
    ...demoViews.map((view, index) => keepView(db, view, `${daysBefore(today, 60 - index)}T11:20:00.000Z`)),
    ...office.edits.map((each) => ({ at: each.at, run: () => editKnown(db, each, idOf(each.clientNumber)) })),
    ...office.overrides.map((each) => ({
      at: each.at,
      run: () => override(db, each, nameOf.get(each.clientNumber) ?? each.clientNumber),
    })),
  ];
  return events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function keepView(db: OfficeDatabase, { screen, name, state }: (typeof demoViews)[number], at: string) {
  const deed = {
    at,
    by: secretary,
    call: 'views.save',
    label: viewsText.changes.saved(name),
    isUndoable: true,
  };
  return { at, run: () => record(db, deed, () => void saveView(db.connection, screen, name, state)) };
}

/** A client that the second import brings cannot have been edited before it. */
function editKnown(db: OfficeDatabase, each: DemoOffice['edits'][number], clientId: number): void {
  if (clientId > 0) edit(db, each, clientId);
}

function setUp(db: OfficeDatabase, office: DemoOffice): KnownRecords {
  const { connection } = db;
  const at = `${daysBefore(office.timeline.firstImportAt.slice(0, 10), 2)}T09:05:00.000Z`;
  const employees = new Map<string, number>();
  const groups = new Map<string, number>();
  record(
    db,
    { at, by: partnerCodes[0], call: 'codes.save', label: demoText.setUp, isUndoable: false },
    () => {
      const addCode = prepareInsert(connection, 'code_item', [
        'list',
        'code',
        'label',
        'is_high_risk',
        'position',
        'retired_on',
      ]);
      office.codes.forEach(({ list, code, label, isHighRisk }, index) => {
        const retiredOn = code === retiredBranch.code ? at.slice(0, 10) : null;
        addCode({
          list,
          code,
          label,
          is_high_risk: isHighRisk ? 1 : 0,
          position: 100 + index,
          retired_on: retiredOn,
        });
      });
      const addEmployee = prepareInsert(connection, 'employee', [
        'code',
        'name',
        'function_code',
        'email',
        'in_service_on',
        'out_of_service_on',
        'team_code',
      ]);
      for (const employee of office.employees) {
        const { code, name, functionCode, email, inServiceOn, outOfServiceOn, teamCode } = employee;
        const id = addEmployee({
          code,
          name,
          function_code: functionCode,
          email,
          in_service_on: inServiceOn,
          out_of_service_on: outOfServiceOn,
          team_code: teamCode,
        });
        employees.set(code, id);
      }
      const addGroup = prepareInsert(connection, 'client_group', ['number', 'name']);
      for (const { number, name } of office.groups) groups.set(number, addGroup({ number, name }));
    },
  );
  return { ids: new Map(), groups, employees };
}

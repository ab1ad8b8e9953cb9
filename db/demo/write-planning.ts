import { prepareInsert } from '#db/demo/insert.ts';
import { addBudgets } from '#db/demo/write-budgets.ts';
import { record, recordAdditions, type Deed } from '#db/demo/story.ts';
import type { KnownRecords } from '#db/demo/import-batches.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { partnerCodes, secretary } from '#shared/demo/employees.ts';
import type { DemoOffice } from '#shared/demo/model.ts';
import { demoText } from '#shared/demo/nl.ts';
import type { DemoPlan, DemoPlanning } from '#shared/demo/planning-model.ts';
import { yearOf } from '#shared/demo/timeline.ts';

/** The office file being filled, and what is written into it. */
export interface Writer {
  db: OfficeDatabase;
  known: KnownRecords;
  planning: DemoPlanning;
}

/** What happened to the planning, in parts that each are one change of somebody. */
export function listPlanningEvents(
  db: OfficeDatabase,
  office: DemoOffice,
  known: KnownRecords,
): { at: string; run: () => void }[] {
  const { planning, today, clients } = office;
  if (planning === null) return [];
  const year = yearOf(today);
  const writer = { db, known, planning };
  const newcomers = new Set(clients.filter((each) => each.isNewcomer).map(({ identity }) => identity.number));
  const plansOf = (inYear: number, areNew: boolean) =>
    planning.plans.filter((plan) => plan.year === inYear && newcomers.has(plan.clientNumber) === areNew);
  const { startedAt, proposedAt, confirmedAt, advisedAt, preparedAt } = planning.moments;
  const [first, second] = partnerCodes;
  const proposed = { call: 'planning.propose', isUndoable: true };
  return [
    {
      at: startedAt,
      run: () => {
        const deed = { at: startedAt, by: secretary, call: 'planning.saveLines', isUndoable: false };
        const label = demoText.planning.taken(year - 1);
        addPlans(writer, { ...deed, label }, plansOf(year - 1, false), 'imported');
        addBudgets(
          writer,
          { ...deed, call: 'budgets.save', label: demoText.planning.budgets(year) },
          (in_) => in_ <= year,
        );
      },
    },
    {
      at: proposedAt,
      run: () => {
        const label = demoText.planning.proposed(year);
        addPlans(writer, { ...proposed, at: proposedAt, by: first, label }, plansOf(year, false), 'derived');
        addRolePlans(writer, { at: proposedAt, by: first, label: demoText.planning.roles(year) }, year);
      },
    },
    {
      at: confirmedAt,
      run: () => confirmPlans(writer, { at: confirmedAt, by: first }, plansOf(year, false)),
    },
    {
      at: advisedAt,
      run: () => {
        addAdvisories(writer, { at: advisedAt, by: second });
        const label = demoText.planning.newcomers(year);
        addPlans(
          writer,
          { ...proposed, at: advisedAt, by: secretary, label },
          plansOf(year, true),
          'derived',
        );
      },
    },
    {
      at: preparedAt,
      run: () => {
        const deed = { at: preparedAt, by: second, isUndoable: true };
        const budgets = demoText.planning.budgets(year + 1);
        addBudgets(writer, { ...deed, call: 'budgets.save', label: budgets }, (in_) => in_ > year);
        addRolePlans(writer, { ...deed, label: demoText.planning.roles(year + 1) }, year + 1);
        const label = demoText.planning.started(year + 1);
        addPlans(writer, { ...deed, call: 'planning.saveLines', label }, plansOf(year + 1, false), 'typed');
        const confirmed = plansOf(year + 1, false).filter(({ status }) => status !== 'A');
        confirmPlans(writer, { at: preparedAt, by: second }, confirmed);
      },
    },
  ];
}

function listServices({ db }: Writer): ReadonlyMap<string, number> {
  const rows = db.connection.prepare('SELECT code, id FROM service').all() as { code: string; id: number }[];
  return new Map(rows.map(({ code, id }) => [code, id]));
}

const planColumns = [
  'client_id',
  'year',
  'administration_code',
  'administration_months',
  'reads_along_code',
  'vat_return_code',
  'ready_to_compile_on',
  'engagement_code',
  'accounts_complete_on',
  'remark',
  'updated_on',
  'base_origin',
  'base_recorded_at',
  'base_recorded_by',
  'base_source',
] as const;

const lineColumns = [
  'client_id',
  'year',
  'service_id',
  'role_code',
  'employee_id',
  'month',
  'centihours',
  'origin',
] as const;

/** Adds plans with their lines, as proposals (A); what was taken over from elsewhere is confirmed at once. */
function addPlans(
  writer: Writer,
  deed: Deed,
  plans: readonly DemoPlan[],
  origin: 'imported' | 'typed' | 'derived',
): void {
  const { db, known } = writer;
  const insertPlan = prepareInsert(db.connection, 'client_plan', [...planColumns, 'status']);
  const insertLine = prepareInsert(db.connection, 'planned_line', lineColumns);
  const services = listServices(writer);
  record(db, deed, (changeSetId) =>
    recordAdditions(db, changeSetId, () => {
      for (const plan of plans) {
        const clientId = known.ids.get(plan.clientNumber);
        if (clientId === undefined) continue;
        insertPlan({
          client_id: clientId,
          year: plan.year,
          status: origin === 'imported' ? plan.status : 'A',
          administration_code: plan.administrationCode,
          administration_months: plan.administrationMonths && JSON.stringify(plan.administrationMonths),
          reads_along_code: plan.readsAlongCode,
          vat_return_code: plan.vatReturnCode,
          ready_to_compile_on: plan.readyToCompileOn,
          engagement_code: plan.engagementCode,
          accounts_complete_on: plan.accountsCompleteOn,
          remark: plan.remark,
          updated_on: plan.updatedOn,
          base_origin: origin,
          base_recorded_at: deed.at,
          base_recorded_by: deed.by,
          base_source: origin === 'imported' ? demoText.planning.source : null,
        });
        for (const line of plan.lines) {
          insertLine({
            client_id: clientId,
            year: plan.year,
            service_id: services.get(line.serviceCode) ?? null,
            role_code: line.roleCode,
            employee_id: known.employees.get(line.employeeCode ?? '') ?? null,
            month: line.month,
            centihours: line.centihours,
            origin,
          });
        }
      }
    }),
  );
}

function confirmPlans(
  { db, known }: Writer,
  head: { at: string; by: string },
  plans: readonly DemoPlan[],
): void {
  const update = db.connection.prepare(
    'UPDATE client_plan SET status = ?, updated_on = ? WHERE client_id = ? AND year = ?',
  );
  const decided = plans.filter(({ status }) => status !== 'A');
  const label = demoText.planning.confirmed(plans[0]?.year ?? 0, decided.length);
  record(db, { ...head, call: 'planning.setStatus', label, isUndoable: true }, () => {
    for (const { status, clientNumber, year } of decided) {
      update.run(status, head.at.slice(0, 10), known.ids.get(clientNumber), year);
    }
  });
}

function addRolePlans(
  { db, known, planning }: Writer,
  head: Pick<Deed, 'at' | 'by' | 'label'>,
  year: number,
): void {
  const insert = prepareInsert(db.connection, 'role_plan', [
    'client_id',
    'year',
    'role_code',
    'employee_id',
    'from_month',
    'applied_on',
    'recorded_at',
    'recorded_by',
  ]);
  record(db, { ...head, call: 'preparation.save', isUndoable: true }, () => {
    for (const each of planning.rolePlans.filter((rolePlan) => rolePlan.year === year)) {
      const clientId = known.ids.get(each.clientNumber);
      if (clientId === undefined) continue;
      insert({
        client_id: clientId,
        year,
        role_code: each.roleCode,
        employee_id: known.employees.get(each.employeeCode ?? '') ?? null,
        from_month: each.fromMonth,
        applied_on: each.appliedOn,
        recorded_at: head.at,
        recorded_by: head.by,
      });
    }
  });
}

function addAdvisories({ db, known, planning }: Writer, head: { at: string; by: string }): void {
  const insert = prepareInsert(db.connection, 'advisory', [
    'client_id',
    'service_code',
    'status_code',
    'next_action',
    'next_action_on',
    'owner_id',
    'recorded_at',
    'recorded_by',
  ]);
  const label = demoText.planning.advised;
  record(db, { ...head, call: 'advisory.save', label, isUndoable: true }, (changeSetId) =>
    recordAdditions(db, changeSetId, () => {
      for (const each of planning.advisories) {
        const clientId = known.ids.get(each.clientNumber);
        if (clientId === undefined) continue;
        insert({
          client_id: clientId,
          service_code: each.serviceCode,
          status_code: each.statusCode,
          next_action: each.nextAction,
          next_action_on: each.nextActionOn,
          owner_id: known.employees.get(each.ownerCode ?? '') ?? null,
          recorded_at: head.at,
          recorded_by: head.by,
        });
      }
    }),
  );
}

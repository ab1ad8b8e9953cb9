import { hasBudgets } from '#db/budgets/load-employee-years.ts';
import { saveAbsence, saveBudgetDetail } from '#db/budgets/save-budget.ts';
import { listBudgetHistory } from '#db/budgets/history.ts';
import { listProfileNames } from '#db/budgets/season-profiles.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import { loadOffered } from '#db/codes/listed.ts';
import { findEmployeeByCode } from '#db/employees/employees.ts';
import { contractHandlers } from '#electron/budgets/contract-handlers.ts';
import { getLoadedYear, listBudgetRows, toBudgetRow } from '#electron/budgets/budget-rows.ts';
import { copyYear, planCopy } from '#electron/budgets/copy-year.ts';
import { setBudgetValues } from '#electron/budgets/set-values.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { budgetCalls } from '#shared/budgets/calls.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { Refused } from '#shared/common/errors.ts';

const { changes, refusals } = budgetsText;

export const budgetHandlers: HandlersFor<typeof budgetCalls> = {
  ...contractHandlers,

  'budgets.list': ({ year }, { db }) => ({
    rows: listBudgetRows(db.connection, year),
    hasYearBefore: hasBudgets(db.connection, year - 1),
  }),

  'budgets.setValues': (input, context) => {
    const { changed, label } = setBudgetValues(context.db.connection, input, stampOf(context));
    context.describe(label);
    return { changed };
  },

  'budgets.getEmployee': ({ year, employee }, { db }) => {
    const loaded = getLoadedYear(db.connection, year, employee);
    return {
      row: toBudgetRow(year, loaded, listProfileNames(db.connection)),
      contracts: loaded.contracts.map(({ id, fromOn, untilOn, partTimeBasisPoints, origin }) => ({
        id,
        fromOn,
        untilOn,
        partTimeBasisPoints,
        origin,
      })),
      seasonProfileId: loaded.budget?.seasonProfileId ?? null,
      absence: [...loaded.absence].map(([code, months]) => ({ code, monthCentihours: [...months] })),
      holidayCentihours: loaded.computed.holidayCentihours,
    };
  },

  'budgets.setDetails': ({ year, employee, seasonProfileId, remark }, { db, describe }) => {
    assertYearOpen(db.connection, year);
    const { facts, budget } = getLoadedYear(db.connection, year, employee);
    const key = { employeeId: facts.employeeId, year };
    if (budget === null) throw new Refused('REFUSED', refusals.normFirst(facts.code));
    if (seasonProfileId !== undefined) {
      if (seasonProfileId !== null && !listProfileNames(db.connection).has(seasonProfileId))
        throw new Refused('NOT_FOUND', refusals.noProfile);
      describe(changes.profile(year, facts.code));
      saveBudgetDetail(db.connection, key, 'season_profile_id', seasonProfileId);
    }
    if (remark !== undefined) {
      describe(changes.remark(year, facts.code));
      saveBudgetDetail(db.connection, key, 'remark', remark === '' ? null : remark);
    }
    return {};
  },

  'budgets.setAbsence': ({ year, employee, values }, { db, describe }) => {
    assertYearOpen(db.connection, year);
    const { facts, computed, absence } = getLoadedYear(db.connection, year, employee);
    const kinds = loadOffered(db.connection, 'absence');
    for (const { code, month, centihours } of values) {
      if (!kinds.has(code) && !absence.has(code))
        throw new Refused('REFUSED', refusals.unknownAbsence(code), { code });
      if ((centihours ?? 0) > 0 && computed.isOutside[month - 1])
        throw new Refused('REFUSED', refusals.outside(facts.code, month), { code, month });
      saveAbsence(db.connection, { employeeId: facts.employeeId, year, month, code }, centihours ?? 0);
    }
    describe(changes.absence(year, facts.code));
    return {};
  },

  'budgets.previewCopy': (years, { db }) => {
    const { copied, keeps, left, without } = planCopy(db.connection, years);
    return { copied, keeps, left, without };
  },

  'budgets.copyYear': (years, context) => {
    assertYearOpen(context.db.connection, years.year);
    const copied = copyYear(context.db.connection, years, stampOf(context));
    context.describe(changes.copied(years.fromYear, years.year, copied));
    return { copied };
  },

  'budgets.listHistory': ({ employee, limit }, { db }) => {
    const found = findEmployeeByCode(db.connection, employee);
    if (!found) throw new Refused('NOT_FOUND', refusals.noEmployee(employee));
    return { lines: listBudgetHistory(db.connection, found.id, limit) };
  },
};

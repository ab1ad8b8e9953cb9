import type { Connection } from '#db/office/database.ts';
import type { NewVersion, RuleKey, RuleKind } from '#shared/rules/model.ts';

const tables: Record<RuleKind, { table: string; code: string }> = {
  deadline: { table: 'deadline_rule', code: 'code' },
  legal_form: { table: 'legal_form_rule', code: 'legal_form_code' },
  value: { table: 'legal_value', code: 'code' },
};

/** Adds a version; what it says was checked before. A deadline keeps the step of the version that it follows. */
export function addRuleVersion(connection: Connection, version: NewVersion, checkedOn: string): void {
  const { code, validFrom, source, says } = version;
  const row = { code, validFrom, source, checkedOn };
  switch (says.kind) {
    case 'deadline':
      connection
        .prepare(
          `INSERT INTO main.deadline_rule (code, name, step, basis, after_code, months, is_month_end, days, valid_from, source, checked_on)
           SELECT @code, @name, step, @basis, @afterCode, @months, @isMonthEnd, @days, @validFrom, @source, @checkedOn
           FROM deadline_rule WHERE code = @code ORDER BY valid_from DESC LIMIT 1`,
        )
        .run({ ...row, ...says.values, isMonthEnd: says.values.isMonthEnd ? 1 : 0 });
      return;
    case 'legal_form':
      connection
        .prepare(
          `INSERT INTO main.legal_form_rule (legal_form_code, income_tax, accounts, files_accounts, signing_adopts, valid_from, source, checked_on)
           VALUES (@code, @incomeTax, @accounts, @filesAccounts, @signingAdopts, @validFrom, @source, @checkedOn)`,
        )
        .run({
          ...row,
          ...says.values,
          filesAccounts: says.values.filesAccounts ? 1 : 0,
          signingAdopts: says.values.signingAdopts ? 1 : 0,
        });
      return;
    case 'value':
      connection
        .prepare(
          `INSERT INTO main.legal_value (code, value, unit, valid_from, source, checked_on)
           VALUES (@code, @value, @unit, @validFrom, @source, @checkedOn)`,
        )
        .run({ ...row, ...says.values });
      return;
  }
}

/** Says when, and where when that changed, a version was looked up. */
export function checkRuleVersion(
  connection: Connection,
  { kind, code, validFrom }: RuleKey,
  checked: { on: string; source: string | null },
): void {
  const { table, code: column } = tables[kind];
  connection
    .prepare(
      `UPDATE main.${table} SET checked_on = @on, source = coalesce(@source, source) WHERE ${column} = @code AND valid_from = @validFrom`,
    )
    .run({ ...checked, code, validFrom });
}

export function removeRuleVersion(connection: Connection, { kind, code, validFrom }: RuleKey): void {
  const { table, code: column } = tables[kind];
  connection
    .prepare(`DELETE FROM main.${table} WHERE ${column} = @code AND valid_from = @validFrom`)
    .run({ code, validFrom });
}

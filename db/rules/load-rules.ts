import type { Connection } from '#db/office/database.ts';
import type { RuleUse } from '#shared/rules/list-rules.ts';
import type { RuleVersion } from '#shared/rules/model.ts';
import { DeadlineBasis, LegalUnit } from '#shared/deadlines/model.ts';
import { AccountsTerms, IncomeTax } from '#shared/rules/model.ts';

interface Dated {
  code: string;
  validFrom: string;
  source: string;
  checkedOn: string;
}

const dated = `valid_from AS validFrom, source, checked_on AS checkedOn`;

/** Every dated rule and number in the office file, by kind, code and newest first. */
export function loadRuleVersions(connection: Connection): RuleVersion[] {
  return [
    ...loadDeadlineVersions(connection),
    ...loadFormVersions(connection),
    ...loadValueVersions(connection),
  ];
}

function loadDeadlineVersions(connection: Connection): RuleVersion[] {
  const rows = connection
    .prepare(
      `SELECT code, name, basis, after_code AS afterCode, months, is_month_end AS isMonthEnd, days, ${dated}
       FROM deadline_rule ORDER BY code, valid_from DESC`,
    )
    .all() as (Dated & {
    name: string;
    basis: string;
    afterCode: string | null;
    months: number;
    isMonthEnd: number;
    days: number;
  })[];
  return rows.map(({ name, basis, afterCode, months, isMonthEnd, days, ...row }) => ({
    ...row,
    says: {
      kind: 'deadline',
      values: {
        name,
        basis: DeadlineBasis.parse(basis),
        afterCode,
        months,
        isMonthEnd: isMonthEnd === 1,
        days,
      },
    },
  }));
}

function loadFormVersions(connection: Connection): RuleVersion[] {
  const rows = connection
    .prepare(
      `SELECT legal_form_code AS code, income_tax AS incomeTax, accounts, files_accounts AS filesAccounts,
         signing_adopts AS signingAdopts, ${dated}
       FROM legal_form_rule ORDER BY legal_form_code, valid_from DESC`,
    )
    .all() as (Dated & {
    incomeTax: string;
    accounts: string;
    filesAccounts: number;
    signingAdopts: number;
  })[];
  return rows.map(({ incomeTax, accounts, filesAccounts, signingAdopts, ...row }) => ({
    ...row,
    says: {
      kind: 'legal_form',
      values: {
        incomeTax: IncomeTax.parse(incomeTax),
        accounts: AccountsTerms.parse(accounts),
        filesAccounts: filesAccounts === 1,
        signingAdopts: signingAdopts === 1,
      },
    },
  }));
}

function loadValueVersions(connection: Connection): RuleVersion[] {
  const rows = connection
    .prepare(`SELECT code, value, unit, ${dated} FROM legal_value ORDER BY code, valid_from DESC`)
    .all() as (Dated & { value: number; unit: string })[];
  return rows.map(({ value, unit, ...row }) => ({
    ...row,
    says: { kind: 'value', values: { value, unit: LegalUnit.parse(unit) } },
  }));
}

/** What rests on the rules in this office. */
export function loadRuleUse(connection: Connection): RuleUse {
  return {
    services: connection
      .prepare(
        `SELECT deadline_code AS deadlineCode, code, name FROM service
         WHERE deadline_code IS NOT NULL AND retired_on IS NULL ORDER BY position, code`,
      )
      .all() as RuleUse['services'],
    forms: connection
      .prepare(
        `SELECT item.code, item.label, count(client.id) AS clients FROM code_item AS item
         LEFT JOIN client ON client.legal_form_code = item.code AND client.status = 'active'
         WHERE item.list = 'legal_form' GROUP BY item.id ORDER BY item.position, item.id`,
      )
      .all() as RuleUse['forms'],
  };
}

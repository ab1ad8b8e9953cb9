import type { Connection } from '#db/office/database.ts';
import type { LegalFormRule, LegalValue } from '#shared/deadlines/model.ts';

/** Every number of the law, by code and newest first. */
export function listLegalValues(connection: Connection): LegalValue[] {
  return connection
    .prepare(
      `SELECT id, code, valid_from AS validFrom, value, unit, source, checked_on AS checkedOn
       FROM legal_value ORDER BY code, valid_from DESC`,
    )
    .all() as LegalValue[];
}

/** What every legal form brings, by form and newest first. */
export function listLegalForms(connection: Connection): LegalFormRule[] {
  const rows = connection
    .prepare(
      `SELECT id, legal_form_code AS legalFormCode, valid_from AS validFrom, income_tax AS incomeTax, accounts,
         files_accounts AS filesAccounts, signing_adopts AS signingAdopts, source, checked_on AS checkedOn
       FROM legal_form_rule ORDER BY legal_form_code, valid_from DESC`,
    )
    .all() as (Omit<LegalFormRule, 'filesAccounts' | 'signingAdopts'> & {
    filesAccounts: number;
    signingAdopts: number;
  })[];
  return rows.map((row) => ({
    ...row,
    filesAccounts: row.filesAccounts === 1,
    signingAdopts: row.signingAdopts === 1,
  }));
}

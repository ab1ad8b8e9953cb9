import type { Connection } from '#db/office/database.ts';
import { newestOn } from '#shared/deadlines/arithmetic.ts';
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

/** The number of a code that holds on a day, with its source; undefined while none does. */
export function legalValue(connection: Connection, code: string, on: string): LegalValue | undefined {
  return newestOn(
    listLegalValues(connection).filter((row) => row.code === code),
    on,
  );
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

import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const deadlineRule = sqliteTable('deadline_rule', {
  id: integer('id').primaryKey(),
  code: text('code').notNull(),
  name: text('name').notNull(),
  step: text('step').notNull(),
  basis: text('basis').notNull(),
  afterCode: text('after_code'),
  months: integer('months').notNull(),
  isMonthEnd: integer('is_month_end', { mode: 'boolean' }).notNull(),
  days: integer('days').notNull().default(0),
  validFrom: text('valid_from').notNull(),
  source: text('source').notNull(),
  checkedOn: text('checked_on').notNull(),
});

export const legalFormRule = sqliteTable('legal_form_rule', {
  id: integer('id').primaryKey(),
  legalFormCode: text('legal_form_code').notNull(),
  validFrom: text('valid_from').notNull(),
  incomeTax: text('income_tax').notNull(),
  accounts: text('accounts').notNull(),
  filesAccounts: integer('files_accounts', { mode: 'boolean' }).notNull(),
  signingAdopts: integer('signing_adopts', { mode: 'boolean' }).notNull().default(false),
  source: text('source').notNull(),
  checkedOn: text('checked_on').notNull(),
});

export const legalValue = sqliteTable('legal_value', {
  id: integer('id').primaryKey(),
  code: text('code').notNull(),
  validFrom: text('valid_from').notNull(),
  value: integer('value').notNull(),
  unit: text('unit').notNull(),
  source: text('source').notNull(),
  checkedOn: text('checked_on').notNull(),
});

export const clientFiling = sqliteTable('client_filing', {
  clientId: integer('client_id').primaryKey(),
  bookYearEnd: text('book_year_end').notNull().default('12-31'),
  allShareholdersDirect: integer('all_shareholders_direct', { mode: 'boolean' }),
  articlesDiffer: integer('articles_differ', { mode: 'boolean' }).notNull().default(false),
  partnershipFiles: integer('partnership_files', { mode: 'boolean' }).notNull().default(false),
  hasEnterprise: integer('has_enterprise', { mode: 'boolean' }),
  payroll: text('payroll'),
  icp: text('icp').notNull().default('none'),
  hasKor: integer('has_kor', { mode: 'boolean' }).notNull().default(false),
  suppletieDiscoveredOn: text('suppletie_discovered_on'),
});

export const clientBookYear = sqliteTable('client_book_year', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  isFirst: integer('is_first', { mode: 'boolean' }).notNull().default(false),
});

export const clientLegalForm = sqliteTable('client_legal_form', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  legalFormCode: text('legal_form_code').notNull(),
  untilOn: text('until_on').notNull(),
});

export const clientExtension = sqliteTable('client_extension', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  family: text('family').notNull(),
  periodEndsOn: text('period_ends_on').notNull(),
  kind: text('kind').notNull(),
  untilOn: text('until_on'),
});

export const deadlineDone = sqliteTable('deadline_done', {
  id: integer('id').primaryKey(),
  clientId: integer('client_id').notNull(),
  step: text('step').notNull(),
  periodEndsOn: text('period_ends_on').notNull(),
  doneOn: text('done_on').notNull(),
  doneBy: text('done_by').notNull(),
  remark: text('remark'),
});

/**
 * What a medewerker may read and write of a table. `read` is a condition on the rows, `hidden` replaces columns by something neutral
 * where the condition beside it does not hold, `write` is a condition on the row before and after. Conditions may use the temporary
 * tables of `own-portfolio.ts`: `own_client`, `own_file` (clients of which the employee is the relation manager), `own_unit`
 * (clients and groups as the classification names them) and `me` (the employee).
 */
export interface TableAccess {
  /** Which rows are seen; `row` is the row. True sees all of them. */
  read: string | true;
  hidden?: Readonly<Record<string, { by: string; unless: string }>>;
  /** Which rows may be made, changed or removed; `row` is the row as it was and as it becomes. True allows all. */
  write: string | true | false;
  /** Columns that are never changed. */
  fixed?: readonly string[] | 'all but updated_on';
  /** Rows are changed and not made or removed. */
  keepsRows?: true;
}

const isOwn = 'row.client_id IN (SELECT client_id FROM own_client)';
const isFile = 'row.client_id IN (SELECT client_id FROM own_file)';
const isMe = 'row.employee_id IN (SELECT employee_id FROM me)';
const ofOwnNumber =
  'row.number IN (SELECT number FROM main.client WHERE id IN (SELECT client_id FROM own_client))';

/** Nothing of a client stands here; who may change it is the router's to decide. */
const common: TableAccess = { read: true, write: true };
/** Read by everybody, changed by others only. */
const readOnly: TableAccess = { read: true, write: false };
const nothing: TableAccess = { read: '0', write: false };
/** Rows of own clients. */
const own: TableAccess = { read: isOwn, write: isOwn };
const ownReadOnly: TableAccess = { read: isOwn, write: false };

/** Tables in which a change is logged that concerns no client and nobody's work or absence. */
const openLogs = [
  'code_item',
  'service',
  'service_part',
  'service_norm',
  'deadline_rule',
  'legal_form_rule',
  'legal_value',
  'season_profile',
  'office_holiday',
  'maintenance_step',
  'classification_definition',
  'risk_definition',
  'rgs_version',
];
const isLogOfOwn = `(${isOwn} AND (row.table_name <> 'risk_assessment' OR ${isFile})
  OR row.client_id IS NULL AND row.table_name IN (${openLogs.map((name) => `'${name}'`).join(', ')}))`;
const withoutFlag = (column: string) => ({
  by: `json_remove(row.${column}, '$.is_prominent_person')`,
  unless: `row.table_name <> 'strategy' OR ${isFile}`,
});

/** Every table of an office. One that is missing here is not read and not written by a medewerker; a test asks for it. */
export const tableAccess: Readonly<Record<string, TableAccess>> = {
  // Clients and what is known of them
  client: {
    read: 'row.id IN (SELECT client_id FROM own_client)',
    write: 'row.id IN (SELECT client_id FROM own_client)',
    keepsRows: true,
    // A group makes a client one's own; a number is how others find it.
    fixed: ['id', 'number', 'group_id', 'parent_client_id'],
  },
  client_group: readOnly,
  client_search: { read: '0', write: true },
  strategy: {
    ...own,
    // The flag belongs to the Wwft file.
    hidden: { is_prominent_person: { by: 'NULL', unless: isFile } },
  },
  value_origin: own,
  client_role: ownReadOnly,
  contact: own,
  yearly_figure: own,
  yearly_production: own,
  gift: ownReadOnly,
  advisory: own,
  account_range: { read: `(row.client_id IS NULL OR ${isOwn})`, write: isOwn },
  audit_file: own,
  // What was read before this sitting was somebody else's file.
  audit_reading: { read: 'row.id > (SELECT audit_reading_id FROM me)', write: true },

  // Classification
  classification_definition: readOnly,
  classification_override: {
    read: `(${isOwn} OR row.group_id IN (SELECT group_id FROM main.client WHERE id IN (SELECT client_id FROM own_client)))`,
    write: false,
  },
  classification_scoring: {
    read: true,
    write: false,
    hidden: Object.fromEntries(
      ['count_a', 'count_b', 'count_c', 'count_d', 'count_incomplete'].map((column) => [
        column,
        { by: '0', unless: '0' },
      ]),
    ),
  },
  classification_line: { read: 'row.unit IN (SELECT unit FROM own_unit)', write: false },
  classification_member: { read: ofOwnNumber, write: false },

  // Wwft
  risk_definition: readOnly,
  risk_assessment: {
    read: isFile,
    write: isFile,
    fixed: ['client_id', 'approved_on', 'approved_at', 'approved_by'],
  },

  // Planning: the hours of the team are read, what is agreed with a client only of own clients
  client_plan: {
    read: true,
    hidden: Object.fromEntries(
      [
        'administration_code',
        'administration_months',
        'reads_along_code',
        'vat_return_code',
        'ready_to_compile_on',
        'engagement_code',
        'accounts_complete_on',
        'remark',
        'updated_on',
        'base_source',
      ].map((column) => [column, { by: 'NULL', unless: isOwn }]),
    ),
    write: isOwn,
    fixed: 'all but updated_on',
  },
  planned_line: { read: true, write: `(${isOwn} AND ${isMe})` },
  role_plan: ownReadOnly,
  planning_draft: nothing,
  planning_draft_line: nothing,
  overbooking_explanation: { read: isMe, write: false },

  // Deadlines
  client_filing: own,
  client_book_year: own,
  client_legal_form: own,
  client_extension: own,
  deadline_done: own,
  deadline_rule: readOnly,
  legal_form_rule: readOnly,
  legal_value: readOnly,

  // Colleagues: what is planned and available, without remarks and kinds of absence
  employee: {
    read: true,
    hidden: { remark: { by: 'NULL', unless: 'row.id IN (SELECT employee_id FROM me)' } },
    write: false,
  },
  employee_contract: readOnly,
  employee_budget: { read: true, hidden: { remark: { by: 'NULL', unless: isMe } }, write: false },
  employee_month: readOnly,
  employee_absence: { read: true, hidden: { absence_code: { by: `'OVERIG'`, unless: isMe } }, write: false },
  season_profile: readOnly,
  office_holiday: readOnly,

  // Requests and imports are the work of the office
  data_request: nothing,
  data_request_cell: nothing,
  data_return: nothing,
  import_run: nothing,
  import_problem: nothing,
  import_new_code: nothing,
  import_difference: nothing,
  import_profile: nothing,
  import_client: nothing,
  import_strategy: nothing,
  import_figure: nothing,
  import_production: nothing,
  import_plan: nothing,
  import_budget: nothing,
  import_line: nothing,

  // Closed years are the whole office as it was; which years are closed is for everybody
  year_closing: {
    read: true,
    hidden: { remark: { by: 'NULL', unless: '0' }, unfinished: { by: `'[]'`, unless: '0' } },
    write: false,
  },
  year_lock_lifted: common,
  closing_client: nothing,
  closing_role: nothing,
  closing_hours: nothing,
  closing_service: nothing,
  closing_employee: nothing,
  closing_capacity: nothing,
  closing_definition: nothing,

  // The log: what was changed about own clients
  change_set: {
    read: `EXISTS (SELECT 1 FROM main.change_row r WHERE r.change_set_id = row.id
      AND r.client_id IN (SELECT client_id FROM own_client))`,
    write: true,
  },
  change_row: {
    read: isLogOfOwn,
    hidden: { before: withoutFlag('before'), after: withoutFlag('after') },
    write: true,
  },
  change_context: common,
  audit_chain: common,
  audit_link: common,
  audit_check: common,

  // Privacy and retention are for partners
  client_merge: nothing,
  retention_rule: nothing,
  retention_decision: nothing,
  privacy_request: nothing,
  privacy_erasure: nothing,

  // What everybody has
  account: {
    read: true,
    write: true,
    keepsRows: true,
    fixed: ['id', 'name', 'role', 'employee_id', 'ended_at'],
  },
  sign_in: common,
  setting: common,
  saved_view: common,
  code_item: readOnly,
  service: readOnly,
  service_part: readOnly,
  service_norm: readOnly,
  maintenance_step: readOnly,
  maintenance_year_step: readOnly,
  rgs_version: readOnly,
  rgs_code: readOnly,
  schema_migration: readOnly,
  restore_exercise: readOnly,
};
